import { describe, expect, it } from 'vitest';
import { EMPTY_ANSWERS } from '@/server/brief/domain/sections';
import { demandsFrom } from '@/server/plan/domain/architecture/demands-from';
import { demandChanges } from './demand-changes';

const brief = demandsFrom(EMPTY_ANSWERS);
const unset = { demands: brief, words: 'as the brief has it' };
const own = { ...brief, people: { mvp: 9_049, scalable: 9_500, enterprise: 12_000 } };

describe('demands that changed', () => {
  it('are told one by one with their figures, and by edition where they differ by edition', () => {
    const after = {
      ...own,
      people: { ...own.people, mvp: 1_200 },
      activeShare: 0.25,
      realTime: { mvp: false, scalable: true, enterprise: false },
      compliance: ['health' as const],
    };
    const before = {
      ...own,
      activeShare: 0.7,
      realTime: { mvp: false, scalable: false, enterprise: false },
      compliance: [],
    };
    expect(demandChanges(before, after, unset)).toEqual([
      { label: 'People with an account, MVP', before: '9,049', after: '1,200' },
      { label: 'Active on the busiest day', before: '70 %', after: '25 %' },
      { label: 'Others see a change within a second, Scalable', before: 'no', after: 'yes' },
      { label: 'What the law or a contract asks for', before: 'nothing', after: 'Health data' },
    ]);
  });

  it('say what the brief has where the studio set nothing', () => {
    const back = demandChanges(own, null, unset).find(one => one.label === 'People with an account, MVP');
    expect(back).toEqual({
      label: 'People with an account, MVP',
      before: '9,049',
      after: `as the brief has it: ${brief.people.mvp}`,
    });
    expect(demandChanges(null, null, unset)).toEqual([]);
  });

  it('are told also where the studio set what the brief has', () => {
    expect(demandChanges(null, brief, unset)).toEqual([
      { label: 'All figures', before: 'as the brief has it', after: 'as the studio set it, the same' },
    ]);
    expect(demandChanges(brief, brief, unset)).toEqual([]);
  });
});
