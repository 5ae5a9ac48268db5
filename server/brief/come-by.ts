import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { briefPeople } from '@/db/schema/brief';
import { command } from '@/server/kernel/command';
import { id } from '@/server/kernel/ids';
import { clientLink } from './client-link';

/** Notes that the person behind a link has the brief open. */
export const comeBy = command({
  name: 'brief.comeBy',
  input: z.object({ briefId: id('brief') }),
  allow: [clientLink],
  async run({ input, tx, actor, now }) {
    if (actor.kind !== 'link') return {};
    await tx
      .update(briefPeople)
      .set({ lastSeenAt: now })
      .where(and(eq(briefPeople.briefId, input.briefId), eq(briefPeople.linkId, actor.linkId)));
    return {};
  },
  audit: input => ({ subject: input.briefId }),
});
