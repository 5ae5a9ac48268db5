import { sameContent } from '@/server/brief/domain/same-content';
import { DISCIPLINES, type Discipline, type Edition, type Range } from '@/server/forecast/engine/types';
import type { PlanFeature } from '../plan';
import { likelyHours } from '../totals';

export interface EstimateChange {
  discipline: Discipline;
  before: Range | null;
  after: Range | null;
}

export type FeatureChange =
  | { what: 'estimate'; disciplines: EstimateChange[]; likelyBefore: number; likelyAfter: number }
  | { what: 'title' | 'area' | 'because' | 'note'; before: string; after: string }
  | { what: 'edition'; before: Edition; after: Edition }
  /** Needs by the titles of the features, served answers as they are cited. */
  | { what: 'needs' | 'serves'; added: string[]; removed: string[] };

/** All that one feature says otherwise, in the order in which it is read. */
export function featureChanges(
  was: PlanFeature,
  now: PlanFeature,
  titlesOf: (ids: readonly PlanFeature['id'][]) => string[],
): FeatureChange[] {
  const text = (what: 'title' | 'area' | 'because' | 'note'): FeatureChange[] =>
    was[what] === now[what] ? [] : [{ what, before: was[what], after: now[what] }];
  const list = <T>(
    what: 'needs' | 'serves',
    before: readonly T[],
    after: readonly T[],
    named: (list: T[]) => string[],
  ) => {
    const added = named(after.filter(one => !before.includes(one)));
    const removed = named(before.filter(one => !after.includes(one)));
    return added.length || removed.length ? [{ what, added, removed }] : [];
  };
  return [
    ...text('title'),
    ...text('area'),
    ...(was.edition === now.edition
      ? []
      : [{ what: 'edition' as const, before: was.edition, after: now.edition }]),
    ...estimateChange(was, now),
    ...list('needs', was.needs, now.needs, titlesOf),
    ...list('serves', was.serves, now.serves, answers => answers),
    ...text('because'),
    ...text('note'),
  ];
}

function estimateChange(was: PlanFeature, now: PlanFeature): FeatureChange[] {
  const disciplines = DISCIPLINES.flatMap(discipline => {
    const before = was.effortHours[discipline] ?? null;
    const after = now.effortHours[discipline] ?? null;
    return sameContent(before, after) ? [] : [{ discipline, before, after }];
  });
  if (!disciplines.length) return [];
  return [
    {
      what: 'estimate',
      disciplines,
      likelyBefore: likelyHours(was.effortHours),
      likelyAfter: likelyHours(now.effortHours),
    },
  ];
}
