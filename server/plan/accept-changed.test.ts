import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { auditEntries } from '@/db/schema/audit';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { saveAnswer } from '@/server/brief/save-answer';
import { startBrief } from '@/server/brief/start';
import { submitBrief } from '@/server/brief/submit';
import type { Id } from '@/server/kernel/ids';
import { acceptSuggestions } from './accept-suggestions';
import { createFromBrief } from './create-from-brief';
import { contentOfFeature, contentOfRisk } from './domain/changed-suggestion';
import type { PartContent } from './domain/parts';
import { planById } from './queries';
import { refuseSuggestions } from './refuse-suggestions';
import { saveFeature } from './save-feature';
import { planSuggestions } from './suggestions';
import { takeBackSuggestions } from './take-back-suggestions';

let studio: TestStudio;
beforeAll(async () => {
  studio = await studioForTest();
});

async function newPlan() {
  const details = { title: 'Clinics', clientName: 'Ines', clientEmail: 'ines@example.com' };
  const { briefId } = await startBrief(studio.system, { ...details, address: null });
  const answer = (section: 'features' | 'roles', items: object[]) =>
    saveAnswer(studio.system, { briefId, revision: 0, section, content: { items } } as never);
  await answer('features', [{ what: 'Patients book appointments online', why: 'The phone rings all day' }]);
  await answer('roles', [
    { name: 'Patient', people: 9_000, may: 'Book their own appointments' },
    { name: 'Reception', people: 12, may: 'Book for anybody' },
  ]);
  await submitBrief(studio.system, { briefId });
  return (await createFromBrief(studio.member, { briefId })).planId;
}

const read = (planId: Id<'plan'>) => planById(studio.member, { planId });
const suggestions = (planId: Id<'plan'>) => planSuggestions(studio.member, { planId });

type Suggestions = Awaited<ReturnType<typeof suggestions>>;
const partOf = <K extends Suggestions['parts'][number]['kind']>(suggested: Suggestions, kind: K) => {
  const part = suggested.parts.find(one => one.kind === kind)!;
  return { key: part.key, kind, content: part.content as PartContent<K> };
};
const featureOf = ({ features }: Suggestions, more: Partial<ReturnType<typeof contentOfFeature>> = {}) => ({
  kind: 'feature' as const,
  key: features[0]!.key,
  content: { ...contentOfFeature(features[0]!), ...more },
});
const acceptChanged = (planId: Id<'plan'>, ...changed: object[]) =>
  acceptSuggestions(studio.member, {
    planId,
    keys: (changed as { key: string }[]).map(one => one.key),
    changed: changed as never,
  });

