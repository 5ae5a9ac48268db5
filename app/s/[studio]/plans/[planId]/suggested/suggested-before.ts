import 'server-only';
import { sameContent } from '@/server/brief/domain/same-content';
import { offered } from '@/server/catalogue/domain/merge';
import type { Plan } from '@/server/plan/domain/plan';
import { suggestPlan } from '@/server/plan/domain/suggest/suggest-plan';
import { caller, getQueryClient, trpc } from '@/server/trpc/server';

/** What the rules make of the answers as the studio last looked at them; null where no answer has changed since. */
export async function suggestedBefore(
  studio: string,
  { id: planId, demands }: Pick<Plan, 'id' | 'demands'>,
): Promise<string[] | null> {
  const brief = await (await caller()).plan.answers({ studio, planId });
  if (!brief || sameContent(brief.seen, brief.answers)) return null;
  const catalogue = offered(await getQueryClient().fetchQuery(trpc.catalogue.all.queryOptions({ studio })));
  const { features, risks, parts } = suggestPlan({ answers: brief.seen, catalogue, demands });
  return [...features, ...risks, ...parts].map(one => one.key);
}
