import { beforeAll, describe, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { saveAnswer } from '@/server/brief/save-answer';
import { startBrief } from '@/server/brief/start';
import { submitBrief } from '@/server/brief/submit';
import type { Id } from '@/server/kernel/ids';
import { acceptSuggestions } from './accept-suggestions';
import { createFromBrief } from './create-from-brief';
import { namedIn } from './domain/part-references';
import { lookAtAnswers } from './look-at-answers';
import { planById } from './queries';
import { reconsiderSuggestions } from './reconsider-suggestions';
import { refuseSuggestions } from './refuse-suggestions';
import { removeFeatures } from './remove-features';
import { removePart } from './remove-part';
import { removeRisk } from './remove-risk';
import { restoreFeatures } from './restore-features';
import { restoreParts } from './restore-parts';
import { saveFeature } from './save-feature';
import { savePart } from './save-part';
import { saveRisk } from './save-risk';
import { answersOfPlan, planSuggestions } from './suggestions';
import { takeBackSuggestions } from './take-back-suggestions';
import { takeImport } from './take-import';

let studio: TestStudio;
beforeAll(async () => {
  studio = await studioForTest();
});

async function newPlan() {
  const details = { title: 'Clinics', clientName: 'Ines', clientEmail: 'ines@example.com' };
  const { briefId } = await startBrief(studio.system, { ...details, address: null });
  const answer = (section: 'features' | 'roles', items: object[], revision = 0) =>
    saveAnswer(studio.system, { briefId, revision, section, content: { items } } as never);
  await answer('features', [{ what: 'Patients book appointments online', why: 'The phone rings all day' }]);
  await answer('roles', [
    { name: 'Patient', people: 9_000, may: 'Book their own appointments' },
    { name: 'Reception', people: 12, may: 'Book for anybody' },
  ]);
  await submitBrief(studio.system, { briefId });
  const { planId } = await createFromBrief(studio.member, { briefId });
  return { planId, briefId, answer };
}

const read = (planId: Id<'plan'>) => planById(studio.member, { planId });
const suggestions = (planId: Id<'plan'>) => planSuggestions(studio.member, { planId });
const decisionOf = async (planId: Id<'plan'>, key: string) =>
  (await suggestions(planId)).parts.find(part => part.key === key)?.decision;
/** A role of the rules that a right names, and that right. */
async function roleAndRight(planId: Id<'plan'>) {
  const { parts } = await suggestions(planId);
  const right = parts.find(part => part.kind === 'permission')!;
  return { role: namedIn(right.content)[0]!, right: right.key };
}

describe('what was accepted, taken back', () => {
  it('waits again whole, as one revision', async () => {
    const { planId } = await newPlan();
    const before = await suggestions(planId);
    const { taken, accepted, revision } = await acceptSuggestions(studio.member, { planId, keys: 'all' });
    const back = await takeBackSuggestions(studio.member, { planId, taken });
    expect(back).toMatchObject({ revision: revision + 1, left: [] });
    expect(back.takenBack).toHaveLength(accepted);
    expect({ ...(await suggestions(planId)), revision: before.revision }).toEqual(before);
    const { features, risks, parts } = await read(planId);
    expect([features, risks, parts]).toEqual([[], [], []]);
    const again = await takeBackSuggestions(studio.member, { planId, taken });
    expect(again).toMatchObject({ takenBack: [], revision: back.revision });
  });

  it('is known as one’s own where the call was tried again under its key, a colleague’s is not', async () => {
    const { planId } = await newPlan();
    const { features, parts } = await suggestions(planId);
    const [theirs, mine] = features;
    const role = parts.find(part => part.kind === 'role')!.key;
    await acceptSuggestions(studio.owner, { planId, keys: [theirs!.key] });
    const asked = { planId, keys: [theirs!.key, mine!.key, role] };
    const key = { idempotencyKey: `decision ${planId}` };
    const lost = await acceptSuggestions(studio.member, asked, key);
    const again = await acceptSuggestions(studio.member, asked, key);
    expect(again).toEqual(lost);
    const { left, takenBack } = await takeBackSuggestions(studio.member, { planId, taken: again.taken });
    expect([left, takenBack.toSorted()]).toEqual([[], [mine!.key, role].toSorted()]);
    expect((await read(planId)).features.map(one => one.origin)).toEqual([theirs!.key]);
  });

  it('stays where a colleague took it first, or has changed it since, and is named', async () => {
    const { planId } = await newPlan();
    const { features, parts } = await suggestions(planId);
    const [first, second, third] = features;
    const target = parts.find(part => part.kind === 'target')!;
    await acceptSuggestions(studio.owner, { planId, keys: [first!.key] });
    const { taken } = await acceptSuggestions(studio.member, {
      planId,
      keys: [first!.key, second!.key, third!.key, target.key],
    });
    expect(taken.features.map(one => one.key)).toEqual([second!.key, third!.key]);
    const changes = [{ cell: 'title' as const, from: second!.title, to: 'Renamed' }];
    await saveFeature(studio.owner, { planId, featureId: taken.features[0]!.id, changes });
    const { left } = await takeBackSuggestions(studio.member, { planId, taken });
    expect(left).toEqual(['Renamed']);
    expect((await read(planId)).features.map(one => one.origin).toSorted()).toEqual(
      [first!.key, second!.key].toSorted(),
    );
    expect(await decisionOf(planId, target.key)).toBe('suggested');
  });
});

describe('what was taken back, and that undone', () => {
  it('stands where it stood', async () => {
    const { planId } = await newPlan();
    const { risks } = await suggestions(planId);
    const keys = risks.slice(0, 3).map(one => one.key);
    const { taken } = await acceptSuggestions(studio.member, { planId, keys });
    const before = (await read(planId)).risks;
    const { id: riskId, updatedAt: _was, ...fields } = before[1]!;
    await takeBackSuggestions(studio.member, { planId, taken: { ...taken, risks: [taken.risks[1]!] } });
    await saveRisk(studio.member, { planId, riskId, basedOn: null, ...fields });
    expect((await read(planId)).risks.map(one => one.id)).toEqual(before.map(one => one.id));
  });

  it('is not suggested again once it is removed: it was decided on', async () => {
    const { planId } = await newPlan();
    const { features, risks } = await suggestions(planId);
    const keys = [features[0]!.key, risks[0]!.key];
    const { taken } = await acceptSuggestions(studio.member, { planId, keys });
    const before = await read(planId);
    const [feature, risk] = [before.features[0]!, before.risks[0]!];
    await takeBackSuggestions(studio.member, { planId, taken });
    const removed = [{ feature, neededBy: [], threatenedBy: [risk.id] }];
    await restoreFeatures(studio.member, { planId, removed });
    const { id: riskId, position: _place, updatedAt: _was, ...fields } = risk;
    await saveRisk(studio.member, { planId, riskId, basedOn: null, ...fields });
    const decisions = async () => {
      const now = await suggestions(planId);
      return [...now.features, ...now.risks].filter(one => keys.includes(one.key)).map(one => one.decision);
    };
    expect(await decisions()).toEqual(['accepted', 'accepted']);
    await removeFeatures(studio.member, { planId, featureIds: [feature.id] });
    await removeRisk(studio.member, { planId, riskId });
    expect(await decisions()).toEqual(['refused', 'refused']);
  });

  it('leaves no decision about what is no suggestion of its kind', async () => {
    const { planId } = await newPlan();
    const { features, parts } = await suggestions(planId);
    const { taken } = await acceptSuggestions(studio.member, { planId, keys: [features[0]!.key] });
    const [feature] = (await read(planId)).features;
    await takeBackSuggestions(studio.member, { planId, taken });
    const origin = parts.find(part => part.kind === 'role')!.key;
    const removed = [{ feature: { ...feature!, origin }, neededBy: [], threatenedBy: [] }];
    await restoreFeatures(studio.member, { planId, removed });
    expect(await decisionOf(planId, origin)).toBe('suggested');
  });
});

describe('a removed part', () => {
  const content = { name: 'Hall', fields: [], note: '' };
  const hall = (planId: Id<'plan'>) => ({ planId, key: 'own:hall', kind: 'entity' as const });

  it('does not come back over what somebody made under its key meanwhile', async () => {
    const { planId } = await newPlan();
    await savePart(studio.member, { ...hall(planId), content, basedOn: null });
    const { before, after } = await removePart(studio.member, { planId, key: 'own:hall' });
    await savePart(studio.owner, { ...hall(planId), content: { ...content, note: 'Mine' }, basedOn: null });
    const rows = before.map(({ updatedAt: _, ...row }) => row);
    await expect(restoreParts(studio.member, { planId, before: rows, after })).rejects.toMatchObject({
      kind: 'conflict',
    });
    expect((await read(planId)).parts[0]!.content).toMatchObject({ note: 'Mine' });
  });

  it('comes back only with content of its kind', async () => {
    const { planId } = await newPlan();
    const row = { key: 'own:hall', state: 'accepted' as const, suggested: null, because: '', serves: [] };
    const after = [{ key: 'own:hall', updatedAt: null }];
    for (const kind of ['target', 'feature'] as const)
      await expect(
        restoreParts(studio.member, { planId, before: [{ ...row, kind, content, position: 1 }], after }),
      ).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('a refused role', () => {
  it('takes the rights that name it with it, and brings them back', async () => {
    const { planId } = await newPlan();
    const { role, right } = await roleAndRight(planId);
    await refuseSuggestions(studio.member, { planId, keys: [role] });
    expect(await decisionOf(planId, right)).toBe('refused');
    await expect(acceptSuggestions(studio.member, { planId, keys: [right] })).rejects.toThrow(
      'names a role or an entity that was refused',
    );
    await acceptSuggestions(studio.member, { planId, keys: 'all' });
    const keys = (await read(planId)).parts.filter(part => part.state === 'accepted').map(part => part.key);
    expect(keys).not.toContain(right);
    await reconsiderSuggestions(studio.member, { planId, keys: [role] });
    expect(await decisionOf(planId, right)).toBe('suggested');
    const { accepted } = await acceptSuggestions(studio.member, { planId, keys: [role, right] });
    expect(accepted).toBe(2);
  });

  it('lets no right in by a file either', async () => {
    const { planId } = await newPlan();
    const { role, right } = await roleAndRight(planId);
    const { content, because, serves } = (await suggestions(planId)).parts.find(one => one.key === right)!;
    await refuseSuggestions(studio.member, { planId, keys: [role] });
    const { revision } = await read(planId);
    await takeImport(studio.member, {
      planId,
      fileName: 'x.json',
      mode: 'add',
      basedOn: revision,
      read: { features: [], parts: [{ key: right, kind: 'permission', content, because, serves }] },
    });
    expect((await read(planId)).parts.map(part => part.key)).toEqual([role]);
  });
});

describe('the answers that were looked at', () => {
  it('are those that were shown: what the client changes meanwhile is not seen', async () => {
    const { planId, answer } = await newPlan();
    const { revisions } = (await answersOfPlan(studio.member, { planId }))!;
    await answer('features', [{ what: 'Invoices as PDF', why: '' }], revisions.features);
    await expect(lookAtAnswers(studio.member, { planId, revisions })).rejects.toMatchObject({
      kind: 'conflict',
    });
    const shown = (await answersOfPlan(studio.member, { planId }))!;
    expect(shown.seen).not.toEqual(shown.answers);
    const before = (await read(planId)).revision;
    const { revision } = await lookAtAnswers(studio.member, { planId, revisions: shown.revisions });
    expect(revision).toBe(before + 1);
    expect((await answersOfPlan(studio.member, { planId }))!.seen).toEqual(shown.answers);
  });
});
