import type { CellKey } from '@/server/plan/domain/cells';
import { DISCIPLINE_SHORT_NAMES } from '@/server/plan/domain/disciplines';
import type { Plan } from '@/server/plan/domain/plan';
import type { Change } from './changes';
import { plural } from './words';

/** What changes do, for the message that says it was taken back: "hours of “Book”". */
export function labelOf(changes: readonly Change[], plan: Plan): string {
  const [first] = changes;
  if (!first) return 'nothing';
  if (changes.length > 1 || (first.kind === 'move' && first.moves.length > 1)) {
    const count = first.kind === 'move' ? first.moves.length : changes.length;
    const what = plural(count, 'feature');
    if (changes.every(one => one.kind === 'add-feature')) return `${what} added`;
    if (changes.every(one => one.kind === 'remove-feature')) return `${what} removed`;
    if (first.kind === 'move') return `${what} moved`;
    return `a change of ${what}`;
  }
  return labelOfOne(first, plan);
}

function labelOfOne(change: Change, plan: Plan): string {
  const titleOf = (id: string) => plan.features.find(one => one.id === id)?.title ?? 'a feature';
  switch (change.kind) {
    case 'feature': {
      const [cell] = change.cells;
      const what = change.cells.length === 1 && cell ? CELL_NAMES[cell.cell].toLowerCase() : 'a change';
      return `${what} of “${titleOf(change.featureId)}”`;
    }
    case 'add-feature':
      return `“${change.feature.title}” added`;
    case 'remove-feature':
      return `“${change.removed.feature.title}” removed`;
    case 'restore-feature':
      return `“${change.removed.feature.title}” brought back`;
    case 'move':
      return `“${titleOf(change.moves[0]!.featureId)}” moved`;
    case 'risk':
      return `risk “${change.risk.title}”`;
    case 'remove-risk':
      return `risk “${change.risk.title}” removed`;
    case 'cost':
      return `cost “${change.cost.title}”`;
    case 'remove-cost':
      return `cost “${change.cost.title}” removed`;
    case 'details':
      return 'details of the plan';
  }
}

export const CELL_NAMES: Record<CellKey, string> = {
  title: 'Name',
  area: 'Area',
  edition: 'Edition',
  note: 'Note',
  because: 'Because',
  needs: 'Needs',
  'hours:design': DISCIPLINE_SHORT_NAMES.design,
  'hours:frontend': DISCIPLINE_SHORT_NAMES.frontend,
  'hours:backend': DISCIPLINE_SHORT_NAMES.backend,
  'hours:qa': DISCIPLINE_SHORT_NAMES.qa,
  'hours:devops': DISCIPLINE_SHORT_NAMES.devops,
  'hours:pm': DISCIPLINE_SHORT_NAMES.pm,
};
