import { describe, expect, it } from 'vitest';
import { dropsMost } from './drops-most';
import type { SectionContent } from './sections';

const goals = (...texts: string[]): SectionContent<'goals'> => ({
  items: texts.map((goal, at) => ({ id: String(at + 1), goal, measure: '' })),
});
const flow = (...steps: string[]) => ({ items: [{ id: '1', name: 'Lend', steps }] });

describe('a save that drops most of what stood there', () => {
  it('is one that writes another text over it, however much stands in the other rows', () => {
    expect(dropsMost(goals('No plot stands empty'), goals('Every gardener pays'))).toBe(true);
    expect(dropsMost(goals('One', 'Two', 'Three', 'Four and more'), goals('One', 'Two', 'Three', 'x'))).toBe(
      true,
    );
  });

  it('is one that empties a text, or takes its row out', () => {
    expect(dropsMost(goals('No plot stands empty'), goals(''))).toBe(true);
    expect(dropsMost(goals('One', 'Two'), goals('One'))).toBe(true);
    expect(dropsMost(flow('Reserve', 'Collect', 'Bring back'), flow('Reserve'))).toBe(true);
  });

  it('is one that puts another amount or day in its place', () => {
    const budget = { lowMinor: 4_000_000, highMinor: null, currency: 'EUR', note: '' };
    expect(dropsMost(budget, { ...budget, lowMinor: 900_000 })).toBe(true);
    expect(dropsMost({ start: '2027-01-11' }, { start: null })).toBe(true);
  });

  it('is none that goes on with a word, corrects some, or leaves half', () => {
    for (const [before, after] of [
      ['Hal', 'Half'],
      ['Half of boo', 'Half of all bookings'],
      ['Half of bookigns', 'Half of booki'],
      ['Half of all bookings', 'All bookings'],
      ['a', 'ab'],
      ['', 'Half'],
    ] as const)
      expect([before, dropsMost(goals(before), goals(after))]).toEqual([before, false]);
  });

  it('is none that puts rows or steps into another order, or chooses another priority', () => {
    const [one, two] = goals('One', 'Two').items;
    expect(dropsMost({ items: [one, two] }, { items: [two, one] })).toBe(false);
    expect(dropsMost(flow('Reserve', 'Collect'), flow('Collect', 'Reserve'))).toBe(false);
    const feature = { id: '1', what: 'Book', why: '' };
    expect(
      dropsMost(
        { items: [{ ...feature, priority: 'must' }] },
        { items: [{ ...feature, priority: 'later' }] },
      ),
    ).toBe(false);
  });
});
