import { EDITION_NAMES } from '@/components/format/edition';
import { sectionOf } from '@/server/brief/domain/cited-answers';
import { SECTION_NAMES } from '@/server/brief/domain/section-names';
import type { Edition, Range } from '@/server/forecast/engine/types';
import type { BecauseValue, CellKey, CellValue } from '@/server/plan/domain/cells';
import { writeEstimate } from '@/server/plan/domain/estimate';
import type { PlanFeature } from '@/server/plan/domain/plan';

/** A cell's value as it is read. */
export function inWords(cell: CellKey, value: CellValue, features: readonly PlanFeature[]): string {
  return worded(cell, value, features) || 'nothing';
}

function worded(cell: CellKey, value: CellValue, features: readonly PlanFeature[]): string {
  switch (cell) {
    case 'title':
    case 'area':
    case 'note':
      return value as string;
    case 'edition':
      return EDITION_NAMES[value as Edition];
    case 'needs':
      return features
        .filter(one => (value as string[]).includes(one.id))
        .map(one => one.title)
        .join(', ');
    case 'because': {
      const { serves, because } = value as BecauseValue;
      const names = [...new Set(serves.map(sectionOf))].map(section =>
        section ? SECTION_NAMES[section] : '',
      );
      return [names.join(', '), because].filter(Boolean).join(': ');
    }
    default:
      return value ? `${writeEstimate(value as Range)} h` : '';
  }
}
