import { asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { briefTemplates } from '@/db/schema/brief';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members, system, visitors } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';

/** The studio's own forms of the brief, by name. */
export const briefTemplateList = query({
  name: 'brief.templates',
  input: z.object({}),
  allow: [members(), system],
  async run({ tx }) {
    const rows = await tx.select().from(briefTemplates).orderBy(asc(briefTemplates.name));
    return rows.map(({ studioId: _scope, content, ...row }) => ({
      ...row,
      ownWords: Object.keys(content.sections).length,
      ownQuestions: Object.values(content.sections).reduce((sum, one) => sum + one.questions.length, 0),
    }));
  },
});

export const briefTemplate = query({
  name: 'brief.template',
  input: z.object({ templateId: id('briefTemplate') }),
  allow: [members(), system],
  async run({ input, tx }) {
    const [row] = await tx.select().from(briefTemplates).where(eq(briefTemplates.id, input.templateId));
    if (!row) throw notFound('That template');
    const { studioId: _scope, ...template } = row;
    return template;
  },
});

/** What a visitor who begins a brief may know of its form: whether there is one by that id, and its welcome. */
export const briefWelcome = query({
  name: 'brief.welcome',
  input: z.object({ templateId: id('briefTemplate').optional() }),
  allow: [visitors, system],
  async run({ input, tx }) {
    const wanted = input.templateId
      ? eq(briefTemplates.id, input.templateId)
      : eq(briefTemplates.isUsual, true);
    const [row] = await tx
      .select({ id: briefTemplates.id, content: briefTemplates.content })
      .from(briefTemplates)
      .where(wanted);
    return row ? { templateId: row.id, welcome: row.content.welcome } : null;
  },
});
