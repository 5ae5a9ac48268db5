import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { briefTemplates } from '@/db/schema/brief';
import { command } from '@/server/kernel/command';
import { conflict, invalid, notFound } from '@/server/kernel/errors';
import { id, newId } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { templateContentSchema } from './domain/template';

const MOST_TEMPLATES = 50;

/**
 * Keeps a studio's own wording and questions, whole: a new template without an id. Briefs that were
 * begun with it keep the questions that they have.
 */
export const saveTemplate = command({
  name: 'brief.saveTemplate',
  input: z.object({
    templateId: id('briefTemplate').optional(),
    name: z
      .string()
      .trim()
      .min(1, { error: 'Give it a name.' })
      .max(120, { error: 'At most 120 characters.' }),
    content: templateContentSchema,
    /** When the writer read it: refused where somebody saved it since. */
    readAt: z.iso.datetime().optional(),
  }),
  allow: [members('owner', 'manager'), system],
  async run({ input, tx, actor, now }) {
    const { templateId, name, content, readAt } = input;
    const doubled = Object.values(content.sections).some(
      one => new Set(one.questions.map(question => question.id)).size !== one.questions.length,
    );
    if (doubled) throw invalid('Two questions of a section have the same id.');
    const namesake = and(
      eq(briefTemplates.name, name),
      templateId ? ne(briefTemplates.id, templateId) : undefined,
    );
    if (await tx.$count(briefTemplates, namesake))
      throw invalid(`There is a template called “${name}” already.`, { name: 'Choose another name.' });
    if (!templateId) {
      if ((await tx.$count(briefTemplates)) >= MOST_TEMPLATES)
        throw invalid(`A studio has at most ${MOST_TEMPLATES} templates. Remove one first.`);
      const made = newId('briefTemplate');
      await tx.insert(briefTemplates).values({
        id: made,
        studioId: actor.studioId!,
        name,
        content,
        isUsual: false,
        createdAt: now,
        updatedAt: now,
      });
      return { templateId: made, updatedAt: now };
    }
    const { rowCount } = await tx
      .update(briefTemplates)
      .set({ name, content, updatedAt: now })
      .where(
        and(eq(briefTemplates.id, templateId), readAt ? eq(briefTemplates.updatedAt, readAt) : undefined),
      );
    if (!rowCount) {
      if (!(await tx.$count(briefTemplates, eq(briefTemplates.id, templateId))))
        throw notFound('That template');
      throw conflict('Somebody changed this template meanwhile. Reload to see it; copy your words first.');
    }
    return { templateId, updatedAt: now };
  },
  audit: (input, result) => ({ subject: result.templateId, detail: { name: input.name } }),
});
