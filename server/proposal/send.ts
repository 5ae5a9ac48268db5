import { and, eq, max, ne } from 'drizzle-orm';
import { proposals } from '@/db/schema/proposal';
import { issueLink } from '@/server/identity/links';
import { daysBetween } from '@/server/kernel/clock';
import { type CommandScope, command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { type Id, newId } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { keepVersionOnce } from '@/server/plan/keep-version';
import { contentHash } from './content-hash';
import { offerSchema, prepareOffer } from './prepare';

/**
 * Fixes an offer for good and makes the link to it. A version of the same plan that is still out is
 * withdrawn: the client has one offer to decide on, and the old link says which version took its place.
 */
export const sendProposal = command({
  name: 'proposal.send',
  secretResult: true,
  input: offerSchema,
  allow: [members('owner', 'manager')],
  async run(scope) {
    const { input, tx, actor, now, emit } = scope;
    const { content, plan, forecast, today, marginRate } = await prepareOffer(scope, input);
    const proposalId = newId('proposal');
    const version = await nextVersion(scope, plan.id);
    const stored = await tx
      .insert(proposals)
      .values({
        id: proposalId,
        studioId: actor.studioId!,
        planId: plan.id,
        forecastId: forecast.id,
        version,
        status: 'sent',
        clientName: plan.clientName,
        clientEmail: plan.clientEmail,
        content,
        contentHash: contentHash(content),
        forecastInput: forecast.input,
        engineVersion: forecast.engineVersion,
        marginRate,
        priceConfidence: input.priceConfidence,
        validUntil: input.validUntil,
        createdAt: now,
        sentAt: now,
      })
      .onConflictDoNothing({ target: [proposals.planId, proposals.version] })
      .returning({ id: proposals.id });
    if (!stored.length) {
      throw conflict(`Somebody sent version ${version} at the same moment. Reload to see it.`);
    }
    await withdrawEarlier(scope, plan.id, proposalId);
    await keepVersionOnce(scope, plan, { reason: 'proposal', title: `Proposal, version ${version}` });
    const token = await issueLink(scope, {
      purpose: 'proposal',
      subjectId: proposalId,
      days: daysBetween(today, input.validUntil) + LINK_GRACE_DAYS,
    });
    emit('proposal/sent', proposalId, { proposalId });
    return { proposalId, token, version };
  },
  audit: ({ planId, forecastId, priceConfidence, validUntil }, { proposalId, version }) => ({
    subject: proposalId,
    detail: { planId, forecastId, version, priceConfidence, validUntil },
  }),
});

/** The link outlives the offer, so that it can still say what became of it. */
export const LINK_GRACE_DAYS = 90;

async function nextVersion({ tx }: CommandScope, planId: Id<'plan'>): Promise<number> {
  const [last] = await tx
    .select({ version: max(proposals.version) })
    .from(proposals)
    .where(eq(proposals.planId, planId));
  return (last?.version ?? 0) + 1;
}

async function withdrawEarlier({ tx, now, emit }: CommandScope, planId: Id<'plan'>, sent: Id<'proposal'>) {
  const withdrawn = await tx
    .update(proposals)
    .set({ status: 'withdrawn', withdrawnAt: now })
    .where(and(eq(proposals.planId, planId), eq(proposals.status, 'sent'), ne(proposals.id, sent)))
    .returning({ id: proposals.id });
  for (const { id } of withdrawn) emit('proposal/withdrawn', id, { proposalId: id });
}
