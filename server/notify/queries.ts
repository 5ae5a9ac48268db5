import { desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { messages } from '@/db/schema/notify';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';

/** The messages kept last, the newest first, with their secrets still sealed. */
export const latestMessages = query({
  name: 'notify.latestMessages',
  input: z.object({
    to: z.string().toLowerCase().optional(),
    count: z.number().int().min(1).max(500).default(20),
  }),
  allow: [system],
  run: ({ tx, input }) =>
    tx
      .select()
      .from(messages)
      .where(input.to === undefined ? undefined : eq(messages.to, input.to))
      .orderBy(desc(messages.createdAt), desc(messages.id))
      .limit(input.count),
});

/** One message. */
export const messageById = query({
  name: 'notify.messageById',
  input: z.object({ messageId: id('message') }),
  allow: [system],
  async run({ tx, input }) {
    const [message] = await tx.select().from(messages).where(eq(messages.id, input.messageId));
    if (!message) throw notFound('That message');
    return message;
  },
});
