import { beforeAll, describe, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import type { PersonInput } from './domain/person';
import { leaveTeam } from './leave-team';
import { team, teamForForecast } from './queries';
import { rejoinTeam } from './rejoin-team';
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
    await savePerson(studio.owner, { ...changed, personId, basedOn: ben });
    expect(await find(personId)).toMatchObject(changed);
    await savePerson(studio.owner, { ...changed, personId, timeOff: [], basedOn: changed });
    expect((await find(personId))?.timeOff).toEqual([]);
  });

  it('loses nobody else’s change: one based on what has changed since is refused', async () => {
    const { personId } = await savePerson(studio.owner, ben);
    const dearer = { ...ben, rateMinorPerHour: 9000 };
    const away = { ...ben, timeOff: [{ from: '2027-12-24', to: '2027-12-31' }] };
    const outcomes = await Promise.allSettled([
      savePerson(studio.owner, { ...dearer, personId, basedOn: ben }),
      savePerson(studio.manager, { ...away, personId, basedOn: ben }),
    ]);
    const lost = outcomes.filter(one => one.status === 'rejected');
    expect(lost.map(one => one.reason)).toMatchObject([
      { kind: 'conflict', message: expect.stringContaining('Somebody changed Ben Okafor') },
    ]);
    expect(await find(personId)).toMatchObject(outcomes[0].status === 'fulfilled' ? dearer : away);
  });

  it('needs to be told what a change is based on', async () => {
    const { personId } = await savePerson(studio.owner, ben);
    await expect(savePerson(studio.owner, { ...ben, personId })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { basedOn: expect.any(String) },
    });
  });

  it.each(['member', 'visitor'] as const)('is refused to a %s', async who => {
    await expect(savePerson(studio[who], ben)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('does not reach a person of another studio, nor their days off', async () => {
    const { personId } = await savePerson(other.owner, ben);
    await expect(
      savePerson(studio.owner, { ...ben, personId, name: 'Taken', timeOff: [], basedOn: ben }),
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

describe('leaving the team', () => {
  it('keeps the person as they are otherwise, rate and days off too, so that they can come back', async () => {
    const { personId } = await savePerson(studio.owner, ben);
    const dearer = { ...ben, rateMinorPerHour: 9000 };
    await savePerson(studio.owner, { ...dearer, personId, basedOn: ben });
    await leaveTeam(studio.manager, { personId });
    expect(await find(personId)).toMatchObject({ ...dearer, active: false });
    await rejoinTeam(studio.owner, { personId });
    expect(await find(personId)).toMatchObject(dearer);
  });

  it('and coming back is decided by an owner or a manager of that studio', async () => {
    const { personId } = await savePerson(studio.owner, ben);
    for (const verb of [leaveTeam, rejoinTeam]) {
      for (const who of ['member', 'visitor'] as const)
        await expect(verb(studio[who], { personId })).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(verb(other.owner, { personId })).rejects.toMatchObject({ kind: 'not_found' });
    }
    expect(await find(personId)).toMatchObject({ active: true });
  });
});

describe('the team', () => {
  it('is shown to members without rates, to owners and managers with them', async () => {
    const { personId } = await savePerson(studio.owner, ben);
    expect((await find(personId, studio.manager))?.rateMinorPerHour).toBe(7500);
    expect((await find(personId, studio.member))?.rateMinorPerHour).toBeNull();
    expect(JSON.stringify(await team(studio.member, {}))).not.toMatch(/\b7500\b/);
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
