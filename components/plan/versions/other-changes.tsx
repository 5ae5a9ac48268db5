import type { ReactNode } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { sectionOf } from '@/server/brief/domain/cited-answers';
import { SECTION_NAMES } from '@/server/brief/domain/section-names';
import type { Changed } from '@/server/plan/domain/compare/compare';
import type { FeatureChange } from '@/server/plan/domain/compare/features';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { BeforeAfter } from './field-changes';

/** Features that were renamed, moved, or need, serve or say something else. */
export function OtherChanges({ changed }: { changed: readonly Changed<PlanFeature, FeatureChange>[] }) {
  return (
    <ul>
      {changed.map(({ one, changes }) => (
        <li key={one.id} className="border-line border-b py-2.5">
          <b className="font-medium">{one.title}</b> <span className="text-muted">in {one.area}</span>
          <ul className="mt-0.5 grid gap-0.5 text-soft text-sm">
            {changes.map(change => {
              const words = sentence(change);
              return words ? <li key={change.what}>{words}</li> : null;
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function sentence(change: FeatureChange): ReactNode {
  switch (change.what) {
    case 'title':
      return `Renamed from “${change.before}”`;
    case 'area':
      return `Moved from ${change.before} to ${change.after}`;
    case 'edition':
      return `Moved from ${EDITION_NAMES[change.before]} to ${EDITION_NAMES[change.after]}`;
    case 'needs':
      return listWords(change, 'Needs', titles => titles.map(title => `“${title}”`).join(', '));
    case 'serves':
      return listWords(change, 'Serves', answersIn);
    case 'because':
    case 'note':
      return (
        <>
          {change.what === 'because' ? 'Reason: ' : 'Note: '}
          <BeforeAfter before={change.before || null} after={change.after || null} />
        </>
      );
    case 'estimate':
      return null;
  }
}

function listWords(
  { added, removed }: { added: readonly string[]; removed: readonly string[] },
  verb: string,
  words: (list: readonly string[]) => string,
): string {
  const more = added.length ? `${verb} ${words(added)}` : '';
  const less = removed.length
    ? `${more ? 'and no' : 'No'} longer ${verb.toLowerCase()} ${words(removed)}`
    : '';
  return [more, less].filter(Boolean).join(' ');
}

/** `2 answers in Business goals and 1 in Workflows` */
function answersIn(refs: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const ref of refs) {
    const section = sectionOf(ref);
    const name = section ? SECTION_NAMES[section] : 'a section that is gone';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count], at) => `${count}${at ? '' : count === 1 ? ' answer' : ' answers'} in ${name}`)
    .join(' and ');
}
