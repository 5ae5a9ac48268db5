import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergedContent } from './merge';

const goal = (id: string, text: string, measure = '') => ({ id, goal: text, measure });
const items = (...rows: ReturnType<typeof goal>[]) => ({ items: rows });
const BASE = items(goal('a', 'A'), goal('b', 'B'), goal('c', 'C'));

describe('two people in one section', () => {
  it('keep what each wrote in different rows, and in different fields of one row', () => {
    expect(
      mergedContent(
        BASE,
        items(goal('a', 'A mine'), goal('b', 'B'), goal('c', 'C')),
        items(goal('a', 'A', 'their measure'), goal('b', 'B theirs'), goal('c', 'C')),
      ),
    ).toEqual(items(goal('a', 'A mine', 'their measure'), goal('b', 'B theirs'), goal('c', 'C')));
  });

  it('keep what each added, took out and moved', () => {
    const merged = mergedContent(
      BASE,
      items(goal('c', 'C'), goal('a', 'A'), goal('m', 'Mine'), goal('b', 'B')),
      items(goal('a', 'A'), goal('c', 'C'), goal('t', 'Theirs')),
    );
    expect(merged).toEqual(items(goal('c', 'C'), goal('t', 'Theirs'), goal('a', 'A'), goal('m', 'Mine')));
  });

  it('are asked where both changed the same field, or one wrote in what the other took out', () => {
    const mine = items(goal('a', 'mine'), goal('b', 'B'), goal('c', 'C'));
    expect(mergedContent(BASE, mine, items(goal('a', 'theirs'), goal('b', 'B'), goal('c', 'C')))).toBeNull();
    expect(mergedContent(BASE, mine, items(goal('b', 'B'), goal('c', 'C')))).toBeNull();
    expect(mergedContent(BASE, items(goal('b', 'B'), goal('c', 'C')), mine)).toBeNull();
  });

  it('keep amounts and days apart too, and steps only as a whole', () => {
    const budget = { lowMinor: 1, highMinor: 2, note: '' };
    expect(mergedContent(budget, { ...budget, lowMinor: 5 }, { ...budget, note: 'x' })).toEqual({
      lowMinor: 5,
      highMinor: 2,
      note: 'x',
    });
    const flow = (...steps: string[]) => ({ items: [{ id: 'a', name: 'F', steps }] });
    expect(mergedContent(flow('1', '2'), flow('1', '2', 'mine'), flow('1', '2', 'theirs'))).toBeNull();
  });

  it('lose nothing: whatever only one of them changed is as they left it', () => {
    const rows = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
    fc.assert(
      fc.property(rows, rows, rows, (base, mine, theirs) => {
        const of = (ids: string[]) => items(...ids.map(id => goal(id, id)));
        const merged = mergedContent(of(base), of(mine), of(theirs)) as ReturnType<typeof items>;
        const ids = merged.items.map(row => row.id);
        const expected = [...new Set([...mine, ...theirs])].filter(id => {
          const wasThere = base.includes(id);
          return wasThere ? mine.includes(id) && theirs.includes(id) : true;
        });
        expect(ids.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });
});
