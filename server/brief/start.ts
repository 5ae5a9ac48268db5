import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { briefs, briefTemplates } from '@/db/schema/brief';
import { type CommandScope, command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { type Id, id, newId } from '@/server/kernel/ids';
import { members, system, visitors } from '@/server/kernel/policy';
import { throttle } from '@/server/kernel/throttle';
import { detailsSchema } from './domain/details';
import { orderFrom } from './domain/section-order';
import { addPerson } from './person';

const perAddress = throttle({ name: 'brief-start', attempts: 20, perSeconds: 3600 });

/** Begins a brief without an account. The token is its only key, shown this once. */
export const startBrief = command({
  name: 'brief.start',
  secretResult: true,
  input: detailsSchema.extend({
    /** The network address that it comes from, where known. */
    address: z.string().max(64).nullable(),
    /** The studio's questions to begin with; by default its usual ones. */
    templateId: id('briefTemplate').optional(),
  }),
  allow: [visitors, members(), system],
  async run(scope) {
    const { input, tx, actor, now, emit } = scope;
    const { address, templateId, ...details } = input;
    await perAddress(address ?? 'unknown');
    const briefId = newId('brief');
    const template = await templateContent(scope, templateId);
    await tx.insert(briefs).values({
      ...details,
      id: briefId,
      studioId: actor.studioId!,
      status: 'draft',
      template,
      sectionOrder: template?.order ? orderFrom(template.order) : null,
      createdAt: now,
      updatedAt: now,
      submittedAt: null,
    });
    const { token } = await addPerson(scope, briefId, {
      name: details.clientName,
      email: details.clientEmail,
    });
    emit('brief/started', briefId, { briefId });
    return { briefId, token };
  },
  audit: (input, result) => ({ subject: result.briefId, detail: { title: input.title } }),
});

/** A copy, so that a brief keeps the questions that it was begun with. */
async function templateContent({ tx }: CommandScope, templateId: Id<'briefTemplate'> | undefined) {
  const wanted = templateId ? eq(briefTemplates.id, templateId) : eq(briefTemplates.isUsual, true);
  const [template] = await tx.select({ content: briefTemplates.content }).from(briefTemplates).where(wanted);
  if (templateId && !template) throw notFound('That form of questions');
  return template?.content ?? null;
}
