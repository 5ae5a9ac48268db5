import { describe, expect, it } from 'vitest';
import { followingInWords, peopleFrom, withPeople } from './people';

const GROWTH = { scalable: { times: 12 / 7 }, enterprise: { times: 5 } };
const BRIEF = peopleFrom(9_867, GROWTH);

describe('people set by hand', () => {
  it('at launch are followed by the larger editions, as the brief says that it grows', () => {
    expect(BRIEF).toEqual({ mvp: 9_867, scalable: 16_915, enterprise: 49_335 });
    const few = withPeople(BRIEF, 'mvp', 7, GROWTH);
    expect(few).toEqual({ mvp: 7, scalable: 12, enterprise: 35 });
    expect(withPeople(few, 'mvp', 9_867, GROWTH)).toEqual(BRIEF);
    expect(followingInWords(few, GROWTH)).toBe(
      'Scalable follows MVP: 1.71 times as many. Enterprise follows MVP: 5 times as many.',
    );
  });

  it('in a larger edition stay, and say so', () => {
    const own = withPeople(BRIEF, 'enterprise', 20_000, GROWTH);
    expect(own).toEqual({ ...BRIEF, enterprise: 20_000 });
    const few = withPeople(own, 'mvp', 70, GROWTH);
    expect(few).toEqual({ mvp: 70, scalable: 120, enterprise: 20_000 });
    expect(followingInWords(few, GROWTH)).toBe(
      'Scalable follows MVP: 1.71 times as many. Enterprise is set by hand and stays.',
    );
  });
});
