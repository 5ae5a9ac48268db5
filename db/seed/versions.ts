import { DISCIPLINES } from '@/server/forecast/engine/types';
import type { Actor } from '@/server/kernel/actor';
import type { Id } from '@/server/kernel/ids';
import { addFeature } from '@/server/plan/add-feature';
import { type CellChange, hoursKey } from '@/server/plan/domain/cells';
import type { EffortHours } from '@/server/plan/domain/plan';
import { likelyHours } from '@/server/plan/domain/totals';
import { keepVersion } from '@/server/plan/keep-version';
import { planById } from '@/server/plan/queries';
import { removeFeatures } from '@/server/plan/remove-features';
import { saveFeature } from '@/server/plan/save-feature';
import { planVersionList } from '@/server/plan/version-queries';

const FIRST_CUT = 'As the brief asks';

/**
 * What a talk with the client does to a first plan, so that there are two versions to compare: the
 * widest estimate is looked at again, the least of what nothing needs is left out, one thing is added.
 */
export async function afterTheTalk(owner: Actor, planId: Id<'plan'>): Promise<void> {
  const { items } = await planVersionList(owner, { planId });
  if (items.some(version => version.title === FIRST_CUT)) return;
  await keepVersion(owner, { planId, title: FIRST_CUT });
  const { features } = await planById(owner, { planId });
  const bySize = features.toSorted(
    (a, b) => likelyHours(b.effortHours) - likelyHours(a.effortHours) || (a.id < b.id ? -1 : 1),
  );
  const needed = new Set(features.flatMap(feature => feature.needs));
  const [largest] = bySize;
  const least = bySize.findLast(feature => !needed.has(feature.id) && feature.edition === 'mvp');
  if (!largest || !least || least === largest) return;
  await saveFeature(owner, {
    planId,
    featureId: largest.id,
    changes: larger(largest.effortHours),
  });
  await removeFeatures(owner, { planId, featureIds: [least.id] });
  await addFeature(owner, {
    planId,
    area: largest.area,
    title: 'A day’s list to print',
    note: 'Asked for in the talk: the screen is far from where the work is done.',
    because: 'The client asked for it when we went through the plan together.',
    edition: 'mvp',
    effortHours: {
      frontend: { low: 4, likely: 6, high: 11 },
      backend: { low: 2, likely: 4, high: 8 },
    },
    needs: largest.edition === 'mvp' ? [largest.id] : [],
  });
}

/** The same work, less sure and a quarter more. */
const larger = (effort: EffortHours): CellChange[] =>
  DISCIPLINES.flatMap(discipline => {
    const from = effort[discipline];
    if (!from) return [];
    const to = { low: from.low, likely: from.likely * 1.25, high: from.high * 1.5 };
    return [{ cell: hoursKey(discipline), from, to } as CellChange];
  });
