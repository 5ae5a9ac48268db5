import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { people } from '@/db/schema/studio';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';

/** Nothing more is planned with the person, who stays on record and can come back. */
export const leaveTeam = command({
  name: 'studio.leaveTeam',
  input: z.object({ personId: id('person') }),
  allow: [members('owner', 'manager')],
  async run({ input: { personId }, tx }) {
    const { rowCount } = await tx.update(people).set({ active: false }).where(eq(people.id, personId));
    if (!rowCount) throw notFound('That person');
    return { personId };
  },
  audit: ({ personId }) => ({ subject: personId }),
});
