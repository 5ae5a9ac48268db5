import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { messages } from '@/db/schema/notify';
import { command } from '@/server/kernel/command';
import { system } from '@/server/kernel/policy';

/** Removes what was written to an address, with its person. */
export const forgetMessages = command({
  name: 'notify.forgetMessages',
  input: z.object({ to: z.string().max(254) }),
  allow: [system],
  async run({ tx, input }) {
    const { rowCount } = await tx.delete(messages).where(eq(messages.to, input.to));
    return { forgotten: rowCount ?? 0 };
  },
  // Its audit would keep the address that is to be forgotten.
  audit: () => null,
});
