import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { plans } from '@/db/schema/plan';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { saveAnswer } from '@/server/brief/save-answer';
import { startBrief } from '@/server/brief/start';
import { submitBrief } from '@/server/brief/submit';
import { newId } from '@/server/kernel/ids';
import { acceptSuggestions } from './accept-suggestions';
import { createFromBrief } from './create-from-brief';
import type { PartContent } from './domain/parts';
import { keepVersion } from './keep-version';
import { planById } from './queries';
import { reconsiderSuggestions } from './reconsider-suggestions';
import { refuseSuggestions } from './refuse-suggestions';
import { removeFeatures } from './remove-features';
import { removePart } from './remove-part';
import { restoreParts } from './restore-parts';
import { saveDemands } from './save-demands';
import { savePart } from './save-part';
import { answersOfPlan, planSuggestions } from './suggestions';
import { planVersion } from './version-queries';

let studio: TestStudio;
beforeAll(async () => {
  studio = await studioForTest();
});

async function newPlan() {
  const details = { title: 'Clinics', clientName: 'Ines', clientEmail: 'ines@example.com' };
  const { briefId } = await startBrief(studio.system, { ...details, address: null });
  await saveAnswer(studio.system, {
    briefId,
    revision: 0,
    section: 'features',
    content: {
      items: [
        { what: 'Patients book appointments online', why: 'The phone rings all day' },
        { what: 'Invoices leave as PDF', why: 'Paper takes three weeks' },
      ],
    },
  });
  await saveAnswer(studio.system, {
    briefId,
    revision: 0,
    section: 'roles',
    content: {
      items: [
        { name: 'Patient', people: 9_000, may: 'Book their own appointments' },
        { name: 'Reception', people: 12, may: 'Book for anybody' },
      ],
    },
  });
  await submitBrief(studio.system, { briefId });
  const { planId } = await createFromBrief(studio.member, { briefId });
  return { planId, briefId };
}

const suggestions = (planId: `plan_${string}`) => planSuggestions(studio.member, { planId });

