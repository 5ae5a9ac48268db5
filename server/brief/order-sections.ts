import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { briefs } from '@/db/schema/brief';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { system } from '@/server/kernel/policy';
import { clientLink } from './client-link';
import { orderFrom } from './domain/section-order';
import { SECTIONS } from './domain/sections';

/** Puts the sections into the client's own order. Says nothing about what was answered. */
export const orderSections = command({
  name: 'brief.orderSections',
  input: z.object({ briefId: id('brief'), order: z.array(z.enum(SECTIONS)).max(SECTIONS.length) }),
  allow: [clientLink, system],
  async run({ input, tx }) {
    const order = orderFrom(input.order);
    const { rowCount } = await tx
      .update(briefs)
      .set({ sectionOrder: order })
      .where(eq(briefs.id, input.briefId));
    if (!rowCount) throw notFound('That brief');
    return { order };
  },
  audit: (input, { order }) => ({ subject: input.briefId, detail: { order } }),
});
