import { beforeAll, describe, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import type { PersonInput } from './domain/person';
import { team, teamForForecast } from './queries';
import { savePerson } from './save-person';

let studio: TestStudio;
let other: TestStudio;
beforeAll(async () => {
  [studio, other] = await Promise.all([studioForTest(), studioForTest()]);
});

const ben: PersonInput = {
  name: 'Ben Okafor',
  disciplines: ['backend', 'devops'],
  share: 0.8,
  rateMinorPerHour: 7500,
  weekdays: [1, 2, 3, 4],
  active: true,
  timeOff: [{ from: '2027-07-05', to: '2027-07-23' }],
};
const find = async (personId: string, actor = studio.owner) =>
  (await team(actor, {})).find(one => one.id === personId);

describe('saving a person of the team', () => {
  it('adds them with what they can do, their rate and their days off', async () => {
    const { personId } = await savePerson(studio.manager, ben);
    expect(await find(personId)).toMatchObject(ben);
  });

  it('changes them, and replaces their days off by those given', async () => {
    const { personId } = await savePerson(studio.owner, ben);
    const changed = { ...ben, share: 0.5, timeOff: [{ from: '2027-12-24', to: '2027-12-31' }] };
    await savePerson(studio.owner, { ...changed, personId });
    expect(await find(personId)).toMatchObject(changed);
    await savePerson(studio.owner, { ...changed, personId, timeOff: [] });
    expect((await find(personId))?.timeOff).toEqual([]);
  });

  it('keeps those who left, so that they can come back', async () => {
    const { personId } = await savePerson(studio.owner, ben);
    await savePerson(studio.owner, { ...ben, personId, active: false });
    expect(await find(personId)).toMatchObject({ active: false, timeOff: ben.timeOff });
    await savePerson(studio.owner, { ...ben, personId, active: true });
    expect(await find(personId)).toMatchObject({ active: true });
  });

  it.each(['member', 'visitor'] as const)('is refused to a %s', async who => {
    await expect(savePerson(studio[who], ben)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('does not reach a person of another studio, nor their days off', async () => {
    const { personId } = await savePerson(other.owner, ben);
    await expect(
      savePerson(studio.owner, { ...ben, personId, name: 'Taken', timeOff: [] }),
    ).rejects.toMatchObject({ kind: 'not_found' });
    expect(await find(personId, other.owner)).toMatchObject(ben);
    expect(await find(personId)).toBeUndefined();
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ disciplines: [] }, 'disciplines'],
    [{ disciplines: ['qa', 'qa'] }, 'disciplines'],
    [{ share: 0 }, 'share'],
    [{ share: 1.1 }, 'share'],
    [{ rateMinorPerHour: -1 }, 'rateMinorPerHour'],
    [{ rateMinorPerHour: 10.5 }, 'rateMinorPerHour'],
    [{ weekdays: [] }, 'weekdays'],
    [{ weekdays: [8] }, 'weekdays.0'],
    [{ timeOff: [{ from: '2027-02-30', to: '2027-03-01' }] }, 'timeOff.0.from'],
    [{ timeOff: [{ from: '2027-03-02', to: '2027-03-01' }] }, 'timeOff.0.to'],
  ])('with %j is refused and names the field', async (wrong, field) => {
    await expect(savePerson(studio.owner, { ...ben, ...wrong } as PersonInput)).rejects.toMatchObject({
      kind: 'invalid',
      fields: { [field]: expect.any(String) },
    });
  });
});

describe('the team', () => {
  it('is shown to members without rates, to owners and managers with them', async () => {
    const { personId } = await savePerson(studio.owner, ben);
    expect((await find(personId, studio.manager))?.rateMinorPerHour).toBe(7500);
    expect((await find(personId, studio.member))?.rateMinorPerHour).toBeNull();
    expect(JSON.stringify(await team(studio.member, {}))).not.toContain('7500');
  });

  it('has its rates when a member makes a forecast', async () => {
    const { personId } = await savePerson(studio.owner, ben);
    const forForecast = await teamForForecast(studio.member, {});
    expect(forForecast.find(one => one.id === personId)?.rateMinorPerHour).toBe(7500);
  });

  it('is not shown to visitors', async () => {
    await expect(team(studio.visitor, {})).rejects.toMatchObject({ kind: 'forbidden' });
  });
});
