import { describe, expect, it } from 'vitest';
import { meeting } from '@/server/brief/domain/import/combine';
import { EMPTY_ANSWERS } from '@/server/brief/domain/sections';
import { changesIn, meetingWords } from './meeting-words';

const role = (id: string, name: string, people: number | null, may = '') => ({ id, name, people, may });
const met = (...items: ReturnType<typeof role>[]) =>
  meeting<'roles'>(
    { items: [role('a', 'Teacher', 12, 'See marks'), role('b', 'Pupil', null)] },
    { items },
    'EUR',
  );

describe('what taking a section over would do', () => {
  it('is told by count', () => {
    expect(meetingWords(met(role('1', 'pupil', null), role('2', 'Parent', null)))).toEqual([
      '1 is new.',
      '1 is there already and is not added again.',
    ]);
    expect(meetingWords(met(role('1', 'Teacher', 12)))).toEqual(['Your brief has all of this already.']);
  });

  it('names beside each changed row what stood there, and what only comes to it', () => {
    const changes = changesIn('roles', met(role('1', 'Teacher', 30, 'Give marks'), role('2', 'Pupil', 400)));
    expect([...changes]).toEqual([
      ['roles.1', 'Changes yours: the number of people was “12”. Adds to yours: what they may do.'],
      ['roles.2', 'Adds to yours: the number of people.'],
    ]);
  });

  it('names beside each row the texts that stay', () => {
    const goal = (id: string, measure: string) => ({ items: [{ id, goal: 'Grow', measure }] });
    const met = meeting<'goals'>(goal('a', 'by a tenth'), goal('1', 'by a half'), 'EUR');
    expect([...changesIn('goals', met)]).toEqual([
      ['goals.1', 'Yours stays: how one would know, “by a tenth”.'],
    ]);
    expect(meetingWords(met)).toEqual([expect.stringMatching(/another amount, day or text, yours stays/)]);
  });

  it('says where an amount that is there stays', () => {
    const budget = { ...EMPTY_ANSWERS.budget, highMinor: 100 };
    expect(meetingWords(meeting<'budget'>(budget, { ...budget, highMinor: 200 }, 'EUR'))[0]).toMatch(
      /yours stays/,
    );
  });
});
