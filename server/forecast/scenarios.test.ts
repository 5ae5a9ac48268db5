import { beforeEach, describe, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import type { Id } from '@/server/kernel/ids';
import { createPlan } from '@/server/plan/create';
import { NO_CHANGES } from './domain/scenario';
import { removeScenario } from './remove-scenario';
import { saveScenario } from './save-scenario';
import { whatIf } from './what-if';

let studio: TestStudio;
let planId: Id<'plan'>;

beforeEach(async () => {
  studio = await studioForTest();
  const plan = { title: 'Booking', clientName: 'Halden', clientEmail: 'ines@halden.example' };
  ({ planId } = await createPlan(studio.owner, plan));
});

const later = { ...NO_CHANGES, startsOn: '2027-05-03' };
const names = async () => (await whatIf(studio.owner, { planId })).scenarios.map(one => one.name);

describe('scenarios', () => {
  it('are kept by name: the same name gets the new changes', async () => {
    const first = await saveScenario(studio.owner, { planId, name: 'Later', changes: NO_CHANGES });
    const second = await saveScenario(studio.owner, { planId, name: ' Later ', changes: later });
    expect(first.replaced).toBeNull();
    expect(second).toEqual({ scenarioId: first.scenarioId, replaced: NO_CHANGES });
    const { scenarios } = await whatIf(studio.owner, { planId });
    expect(scenarios).toMatchObject([{ name: 'Later', changes: later }]);
  });

  it('change nothing of the plan', async () => {
    const before = (await whatIf(studio.owner, { planId })).input;
    await saveScenario(studio.owner, { planId, name: 'Later', changes: later });
    expect((await whatIf(studio.owner, { planId })).input).toEqual(before);
  });

  it('may begin in another year: the holidays of the year before and of many after are known', async () => {
    const { input } = await whatIf(studio.owner, { planId });
    const first = Number(input.start.slice(0, 4));
    const years = new Set(input.holidays.map(day => Number(day.slice(0, 4))));
    for (const year of [first - 1, first, first + 12]) expect(years).toContain(year);
  });

  it('are forgotten with all that is needed to keep them again', async () => {
    const { scenarioId } = await saveScenario(studio.owner, { planId, name: 'Later', changes: later });
    const removed = await removeScenario(studio.owner, { scenarioId });
    expect(await names()).toEqual([]);
    await saveScenario(studio.owner, removed);
    expect(await names()).toEqual(['Later']);
    await expect(removeScenario(studio.owner, { scenarioId })).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('are kept again by an undo only where nobody else has used the name meanwhile', async () => {
    const others = { ...NO_CHANGES, systemicShare: 0.4 };
    const { scenarioId } = await saveScenario(studio.owner, { planId, name: 'Later', changes: later });
    const removed = await removeScenario(studio.owner, { scenarioId });
    await saveScenario(studio.manager, { planId, name: 'Later', changes: others });
    const theirs = { kind: 'conflict', message: expect.stringContaining('Somebody has changed “Later”') };
    await expect(saveScenario(studio.owner, { ...removed, over: null })).rejects.toMatchObject(theirs);
    await expect(saveScenario(studio.owner, { ...removed, over: later })).rejects.toMatchObject(theirs);
    expect((await whatIf(studio.owner, { planId })).scenarios).toMatchObject([{ changes: others }]);
    await saveScenario(studio.owner, { ...removed, over: others });
    expect((await whatIf(studio.owner, { planId })).scenarios).toMatchObject([{ changes: later }]);
  });

  it('need a name, and are not for members, who do not see what people cost', async () => {
    const scenario = { planId, name: 'Later', changes: later };
    await expect(saveScenario(studio.owner, { ...scenario, name: '  ' })).rejects.toMatchObject({
      kind: 'invalid',
    });
    await expect(saveScenario(studio.member, scenario)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(whatIf(studio.member, { planId })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(whatIf(studio.manager, { planId })).resolves.toMatchObject({ scenarios: [] });
  });

  it('of another studio cannot be seen nor forgotten', async () => {
    const { scenarioId } = await saveScenario(studio.owner, { planId, name: 'Later', changes: later });
    const other = await studioForTest();
    await expect(removeScenario(other.owner, { scenarioId })).rejects.toMatchObject({ kind: 'not_found' });
    await expect(whatIf(other.owner, { planId })).rejects.toMatchObject({ kind: 'not_found' });
  });
});
