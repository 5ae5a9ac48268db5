import { members } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';
import { contentSchema } from './domain/content';
import { offerSchema, prepareOffer } from './prepare';

/** The offer as the client would read it, before anything is sent. */
export const previewProposal = query({
  name: 'proposal.preview',
  input: offerSchema,
  allow: [members()],
  async run(scope) {
    const { content, today } = await prepareOffer(scope, scope.input);
    return { content: contentSchema.parse(content), today };
  },
});
