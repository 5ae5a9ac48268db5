import { eq, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { acceptances, proposals } from '@/db/schema/proposal';
import { type Day, dayIn } from '@/server/kernel/clock';
import { notFound } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';
import type { QueryScope } from '@/server/kernel/query';
import { studioFace } from '@/server/studio/queries';

/** A version is replaced when a later one of its plan was sent at the very instant it was withdrawn. */
const replacedByVersion = sql<number | null>`(
  select min(later.version) from ${proposals} later
  where later.plan_id = ${proposals.planId} and later.sent_at = ${proposals.withdrawnAt}
    and later.version > ${proposals.version})`;

/** Everything about a proposal but the forecast's input, which is long and of use to verification only. */
export function selectProposals(tx: Tx) {
  return tx
    .select({
      id: proposals.id,
      planId: proposals.planId,
      forecastId: proposals.forecastId,
      version: proposals.version,
      status: proposals.status,
      clientName: proposals.clientName,
      clientEmail: proposals.clientEmail,
      content: proposals.content,
      contentHash: proposals.contentHash,
      engineVersion: proposals.engineVersion,
      marginRate: proposals.marginRate,
      priceConfidence: proposals.priceConfidence,
      validUntil: proposals.validUntil,
      sentAt: proposals.sentAt,
      firstOpenedAt: proposals.firstOpenedAt,
      decidedAt: proposals.decidedAt,
      declineReason: proposals.declineReason,
      withdrawnAt: proposals.withdrawnAt,
      replacedByVersion,
      acceptance: {
        edition: acceptances.edition,
        signedName: acceptances.signedName,
        contentHash: acceptances.contentHash,
        address: acceptances.address,
        userAgent: acceptances.userAgent,
        acceptedAt: acceptances.acceptedAt,
      },
    })
    .from(proposals)
    .leftJoin(acceptances, eq(acceptances.proposalId, proposals.id))
    .$dynamic();
}

export type FoundProposal = Awaited<ReturnType<typeof selectProposals>>[number];

/** The proposal, or `not_found` when the actor's studio has none of that id. */
export async function findProposal(tx: Tx, proposalId: Id<'proposal'>): Promise<FoundProposal> {
  const [found] = await selectProposals(tx).where(eq(proposals.id, proposalId));
  if (!found) throw notFound('That proposal');
  return found;
}

/** The day that it is where the studio is. */
export async function studioToday(scope: QueryScope): Promise<Day> {
  const { timeZone } = await studioFace.within(scope, {});
  return dayIn(scope.now, timeZone);
}
