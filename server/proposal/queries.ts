import { and, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { proposals } from '@/db/schema/proposal';
import type { Day } from '@/server/kernel/clock';
import { id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';
import { stateOf } from './domain/state';
import { type FoundProposal, findProposal, selectProposals, studioToday } from './find';

export { proposalForClient } from './for-client';
export { previewProposal } from './preview';
export { verifyProposal } from './verify';

/** One version with all that the studio knows of it: content, margin, and the acceptance with its trail. */
export const proposalById = query({
  name: 'proposal.byId',
  input: z.object({ proposalId: id('proposal') }),
  allow: [members(), system],
  async run(scope) {
    const proposal = await findProposal(scope.tx, scope.input.proposalId);
    return { ...proposal, state: stateOf(proposal, await studioToday(scope)) };
  },
});

/** The versions of one plan, newest first. */
export const proposalsOfPlan = query({
  name: 'proposal.ofPlan',
  input: z.object({ planId: id('plan') }),
  allow: [members(), system],
  async run(scope) {
    const today = await studioToday(scope);
    const rows = await selectProposals(scope.tx)
      .where(eq(proposals.planId, scope.input.planId))
      .orderBy(desc(proposals.version));
    return rows.map(row => summaryOf(row, today));
  },
});

/** `withdrawn` takes in those that a later version replaced. */
export const LIST_STATES = ['open', 'accepted', 'declined', 'expired', 'withdrawn'] as const;

/** The studio's proposals, last sent first, page by page. */
export const proposalList = query({
  name: 'proposal.list',
  input: z.object({
    state: z.enum(LIST_STATES).nullish(),
    /** The last proposal of the page before. */
    cursor: z.object({ createdAt: z.iso.datetime(), id: id('proposal') }).nullish(),
    limit: z.number().int().min(1).max(100).default(30),
  }),
  allow: [members(), system],
  async run(scope) {
    const { tx, input } = scope;
    const today = await studioToday(scope);
    const rows = await selectProposals(tx)
      .where(
        and(
          input.state ? inState(input.state, today) : undefined,
          input.cursor ? after(input.cursor) : undefined,
        ),
      )
      .orderBy(desc(proposals.createdAt), desc(proposals.id))
      .limit(input.limit + 1);
    const items = rows.slice(0, input.limit);
    const last = rows.length > input.limit ? items.at(-1) : undefined;
    const counts = await Promise.all(
      LIST_STATES.map(async state => [state, await tx.$count(proposals, inState(state, today))] as const),
    );
    return {
      today,
      items: items.map(row => summaryOf(row, today)),
      nextCursor: last ? { createdAt: last.sentAt, id: last.id } : null,
      counts: Object.fromEntries(counts) as Record<(typeof LIST_STATES)[number], number>,
    };
  },
});

function inState(state: (typeof LIST_STATES)[number], today: Day): SQL | undefined {
  switch (state) {
    case 'open':
      return and(eq(proposals.status, 'sent'), gte(proposals.validUntil, today));
    case 'expired':
      return and(eq(proposals.status, 'sent'), lt(proposals.validUntil, today));
    default:
      return eq(proposals.status, state);
  }
}

/** A version was sent when it was made: both instants are of one transaction. */
const after = (cursor: { createdAt: string; id: string }) =>
  sql`(${proposals.createdAt}, ${proposals.id}) < (${cursor.createdAt}::timestamptz, ${cursor.id})`;

/** A version in a list: how it stands and what it asks, without the whole content. */
function summaryOf({ content, ...row }: FoundProposal, today: Day) {
  return {
    ...row,
    title: content.title,
    currency: content.currency,
    preparedBy: content.preparedBy,
    prices: content.editions.map(({ edition, priceMinor }) => ({ edition, priceMinor })),
    state: stateOf(row, today),
  };
}