describe('what is suggested for a plan', () => {
  it('waits to be decided on: a new plan has none of it yet', async () => {
    const { planId } = await newPlan();
    const { features, risks, parts } = await suggestions(planId);
    expect(features.length).toBeGreaterThan(8);
    expect(new Set([...features, ...risks, ...parts].map(one => one.decision))).toEqual(
      new Set(['suggested']),
    );
    expect((await planById(studio.member, { planId })).features).toEqual([]);
  });

  it('is taken all at once, each feature with its reason, its answers, its hours and what it needs', async () => {
    const { planId } = await newPlan();
    const before = await suggestions(planId);
    const { accepted } = await acceptSuggestions(studio.member, { planId, keys: 'all' });
    expect(accepted).toBe(before.features.length + before.risks.length + before.parts.length);
    const plan = await planById(studio.member, { planId });
    const titleOf = new Map(plan.features.map(one => [one.id, one.title]));
    for (const suggested of before.features) {
      const own = plan.features.find(one => one.origin === suggested.key)!;
      expect(own).toMatchObject({
        title: suggested.title,
        because: suggested.because,
        serves: suggested.serves,
        effortHours: suggested.effortHours,
      });
      const wanted = suggested.needs.map(key => before.features.find(one => one.key === key)!.title);
      expect(own.needs.map(id => titleOf.get(id)).toSorted()).toEqual(wanted.toSorted());
    }
    const again = await suggestions(planId);
    expect(again.parts.every(part => part.decision === 'accepted' && part.nowSuggested === null)).toBe(true);
    expect(await acceptSuggestions(studio.member, { planId, keys: 'all' })).toMatchObject({ accepted: 0 });
  });

  it('taken one by one joins up: a feature that came first needs the one that came later', async () => {
    const { planId } = await newPlan();
    const { features } = await suggestions(planId);
    const needing = features.find(one => one.needs.length > 0)!;
    await acceptSuggestions(studio.member, { planId, keys: [needing.key] });
    expect((await planById(studio.member, { planId })).features[0]!.needs).toEqual([]);
    await acceptSuggestions(studio.member, { planId, keys: needing.needs });
    const plan = await planById(studio.member, { planId });
    expect(plan.features.find(one => one.origin === needing.key)!.needs).toHaveLength(needing.needs.length);
  });

  it('taken in any order stands in the plan in the order of its areas', async () => {
    const { planId } = await newPlan();
    const { features } = await suggestions(planId);
    for (const { key } of features.toReversed().filter((_, at) => at % 3 === 0))
      await acceptSuggestions(studio.member, { planId, keys: [key] });
    await acceptSuggestions(studio.member, { planId, keys: 'all' });
    const areas = (list: readonly { area: string }[]) => [...new Set(list.map(one => one.area))];
    expect(areas((await planById(studio.member, { planId })).features)).toEqual(areas(features));
  });

  it('once refused stays refused until it is reconsidered', async () => {
    const { planId } = await newPlan();
    const [first] = (await suggestions(planId)).features;
    const decision = async () =>
      (await suggestions(planId)).features.find(one => one.key === first!.key)!.decision;
    await refuseSuggestions(studio.member, { planId, keys: [first!.key] });
    expect(await decision()).toBe('refused');
    await acceptSuggestions(studio.member, { planId, keys: 'all' });
    expect(await decision()).toBe('refused');
    await reconsiderSuggestions(studio.member, { planId, keys: [first!.key] });
    expect(await decision()).toBe('suggested');
  });

  it('does not come back by itself when its feature is taken out of the plan', async () => {
    const { planId } = await newPlan();
    await acceptSuggestions(studio.member, { planId, keys: 'all' });
    const [feature] = (await planById(studio.member, { planId })).features;
    await removeFeatures(studio.member, { planId, featureIds: [feature!.id] });
    const again = (await suggestions(planId)).features.find(one => one.key === feature!.origin)!;
    expect(again.decision).toBe('refused');
  });

  it('follows the brief: an answer that comes later asks for more, and the answers seen stay', async () => {
    const { planId, briefId } = await newPlan();
    await acceptSuggestions(studio.member, { planId, keys: 'all' });
    await saveAnswer(studio.system, {
      briefId,
      revision: 0,
      section: 'integrations',
      content: { items: [{ name: 'DATEV', purpose: 'Bookings for the tax adviser', direction: 'write' }] },
    });
    const waiting = (await suggestions(planId)).features.filter(one => one.decision === 'suggested');
    expect(waiting.some(one => one.serves.includes('integrations.1'))).toBe(true);
    const { answers, seen } = (await answersOfPlan(studio.member, { planId }))!;
    expect(answers.integrations.items).toHaveLength(1);
    expect(seen.integrations.items).toHaveLength(0);
  });

  it('goes by demands that were kept before: one value for all editions, files for all people at launch', async () => {
    const { planId } = await newPlan();
    const { demands } = await suggestions(planId);
    const { filesMegabytesPerPersonYear: _, ...same } = demands;
    const people = { mvp: 1_000, scalable: 2_000, enterprise: 3_000 };
    const before = { people, activeShare: 0.1, recordsPerPersonYear: 500, filesGigabytesPerYear: 31 };
    const kept = { ...same, ...before, tenancy: 'many', realTime: true } as unknown as typeof demands;
    await inTransaction(studio.system, 'write', tx =>
      tx.update(plans).set({ demands: kept }).where(eq(plans.id, planId)),
    );
    const now = {
      tenancy: { mvp: 'many', scalable: 'many', enterprise: 'many' },
      realTime: { mvp: true, scalable: true, enterprise: true },
      people,
      recordsPerPersonYear: 50,
      filesMegabytesPerPersonYear: 31,
    };
    expect((await planById(studio.member, { planId })).demands).toMatchObject(now);
    const after = await suggestions(planId);
    expect(after.demands).toMatchObject(now);
    const apart = after.parts.find(part => part.key === 'component:mvp:tenancy')!;
    expect(apart.content).toMatchObject({ option: 'row-level' });
    const { versionId } = await keepVersion(studio.member, { planId, title: 'Kept' });
    const { content } = await planVersion(studio.member, { planId, versionId });
    expect(content.demands).toMatchObject(now);
  });

  it('is nobody else’s: another studio neither sees nor decides it', async () => {
    const { planId } = await newPlan();
    const other = await studioForTest();
    await expect(planSuggestions(other.owner, { planId })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(acceptSuggestions(other.owner, { planId, keys: 'all' })).rejects.toMatchObject({
      kind: 'not_found',
    });
  });
});

describe('a part of a plan', () => {
  it('that is changed is accepted as changed, and tells when the rules come to say something else', async () => {
    const { planId } = await newPlan();
    const target = (await suggestions(planId)).parts.find(part => part.kind === 'target')!;
    const content = { ...(target.content as PartContent<'target'>), value: '99.5%' };
    await savePart(studio.member, { planId, key: target.key, kind: 'target', content, basedOn: null });
    const { demands, parts } = await suggestions(planId);
    expect(parts.find(part => part.key === target.key)).toMatchObject({
      decision: 'accepted',
      content: { value: '99.5%' },
      nowSuggested: null,
    });
    const nobody = { ...demands, people: { ...demands.people, mvp: 0 } };
    await expect(saveDemands(studio.member, { planId, demands: nobody })).rejects.toMatchObject({
      kind: 'invalid',
    });
    const more = { mvp: 4_000_000, scalable: 8_000_000, enterprise: 9_000_000 };
    await saveDemands(studio.member, {
      planId,
      demands: { ...demands, people: more, awayHoursPerMonth: { mvp: 0.1, scalable: 0.1, enterprise: 0.1 } },
    });
    const after = await suggestions(planId);
    expect(after.ownDemands).toBe(true);
    expect(after.parts.some(part => part.kind === 'component' && part.decision === 'suggested')).toBe(true);
  });

  it('is refused where somebody changed it meanwhile, where it names what is not there, a name twice, or nothing', async () => {
    const { planId } = await newPlan();
    const content = { name: 'Treatment couch', fields: [], note: '' };
    const first = await savePart(studio.member, {
      planId,
      key: 'own:session',
      kind: 'entity',
      content,
      basedOn: null,
    });
    const save = (more: object) =>
      savePart(studio.owner, { planId, key: 'own:session', kind: 'entity', content, basedOn: null, ...more });
    await expect(save({})).rejects.toMatchObject({ kind: 'conflict' });
    await save({ basedOn: first.updatedAt, content: { ...content, note: 'One hour' } });
    await expect(
      save({ key: 'own:twin', content: { ...content, name: 'treatment couch ' } }),
    ).rejects.toThrow('There is an entity of this name already');
    await expect(
      save({
        key: 'own:line',
        kind: 'relation',
        content: { from: 'own:session', to: 'own:nobody', kind: 'one-to-many', label: 'has' },
      }),
    ).rejects.toThrow('A relation joins two entities of this plan');
    const fields = ['Name', 'Length', 'name'].map(name => ({ name, type: 'text', personal: false }));
    await expect(save({ key: 'own:fields', content: { ...content, name: 'Other', fields } })).rejects.toThrow(
      'There is a field “name” already',
    );
    await expect(
      save({
        key: 'own:line',
        kind: 'relation',
        content: { from: 'own:session', to: 'own:session', kind: 'one-to-many', label: ' ' },
      }),
    ).rejects.toMatchObject({ kind: 'invalid', fields: { 'content.label': expect.any(String) } });
    await expect(save({ key: 'entity:unheard-of' })).rejects.toMatchObject({ kind: 'conflict' });
    await expect(save({ key: 'own:bad', content: { name: '' } })).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('takes with it what names it, and comes back whole', async () => {
    const { planId } = await newPlan();
    const entity = (name: string) => ({
      planId,
      key: `own:${name}`,
      kind: 'entity' as const,
      content: { name, fields: [], note: '' },
      basedOn: null,
    });
    await savePart(studio.member, entity('hall'));
    await savePart(studio.member, entity('seat'));
    await savePart(studio.member, {
      planId,
      key: 'own:seats',
      kind: 'relation',
      content: { from: 'own:hall', to: 'own:seat', kind: 'one-to-many', label: 'has' },
      basedOn: null,
    });
    const own = async () =>
      (await planById(studio.member, { planId })).parts
        .map(part => part.key)
        .filter(key => key.startsWith('own:'));
    const { keys, before, after } = await removePart(studio.member, { planId, key: 'own:hall' });
    expect(keys.toSorted()).toEqual(['own:hall', 'own:seats']);
    expect(await own()).toEqual(['own:seat']);
    await restoreParts(studio.member, {
      planId,
      before: before.map(({ updatedAt: _, ...row }) => row),
      after,
    });
    expect((await own()).toSorted()).toEqual(['own:hall', 'own:seat', 'own:seats']);
  });

  it('of a plan that is not there is not found', async () => {
    await expect(removePart(studio.member, { planId: newId('plan'), key: 'own:x' })).rejects.toMatchObject({
      kind: 'not_found',
    });
  });
});
