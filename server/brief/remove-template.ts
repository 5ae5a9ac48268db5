import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { briefTemplates } from '@/db/schema/brief';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';

/** Takes a template away. Briefs that were begun with it keep their questions. */
export const removeTemplate = command({
  name: 'brief.removeTemplate',
  input: z.object({ templateId: id('briefTemplate') }),
  allow: [members('owner', 'manager'), system],
  async run({ input, tx }) {
    const { rowCount } = await tx.delete(briefTemplates).where(eq(briefTemplates.id, input.templateId));
    if (!rowCount) throw notFound('That template');
    return {};
  },
  audit: input => ({ subject: input.templateId }),
});
