import { PROPOSALS } from '@/server/forecast/domain/later/proposals';
import { saveAssumption } from '@/server/forecast/save-assumption';
import type { Actor } from '@/server/kernel/actor';
import type { Id } from '@/server/kernel/ids';

/** What the studio knows of the time after launch: one figure for all its plans, one for this plan alone. */
export async function seedAssumptions(owner: Actor, planId: Id<'plan'>): Promise<void> {
  await saveAssumption(owner, {
    planId,
    key: 'repairSharePerYear',
    low: 0.01,
    likely: 0.016,
    high: 0.024,
    source: 'Hours on errors in our six care contracts, 2024 to 2026',
    forAll: true,
    was: PROPOSALS.repairSharePerYear.range,
  });
  await saveAssumption(owner, {
    planId,
    key: 'runSharePerYear',
    low: 0.015,
    likely: 0.025,
    high: 0.04,
    source: 'Hosting offer of 3 November, two servers and backups',
    was: PROPOSALS.runSharePerYear.range,
  });
}
