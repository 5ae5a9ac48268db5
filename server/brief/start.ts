import { z } from 'zod';
import { briefs } from '@/db/schema/brief';
import { issueLink } from '@/server/identity/links';
import { command } from '@/server/kernel/command';
import { newId } from '@/server/kernel/ids';
import { members, system, visitors } from '@/server/kernel/policy';
import { throttle } from '@/server/kernel/throttle';
import { CLIENT_LINK_DAYS } from './client-link';
import { detailsSchema } from './domain/details';

const perAddress = throttle({ name: 'brief-start', attempts: 20, perSeconds: 3600 });

/** Begins a brief without an account. The token is its only key, shown this once. */
export const startBrief = command({
  name: 'brief.start',
  secretResult: true,
  input: detailsSchema.extend({
    /** The network address that it comes from, where known. */
    address: z.string().max(64).nullable(),
  }),
  allow: [visitors, members(), system],
  async run(scope) {
    const { input, tx, actor, now, emit } = scope;
    const { address, ...details } = input;
    await perAddress(address ?? 'unknown');
    const briefId = newId('brief');
    await tx.insert(briefs).values({
      ...details,
      id: briefId,
      studioId: actor.studioId!,
      status: 'draft',
      createdAt: now,
      updatedAt: now,
      submittedAt: null,
    });
    const token = await issueLink(scope, { purpose: 'brief', subjectId: briefId, days: CLIENT_LINK_DAYS });
    emit('brief/started', briefId, { briefId });
    return { briefId, token };
  },
  audit: (input, result) => ({ subject: result.briefId, detail: { title: input.title } }),
});
