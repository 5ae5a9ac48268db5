import { beforeAll, describe, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import type { Id } from '@/server/kernel/ids';
import { acceptSuggestions } from './accept-suggestions';
import { createPlan } from './create';
import { withOption } from './domain/architecture/chosen-option';
import { optionByKey } from './domain/architecture/decisions';
import type { PartContent } from './domain/parts';
import { planById } from './queries';
import { restoreParts } from './restore-parts';
import { saveDemands } from './save-demands';
import { savePart } from './save-part';
import { planSuggestions } from './suggestions';
import { takeNowSuggested } from './take-now-suggested';

let studio: TestStudio;
beforeAll(async () => {
  studio = await studioForTest();
});

const suggestions = (planId: Id<'plan'>) => planSuggestions(studio.member, { planId });
const HOSTING = 'component:mvp:hosting';
const hosting = async (planId: Id<'plan'>) =>
  (await suggestions(planId)).parts.find(part => part.key === HOSTING)!;

const seen = (parts: readonly { key: string; updatedAt: string | null }[]) =>
  parts.map(({ key, updatedAt }) => ({ key, updatedAt }));

/** A plan whose parts are all accepted. */
async function decidedPlan(): Promise<Id<'plan'>> {
  const client = { clientName: 'Ines', clientEmail: 'ines@example.com' };
  const { planId } = await createPlan(studio.member, { title: 'Clinics', ...client });
  await acceptSuggestions(studio.member, { planId, keys: 'all' });
  return planId;
}

/** The same plan once the demands are for many more people than it was decided for. */
async function outgrownPlan() {
  const planId = await decidedPlan();
  const { demands } = await suggestions(planId);
  const people = { mvp: 5_000_000, scalable: 5_000_000, enterprise: 5_000_000 };
  await saveDemands(studio.member, { planId, demands: { ...demands, people } });
  return planId;
}

describe('what is suggested now', () => {
  it('is taken for all that differ at once, with the reasons of today, and put back as exactly it was', async () => {
    const planId = await outgrownPlan();
    const before = await suggestions(planId);
    const differing = before.parts.filter(part => part.nowSuggested);
    expect(differing.length).toBeGreaterThan(10);
    const { revision } = await planById(studio.member, { planId });
    const taken = await takeNowSuggested(studio.member, { planId, rows: seen(differing) });
    expect(taken.revision).toBe(revision + 1);
    const after = await suggestions(planId);
    expect(after.parts.some(part => part.nowSuggested)).toBe(false);
    for (const { key, nowSuggested, nowBecause } of differing)
      expect(after.parts.find(part => part.key === key)).toMatchObject({
        decision: 'accepted',
        content: nowSuggested,
        because: nowBecause,
      });
    await restoreParts(studio.member, { planId, before: taken.before, after: taken.after });
    const back = await suggestions(planId);
    const said = ({ parts }: typeof back) => parts.map(({ updatedAt: _, ...part }) => part);
    expect(said(back)).toEqual(said(before));
  });

  it('is told of a decision that the studio had made otherwise twice', async () => {
    const planId = await decidedPlan();
    const { content } = await hosting(planId);
    const component = content as PartContent<'component'>;
    for (const option of ['kubernetes', component.option])
      await savePart(studio.member, {
        planId,
        key: HOSTING,
        kind: 'component',
        content: withOption(component, option),
        basedOn: (await hosting(planId)).updatedAt,
      });
    const { demands } = await suggestions(planId);
    const people = { mvp: 5_000_000, scalable: 5_000_000, enterprise: 5_000_000 };
    await saveDemands(studio.member, { planId, demands: { ...demands, people } });
    expect((await hosting(planId)).nowSuggested).toMatchObject({ option: 'kubernetes' });
  });

  it('leaves alone what differs in nothing, and all that is not named', async () => {
    const planId = await outgrownPlan();
    const role = (await suggestions(planId)).parts.find(part => !part.nowSuggested)!;
    const { after } = await takeNowSuggested(studio.member, {
      planId,
      rows: seen([role, await hosting(planId)]),
    });
    expect(after.map(one => one.key)).toEqual([HOSTING]);
    expect((await suggestions(planId)).parts.some(part => part.nowSuggested)).toBe(true);
  });

  it('is refused where somebody changed one since, and says nothing twice', async () => {
    const planId = await outgrownPlan();
    const before = await hosting(planId);
    await savePart(studio.manager, {
      planId,
      key: HOSTING,
      kind: 'component',
      content: { ...(before.content as PartContent<'component'>), note: 'As the client has it' },
      basedOn: before.updatedAt,
    });
    const rows = seen([before]);
    await expect(takeNowSuggested(studio.member, { planId, rows })).rejects.toMatchObject({
      kind: 'conflict',
    });
    await takeNowSuggested(studio.member, { planId, rows: seen([await hosting(planId)]) });
    const { revision } = await planById(studio.member, { planId });
    const again = await takeNowSuggested(studio.member, { planId, rows: seen([await hosting(planId)]) });
    expect(again).toEqual({ revision, before: [], after: [] });
  });

  it('is nobody else’s to take', async () => {
    const planId = await outgrownPlan();
    const other = await studioForTest();
    await expect(
      takeNowSuggested(other.owner, { planId, rows: seen([await hosting(planId)]) }),
    ).rejects.toMatchObject({
      kind: 'not_found',
    });
  });
});

describe('new demands', () => {
  it('are in the reason of what stays as it is suggested, and in no reason that the studio wrote', async () => {
    const planId = await decidedPlan();
    const parts = async () => new Map((await suggestions(planId)).parts.map(part => [part.key, part]));
    const before = await parts();
    const own =
      before.get('component:mvp:backup') ?? [...before.values()].find(one => one.kind === 'component')!;
    await savePart(studio.member, {
      planId,
      key: own.key,
      kind: 'component',
      content: own.content as PartContent<'component'>,
      because: 'Our host has it.',
      basedOn: own.updatedAt,
    });
    const { demands } = await suggestions(planId);
    const people = { mvp: 120, scalable: 300, enterprise: 700 };
    const { moved } = await saveDemands(studio.member, { planId, demands: { ...demands, people } });
    expect(moved.length).toBeGreaterThan(0);
    const after = await parts();
    for (const { key, was, updatedAt } of moved) {
      expect(before.get(key)!.updatedAt).toBe(was);
      expect(after.get(key)!.updatedAt).toBe(updatedAt);
      expect(after.get(key)!.because).not.toBe(before.get(key)!.because);
      expect(after.get(key)!.content).toEqual(before.get(key)!.content);
    }
    expect(after.get(own.key)!.because).toBe('Our host has it.');
    await saveDemands(studio.member, { planId, demands: null });
    const back = await parts();
    for (const { key } of moved) expect(back.get(key)!.because).toBe(before.get(key)!.because);
  });
});

describe('demands of two people', () => {
  it('are both kept where each set another figure, and are the brief’s again once both are undone', async () => {
    const planId = await decidedPlan();
    const { demands: seen } = await suggestions(planId);
    const hers = { ...seen, integrations: seen.integrations + 2 };
    const his = { ...seen, recordKilobytes: seen.recordKilobytes + 2 };
    await saveDemands(studio.member, { planId, demands: hers, over: seen });
    await saveDemands(studio.manager, { planId, demands: his, over: seen });
    const both = { ...hers, recordKilobytes: his.recordKilobytes };
    expect(await suggestions(planId)).toMatchObject({ demands: both, ownDemands: true });
    await saveDemands(studio.member, { planId, demands: seen, over: hers });
    expect(await suggestions(planId)).toMatchObject({ demands: his, ownDemands: true });
    await saveDemands(studio.manager, { planId, demands: seen, over: his });
    expect(await suggestions(planId)).toMatchObject({ demands: seen, ownDemands: false });
  });
});

describe('another option of a decision', () => {
  it('says up to where it is right and what was suggested, and the rules’ reason once that is chosen again', async () => {
    const planId = await decidedPlan();
    const suggested = await hosting(planId);
    const content = suggested.content as PartContent<'component'>;
    const choose = async (option: string) =>
      savePart(studio.member, {
        planId,
        key: HOSTING,
        kind: 'component',
        content: withOption(content, option),
        basedOn: (await hosting(planId)).updatedAt,
      });
    await choose('kubernetes');
    const { because } = await hosting(planId);
    expect(because).toContain(optionByKey('hosting', 'kubernetes')!.enoughWhen);
    expect(because).toContain(`Suggested was ${optionByKey('hosting', content.option)!.name}`);
    await choose(content.option);
    expect(await hosting(planId)).toMatchObject({ content, because: suggested.because });
  });
});
