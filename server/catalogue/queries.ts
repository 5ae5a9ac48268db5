import { z } from 'zod';
import { EDITIONS } from '@/server/forecast/engine/types';
import type { Id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { type QueryScope, query } from '@/server/kernel/query';
import { featuresOfPlans, plansByOrigin } from '@/server/plan/catalogue-use';
import { proposalList } from '@/server/proposal/queries';
import { type AgreedFeature, featuresToAdd, originOf, otherHours } from './domain/learning';
import { readCatalogue } from './studio-catalogue';

/** Every feature of the studio's catalogue by area, with its state and how many plans have it. */
export const wholeCatalogue = query({
  name: 'catalogue.all',
  input: z.object({}),
  allow: [members(), system],
  async run(scope) {
    const [catalogue, plans] = [await readCatalogue(scope.tx), await plansByOrigin.within(scope, {})];
    return catalogue.map(one => ({ ...one, planCount: plans[originOf(one.feature.key)] ?? 0 }));
  },
});

/** What the catalogue could take from the plans that clients agreed to. */
export const learnedFromPlans = query({
  name: 'catalogue.learn',
  input: z.object({}),
  allow: [members(), system],
  run: lessons,
});

/** The same, for the commands that take one of them. */
export async function lessons(scope: QueryScope) {
  const catalogue = await readCatalogue(scope.tx);
  const known = catalogue.map(one => one.feature);
  const shown = catalogue.filter(one => one.state !== 'hidden').map(one => one.feature);
  const editionOf = await agreedEditions(scope);
  const agreed = await agreedFeatures(scope, editionOf);
  return {
    planCount: editionOf.size,
    toAdd: featuresToAdd(agreed, known),
    hours: otherHours(agreed, shown),
  };
}

type Agreed = ReadonlyMap<Id<'plan'>, number>;

/** The place of the accepted edition, by plan. */
async function agreedEditions(scope: QueryScope): Promise<Agreed> {
  const editions = new Map<Id<'plan'>, number>();
  let cursor: { createdAt: string; id: Id<'proposal'> } | null = null;
  do {
    const page: Awaited<ReturnType<typeof proposalList>> = await proposalList.within(scope, {
      state: 'accepted',
      cursor,
      limit: 100,
    });
    for (const { planId, acceptance } of page.items) {
      const place = acceptance ? EDITIONS.indexOf(acceptance.edition) : -1;
      editions.set(planId, Math.max(place, editions.get(planId) ?? -1));
    }
    cursor = page.nextCursor;
  } while (cursor);
  return editions;
}

async function agreedFeatures(scope: QueryScope, editionOf: Agreed): Promise<AgreedFeature[]> {
  const all = await featuresOfPlans.within(scope, { planIds: [...editionOf.keys()] });
  return all.filter(one => EDITIONS.indexOf(one.edition) <= editionOf.get(one.planId)!);
}
