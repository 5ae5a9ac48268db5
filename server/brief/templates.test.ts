import { beforeAll, describe, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { linkActor } from '@/server/identity/entrances';
import { newId } from '@/server/kernel/ids';
import { chooseUsualTemplate } from './choose-usual-template';
import { guideFor } from './domain/guide';
import type { TemplateContent } from './domain/template';
import { orderSections } from './order-sections';
import { briefById } from './queries';
import { removeTemplate } from './remove-template';
import { saveAnswer } from './save-answer';
import { saveTemplate } from './save-template';
import { startBrief } from './start';
import { briefTemplate, briefTemplateList, briefWelcome } from './templates';

let studio: TestStudio;
let other: TestStudio;
beforeAll(async () => {
  [studio, other] = await Promise.all([studioForTest(), studioForTest()]);
});

const shop = (question = 'How many products?'): TemplateContent => ({
  welcome: 'Good that you sell things.',
  sections: {
    features: {
      name: 'What the shop does',
      question: '',
      why: '',
      example: '',
      questions: [{ id: 'q-products', ask: question, why: 'It decides the search.' }],
    },
  },
});
const save = (name: string, content = shop()) => saveTemplate(studio.manager, { name, content });
const start = (templateId?: Awaited<ReturnType<typeof save>>['templateId'], at = studio) =>
  startBrief(at.visitor, {
    title: 'Shop',
    clientName: 'Tom',
    clientEmail: 'tom@example.com',
    address: null,
    ...(templateId ? { templateId } : {}),
  });

describe('a template', () => {
  it('gives a brief its words and questions, which stay as they were when it was begun', async () => {
    const { templateId } = await save('Shops');
    const { briefId } = await start(templateId);
    await saveTemplate(studio.owner, { templateId, name: 'Shops', content: shop('Changed?') });
    const brief = await briefById(studio.member, { briefId });
    const { features, goals } = guideFor(brief.template);
    expect(features.name).toBe('What the shop does');
    expect(features.question).toBe(guideFor(null).features.question);
    expect(features.questions.map(one => one.ask)).toEqual(['How many products?']);
    expect(goals).toEqual(guideFor(null).goals);
    await removeTemplate(studio.owner, { templateId });
    expect((await briefById(studio.member, { briefId })).template).toEqual(brief.template);
  });

  it('gives a brief the order in which its sections are first seen, which the client may change', async () => {
    const { templateId } = await save('Vision first', { ...shop(), order: ['vision', 'goals'] });
    const { briefId, token } = await start(templateId);
    const client = await linkActor('brief', token);
    const order = async () => (await briefById(client, { briefId })).sectionOrder;
    expect((await order()).slice(0, 3)).toEqual(['vision', 'goals', 'features']);
    expect(await order()).toHaveLength(9);
    await orderSections(client, { briefId, order: ['budget'] });
    expect((await order()).slice(0, 2)).toEqual(['budget', 'goals']);
  });

  it('counts its question in the readiness until it is answered in `extra`', async () => {
    const { templateId } = await save('Counted');
    const { briefId, token } = await start(templateId);
    const client = await linkActor('brief', token);
    const missing = async () =>
      (await briefById(client, { briefId })).readiness.reasons.filter(one =>
        one.text.startsWith('Not answered'),
      );
    expect(await missing()).toHaveLength(1);
    const content = { items: [], extra: { 'q-products': 'About 400' } };
    await saveAnswer(client, { briefId, revision: 0, section: 'features', content });
    expect(await missing()).toEqual([]);
    expect((await briefById(client, { briefId })).answers.features.extra).toEqual(content.extra);
  });

  it('is the usual one where it is chosen, one at a time, and begins every brief that names none', async () => {
    const at = await studioForTest();
    const make = (name: string) => saveTemplate(at.owner, { name, content: shop() });
    const [a, b] = [await make('A'), await make('B')];
    const begun = async () => {
      const { briefId } = await start(undefined, at);
      return (await briefById(at.member, { briefId })).template;
    };
    expect(await begun()).toBeNull();
    await chooseUsualTemplate(at.owner, { templateId: a.templateId });
    await chooseUsualTemplate(at.owner, { templateId: b.templateId });
    const usual = (await briefTemplateList(at.member, {})).filter(one => one.isUsual);
    expect(usual.map(one => one.name)).toEqual(['B']);
    expect((await begun())?.welcome).toBe('Good that you sell things.');
    expect(await briefWelcome(at.visitor, {})).toMatchObject({ welcome: 'Good that you sell things.' });
    await chooseUsualTemplate(at.owner, { templateId: null });
    expect(await begun()).toBeNull();
  });

  it('is changed by owners and managers, read by members, and seen by nobody outside', async () => {
    const { templateId } = await save('Rights');
    const refusal = { kind: 'forbidden' };
    await expect(saveTemplate(studio.member, { name: 'X', content: shop() })).rejects.toMatchObject(refusal);
    await expect(removeTemplate(studio.member, { templateId })).rejects.toMatchObject(refusal);
    await expect(chooseUsualTemplate(studio.member, { templateId })).rejects.toMatchObject(refusal);
    await expect(briefTemplateList(studio.visitor, {})).rejects.toMatchObject(refusal);
    expect((await briefTemplate(studio.member, { templateId })).name).toBe('Rights');
    const missing = { kind: 'not_found' };
    await expect(briefTemplate(other.owner, { templateId })).rejects.toMatchObject(missing);
    await expect(removeTemplate(other.owner, { templateId })).rejects.toMatchObject(missing);
    await expect(
      saveTemplate(other.owner, { templateId, name: 'Mine', content: shop() }),
    ).rejects.toMatchObject(missing);
    await expect(start(templateId, other)).rejects.toMatchObject(missing);
  });

  it('is not overwritten unseen, nor called as another one is, nor one question twice', async () => {
    const { templateId, updatedAt } = await save('Two');
    const later = { now: new Date(Date.parse(updatedAt) + 1000).toISOString() };
    const again = { templateId, name: 'Two', content: shop(), readAt: updatedAt };
    await saveTemplate(studio.owner, again, later);
    await expect(saveTemplate(studio.owner, again)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(save('Two')).rejects.toMatchObject({ kind: 'invalid' });
    const twice = shop();
    twice.sections.features!.questions.push(twice.sections.features!.questions[0]!);
    await expect(save('Twice', twice)).rejects.toMatchObject({ kind: 'invalid' });
    await expect(removeTemplate(studio.owner, { templateId: newId('briefTemplate') })).rejects.toMatchObject({
      kind: 'not_found',
    });
  });
});
