import { describe, expect, it } from 'vitest';
import { type BriefAnswers, EMPTY_ANSWERS } from '@/server/brief/domain/sections';
import { changesBetween } from './changes';

const goal = (id: string, text: string, measure = '') => ({ id, goal: text, measure });
const goals = (...items: ReturnType<typeof goal>[]): BriefAnswers => ({ ...EMPTY_ANSWERS, goals: { items } });

describe('what changed between two versions', () => {
  it('is told row by row, and word by word inside of a row', () => {
    const { rows } = changesBetween(
      'goals',
      goals(goal('a', 'Half of all bookings online'), goal('b', 'Fewer calls')),
      goals(goal('a', 'Most of all bookings online', 'by May'), goal('c', 'No paper')),
    );
    expect(rows.map(({ id, kind, name }) => [id, kind, name])).toEqual([
      ['a', 'changed', 'Goal 1'],
      ['c', 'added', 'Goal 2'],
      ['b', 'removed', 'Goal 2'],
    ]);
    expect(rows[0]!.fields.map(field => field.label)).toEqual(['Goal', 'How one would know']);
    expect(rows[0]!.fields[0]!.pieces).toEqual([
      { text: 'Half', kind: 'removed' },
      { text: 'Most', kind: 'added' },
      { text: ' of all bookings online', kind: 'same' },
    ]);
    expect(rows[0]!.fields[1]!.pieces).toEqual([{ text: 'by May', kind: 'added' }]);
  });

  it('is only the order where rows changed places', () => {
    const [a, b] = [goal('a', 'A'), goal('b', 'B')];
    expect(changesBetween('goals', goals(a, b), goals(b, a))).toEqual({ rows: [], isOnlyOrder: true });
    expect(changesBetween('goals', goals(a, b), goals(a, b))).toEqual({ rows: [], isOnlyOrder: false });
  });

  it('names steps, amounts and days too', () => {
    const before: BriefAnswers = {
      ...EMPTY_ANSWERS,
      workflows: { items: [{ id: 'a', name: 'Lend', steps: ['Reserve'] }] },
      budget: { lowMinor: null, highMinor: 6_000_000, currency: 'EUR', note: '' },
    };
    const after: BriefAnswers = {
      ...before,
      workflows: { items: [{ id: 'a', name: 'Lend', steps: ['Reserve', 'Collect'] }] },
      budget: { lowMinor: null, highMinor: 8_000_000, currency: 'EUR', note: '' },
    };
    const [flow] = changesBetween('workflows', before, after).rows;
    expect(
      flow!.fields[0]!.pieces.filter(piece => piece.kind === 'added').map(piece => piece.text.trim()),
    ).toEqual(['2. Collect']);
    const [budget] = changesBetween('budget', before, after).rows;
    expect(budget).toMatchObject({ kind: 'changed', name: 'Budget' });
    expect(budget!.fields[0]!.label).toBe('At most');
  });
});