describe('suggestions that are accepted with changes', () => {
  it('of every kind come into the plan as changed, as one revision, and one undo takes all of it back', async () => {
    const planId = await newPlan();
    const before = await suggestions(planId);
    const { revision: first } = await read(planId);
    const hours = { backend: { low: 1, likely: 2, high: 3 } };
    const risk = before.risks.find(one => one.impact === 'hours' && one.threatens.length > 0)!;
    const changes = {
      role: { ...partOf(before, 'role').content, name: 'Therapist' },
      entity: { ...partOf(before, 'entity').content, note: 'As the clinics call it' },
      relation: { ...partOf(before, 'relation').content, label: 'leads to' },
      permission: { ...partOf(before, 'permission').content, level: 'see' as const },
      component: { ...partOf(before, 'component').content, option: 'Our own rack' },
      control: { ...partOf(before, 'control').content, how: 'By the framework' },
      target: { ...partOf(before, 'target').content, value: '99.5%' },
    };
    const kinds = Object.keys(changes) as (keyof typeof changes)[];
    const done = await acceptChanged(
      planId,
      featureOf(before, { title: 'Call us', note: 'Short', effortHours: hours }),
      { kind: 'risk', key: risk.key, content: { ...contentOfRisk(risk), probability: 0.9, response: 'Ask' } },
      ...kinds.map(kind => ({ kind, key: partOf(before, kind).key, content: changes[kind] })),
    );
    expect(done).toMatchObject({ accepted: 9, revision: first + 1 });
    const plan = await read(planId);
    expect(plan.features).toMatchObject([
      { title: 'Call us', note: 'Short', effortHours: hours, origin: before.features[0]!.key },
    ]);
    expect(plan.risks).toMatchObject([{ probability: 0.9, response: 'Ask', origin: risk.key }]);
    const after = await suggestions(planId);
    for (const kind of kinds) {
      const part = after.parts.find(one => one.key === partOf(before, kind).key)!;
      expect(part).toMatchObject({ decision: 'accepted', content: changes[kind], nowSuggested: null });
    }
    // Another option than the suggested one does not stand there with its reason.
    expect(after.parts.find(one => one.key === partOf(before, 'component').key)?.because).toMatch(
      /^Chosen by the studio\. Suggested was /,
    );
    const back = await takeBackSuggestions(studio.member, { planId, taken: done.taken });
    expect(back).toMatchObject({ revision: first + 2, left: [] });
    expect({ ...(await suggestions(planId)), revision: before.revision }).toEqual(before);
  });

  it('leave nothing behind where one of them cannot stand: what was written before it is gone too', async () => {
    const planId = await newPlan();
    const before = await suggestions(planId);
    const { revision } = await read(planId);
    const [first, second] = before.parts.filter(part => part.kind === 'role');
    const twin = {
      ...(first!.content as PartContent<'role'>),
      name: (second!.content as PartContent<'role'>).name,
    };
    await expect(
      acceptChanged(planId, featureOf(before, { title: 'Written first' }), {
        kind: 'role',
        key: first!.key,
        content: twin,
      }),
    ).rejects.toMatchObject({ kind: 'invalid', fields: { 'changed.1.content.name': expect.any(String) } });
    // A feature is written before it is known that what it needs comes with a larger edition only.
    const needing = before.features.find(one => one.edition === 'mvp' && one.needs.length > 0)!;
    const needed = before.features.find(one => one.key === needing.needs[0])!;
    await expect(
      acceptSuggestions(studio.member, {
        planId,
        keys: [needing.key],
        changed: [
          {
            kind: 'feature',
            key: needed.key,
            content: { ...contentOfFeature(needed), edition: 'enterprise' },
          },
        ],
      }),
    ).rejects.toMatchObject({
      kind: 'invalid',
      fields: { 'changed.0.content.edition': expect.stringContaining('cannot need') },
    });
    const plan = await read(planId);
    expect([plan.revision, plan.features, plan.parts]).toEqual([revision, [], []]);
    expect(await suggestions(planId)).toEqual(before);
    const entries = await inTransaction(studio.system, 'read', tx =>
      tx
        .select()
        .from(auditEntries)
        .where(and(eq(auditEntries.subject, planId), eq(auditEntries.command, 'plan.acceptSuggestions'))),
    );
    expect(entries).toEqual([]);
  });

  it('name the field that is wrong', async () => {
    const planId = await newPlan();
    const before = await suggestions(planId);
    const risk = before.risks[0]!;
    const wrong = async (change: object, field: string) =>
      expect(acceptChanged(planId, change)).rejects.toMatchObject({
        kind: 'invalid',
        fields: { [`changed.0.content.${field}`]: expect.any(String) },
      });
    await wrong(featureOf(before, { title: ' ' }), 'title');
    await wrong(
      featureOf(before, { effortHours: { backend: { low: 9, likely: 2, high: 3 } } }),
      'effortHours.backend',
    );
    await wrong(
      { kind: 'risk', key: risk.key, content: { ...contentOfRisk(risk), probability: 2 } },
      'probability',
    );
    await wrong({ kind: 'risk', key: risk.key, content: { ...contentOfRisk(risk), low: 9e9 } }, 'likely');
    const target = partOf(before, 'target');
    await wrong({ ...target, content: { ...target.content, value: '' } }, 'value');
    const right = partOf(before, 'permission');
    await refuseSuggestions(studio.member, { planId, keys: [right.content.role] });
    await wrong(right, 'role');
  });

  it('asked for twice are taken once; what somebody accepted otherwise meanwhile stays theirs', async () => {
    const planId = await newPlan();
    const before = await suggestions(planId);
    const change = featureOf(before, { title: 'Once' });
    const once = await acceptChanged(planId, change);
    const twice = await acceptChanged(planId, change);
    expect(twice).toMatchObject({ accepted: 0, revision: once.revision, taken: once.taken });
    expect((await read(planId)).features.map(one => one.title)).toEqual(['Once']);
    await expect(acceptChanged(planId, featureOf(before, { title: 'Mine' }))).rejects.toMatchObject({
      kind: 'conflict',
    });
    const [feature] = once.taken.features;
    const changes = [{ cell: 'note' as const, from: before.features[0]!.note, to: 'Theirs' }];
    await saveFeature(studio.owner, { planId, featureId: feature!.id, changes });
    await expect(acceptChanged(planId, change)).rejects.toMatchObject({ kind: 'conflict' });
    await expect(acceptChanged(planId, { ...change, key: 'feature:unheard-of' })).rejects.toMatchObject({
      kind: 'conflict',
    });
    await expect(
      acceptChanged(planId, { ...change, key: partOf(before, 'target').key }),
    ).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('are taken by those who plan only: no other studio, and nobody who holds a link', async () => {
    const planId = await newPlan();
    const change = featureOf(await suggestions(planId), { title: 'Not theirs' });
    const asked = { planId, keys: [change.key], changed: [change] };
    const other = await studioForTest();
    await expect(acceptSuggestions(other.owner, asked)).rejects.toMatchObject({ kind: 'not_found' });
    await expect(acceptSuggestions({ kind: 'visitor', studioId: null }, asked)).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect((await read(planId)).features).toEqual([]);
  });
});

describe('a risk that was accepted before the features that it threatens', () => {
  it('threatens them once they are in the plan, with or without a change', async () => {
    const planId = await newPlan();
    const { risks, features } = await suggestions(planId);
    const risk = risks.find(one => one.impact === 'hours' && one.threatens.length > 0)!;
    await acceptSuggestions(studio.member, { planId, keys: [risk.key] });
    expect((await read(planId)).risks[0]!.featureIds).toEqual([]);
    const [key] = risk.threatens;
    const feature = features.find(one => one.key === key)!;
    const content = { ...contentOfFeature(feature), title: 'Threatened' };
    await acceptChanged(planId, { kind: 'feature', key, content });
    const plan = await read(planId);
    expect(plan.risks[0]!.featureIds).toEqual([plan.features[0]!.id]);
  });
});
