import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { briefTemplates } from '@/db/schema/brief';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';

/** The template that a new brief begins with where its address names none; null: Groundwork's own words. */
export const chooseUsualTemplate = command({
  name: 'brief.chooseUsualTemplate',
  input: z.object({ templateId: id('briefTemplate').nullable() }),
  allow: [members('owner', 'manager'), system],
  async run({ input, tx }) {
    await tx.update(briefTemplates).set({ isUsual: false }).where(eq(briefTemplates.isUsual, true));
    if (input.templateId === null) return {};
    const { rowCount } = await tx
      .update(briefTemplates)
      .set({ isUsual: true })
      .where(eq(briefTemplates.id, input.templateId));
    if (!rowCount) throw notFound('That template');
    return {};
  },
  audit: (input, _result) => ({ subject: input.templateId ?? 'usual', detail: {} }),
});
