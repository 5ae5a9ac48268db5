import { beforeAll, describe, expect, it } from 'vitest';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { linkActor } from '@/server/identity/entrances';
import { newId } from '@/server/kernel/ids';
import { endLink } from './end-link';
import { invite } from './invite';
import { saveAnswer } from './save-answer';
import { startBrief } from './start';
import { answerHistory } from './talk';

let studio: TestStudio;
beforeAll(async () => {
  studio = await studioForTest();
});

async function begin() {
  const details = { title: 'Booking', clientName: 'Ines', clientEmail: 'ines@halden.example' };
  const { briefId, token } = await startBrief(studio.visitor, { ...details, address: newId('request') });
  return { briefId, ines: await linkActor('brief', token) };
}

describe('the history of an answer', () => {
  it('comes fifty versions at a time, of its own section alone, until there are no older ones', async () => {
    const { briefId, ines } = await begin();
    for (let revision = 0; revision < 53; revision += 1) {
      const content = { items: [{ id: 'a', goal: `${revision + 1}`, measure: '' }] };
      await saveAnswer(ines, { briefId, revision, apart: true, section: 'goals', content });
    }
    const vision = { items: [{ horizon: 'two-years' as const, what: 'Twelve' }] };
    await saveAnswer(ines, { briefId, revision: 0, section: 'vision', content: vision });
    const first = await answerHistory(ines, { briefId, section: 'goals' });
    expect(first.versions.map(one => one.revision)).toEqual(Array.from({ length: 50 }, (_, at) => 53 - at));
    const second = await answerHistory(ines, { briefId, section: 'goals', cursor: first.next });
    expect(second.versions.map(one => one.answers.goals.items[0]?.goal)).toEqual(['3', '2', '1']);
    expect(second.next).toBeNull();
  });
});

describe('the people of a brief', () => {
  it('are thirty with a link that works; one that was ended makes room', async () => {
    const { briefId, ines } = await begin();
    const more = () => invite(ines, { briefId, name: 'Marte', email: '' });
    const { personId } = await more();
    for (let people = 2; people < 30; people += 1) await more();
    await expect(more()).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining('30') });
    await endLink(ines, { briefId, personId });
    await more();
    await expect(more()).rejects.toMatchObject({ kind: 'invalid' });
  });
});

describe('the size of a brief', () => {
  const steps = (workflows: number) => ({
    items: Array.from({ length: workflows }, (_, at) => ({
      id: `w${at}`,
      name: 'Long',
      steps: Array.from({ length: 60 }, () => 'x'.repeat(300)),
    })),
  });

  it('is at most 400,000 characters over all sections, and may always become less', async () => {
    const { briefId, ines } = await begin();
    const workflows = { briefId, section: 'workflows' as const };
    await saveAnswer(ines, { ...workflows, revision: 0, content: steps(21) });
    await expect(saveAnswer(ines, { ...workflows, revision: 1, content: steps(22) })).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('400,000'),
    });
    const roles = { items: [1, 2, 3].map(at => ({ id: `r${at}`, name: 'Nurse', may: 'y'.repeat(7_900) })) };
    await expect(
      saveAnswer(ines, { briefId, section: 'roles', revision: 0, content: roles }),
    ).rejects.toMatchObject({ kind: 'invalid' });
    expect(await saveAnswer(ines, { ...workflows, revision: 1, content: steps(20) })).toEqual({
      revision: 2,
    });
    expect(await saveAnswer(ines, { briefId, section: 'roles', revision: 0, content: roles })).toEqual({
      revision: 1,
    });
  });
});
