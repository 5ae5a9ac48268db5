import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { acceptances, proposals } from '@/db/schema/proposal';
import { type CommandScope, command } from '@/server/kernel/command';
import { conflict, invalid } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { linkTo } from '@/server/kernel/policy';
import { editionSchema } from './domain/content';
import { contentHashSchema, signedNameSchema } from './domain/inputs';
import { whyNot } from './domain/state';
import { type FoundProposal, findProposal, studioToday } from './find';

const inputSchema = z.object({
  proposalId: id('proposal'),
  edition: editionSchema,
  signedName: signedNameSchema,
  /** Of what the client has before their eyes. */
  contentHash: contentHashSchema,
  agreed: z.literal(true, { error: 'Tick that you accept, then try again.' }),
  /** Where the yes came from: said by the server, never by the client. */
  address: z.string().max(100).nullable().default(null),
  userAgent: z.string().max(400).nullable().default(null),
});
type Input = z.output<typeof inputSchema>;

/** The client's yes. Given once: the same yes again shows the first, another one is refused. */
export const acceptProposal = command({
  name: 'proposal.accept',
  input: inputSchema,
  // The same yes, tried again from another network, is the same yes.
  sameCall: ({ address: _address, userAgent: _userAgent, ...yes }) => yes,
  allow: [linkTo<{ proposalId: string }>('proposal', input => input.proposalId)],
  async run(scope) {
    const { input, tx, actor, now, emit } = scope;
    const proposal = await findProposal(tx, input.proposalId);
    const given = sameAcceptance(proposal, input);
    if (given) return given;
    const refusal = whyNot('accept', proposal, await studioToday(scope));
    if (refusal) throw conflict(refusal);
    if (input.contentHash !== proposal.contentHash) {
      throw conflict(
        'What you have open is not this proposal as it was sent. Reload the page, then read it again.',
      );
    }
    if (!proposal.content.editions.some(one => one.edition === input.edition)) {
      throw invalid('Choose one of the editions that are offered.', { edition: 'Not offered.' });
    }
    const { rowCount } = await tx
      .update(proposals)
      .set({ status: 'accepted', decidedAt: now })
      .where(and(eq(proposals.id, proposal.id), eq(proposals.status, 'sent')));
    if (!rowCount) return settledMeanwhile(scope, input);
    const { edition, signedName, contentHash, address, userAgent } = input;
    await tx.insert(acceptances).values({
      studioId: actor.studioId!,
      proposalId: proposal.id,
      edition,
      signedName,
      contentHash,
      address,
      userAgent,
      acceptedAt: now,
    });
    emit('proposal/accepted', proposal.id, { proposalId: proposal.id, edition });
    return { edition, signedName, acceptedAt: now, contentHash };
  },
  audit: ({ proposalId, edition, signedName, contentHash }) => ({
    subject: proposalId,
    detail: { edition, signedName, contentHash },
  }),
});

/** A double click: the acceptance that stands, when it says the same. */
function sameAcceptance({ acceptance }: FoundProposal, input: Input) {
  if (acceptance?.edition !== input.edition || acceptance.signedName !== input.signedName) return null;
  const { edition, signedName, acceptedAt, contentHash } = acceptance;
  return { edition, signedName, acceptedAt, contentHash };
}

/** Somebody else decided between our reading and our writing; what they decided stands. */
async function settledMeanwhile(scope: CommandScope, input: Input) {
  const proposal = await findProposal(scope.tx, input.proposalId);
  const given = sameAcceptance(proposal, input);
  if (given) return given;
  throw conflict(
    whyNot('accept', proposal, await studioToday(scope)) ??
      'Somebody decided at the same moment. Reload the page.',
  );
}
