import { describe, expect, it } from 'vitest';
import { cut } from '@/server/brief/domain/cut';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { readClipboard, toHtml, toTsv } from './clipboard';
import { type Column, columnsFor, readCell, textOf } from './columns';
import { fillDown, textsOf, valuesOf } from './fill';
import { GridStore, readView } from './grid-store';
import { areaMovedBy, movedBy } from './moves';
import { type Given, paste } from './paste';
import { onlyRight } from './right-changes';
import { blockOf } from './selection';

const feature = (name: string, more: Partial<PlanFeature> = {}): PlanFeature => ({
  id: `feat_${name}`,
  area: 'Booking',
  title: name,
  note: '',
  edition: 'mvp',
  serves: [],
  because: '',
  origin: null,
  position: 1,
  updatedAt: 't0',
  effortHours: {},
  needs: [],
  ...more,
});
const COLUMNS: Column[] = ['title', 'edition', 'frontend', 'backend', 'because', 'needs'];
const [a, b, c] = [
  feature('a', {
    effortHours: { backend: { low: 1, likely: 2, high: 3 } },
    because: 'calls',
    serves: ['goals'],
  }),
  feature('b', { needs: ['feat_a'] }),
  feature('c', { area: 'Money', edition: 'scalable' }),
];
const ALL = [a, b, c];
const texts = (...lines: string[][]): Given[][] => lines.map(line => line.map(text => ({ text })));
const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });
const lay = (cells: Given[][], into: ReturnType<typeof at>, shown: PlanFeature[] = ALL) =>
  paste({
    cells,
    into,
    shown,
    columns: COLUMNS,
    features: ALL,
    make: title => feature(title, { id: `feat_new-${title}` }),
  });

describe('the clipboard', () => {
  it('writes what every spreadsheet reads, and reads it again', () => {
    const cells = [
      ['plain', 'with\ttab', ''],
      ['two\nlines', 'a "quote"', '4 8 16'],
    ];
    expect(toTsv(cells)).toBe('plain\t"with\ttab"\t\r\n"two\nlines"\t"a ""quote"""\t4 8 16');
    expect(readClipboard(toTsv(cells))).toEqual(cells);
  });

  it('reads what spreadsheets write: a last line break, and lines of different length', () => {
    expect(readClipboard('a\tb\nc\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(readClipboard('8')).toEqual([['8']]);
    expect(readClipboard('he said "no"')).toEqual([['he said "no"']]);
    expect(readClipboard('')).toEqual([]);
  });

  it('escapes what a table would take for markup', () => {
    expect(toHtml([['<b> & "c"']])).toBe('<table><tr><td>&lt;b&gt; &amp; &quot;c&quot;</td></tr></table>');
  });

  it('holds cells as they would be typed', () => {
    expect(textsOf(at(0, 0, 1, 5), ALL, COLUMNS, ALL)).toEqual([
      ['a', 'MVP', '', '1 2 3', 'Business goals: calls', ''],
      ['b', 'MVP', '', '', '', 'a'],
    ]);
  });
});

describe('a text in a cell', () => {
  it.each([
    ['edition', 'Scalable', 'scalable'],
    ['edition', 'e', 'enterprise'],
    ['needs', 'a; C', ['feat_a', 'feat_c']],
    ['needs', '', []],
    ['backend', '8', { low: 5.5, likely: 8, high: 13 }],
    ['backend', '', null],
  ] as const)('in %s “%s” is read', (column, text, to) => {
    expect(readCell(b, column, text, ALL)).toEqual({ ok: true, to });
  });

  it.each([
    ['edition', 'huge', 'not an edition'],
    ['needs', 'a; nobody', 'No feature is called “nobody”'],
    ['needs', 'b', 'cannot need itself'],
    ['title', ' ', 'needs a name'],
    ['title', 'x'.repeat(201), 'at most 200'],
    ['because', 'x'.repeat(301), 'at most 300'],
    ['qa', 'soon', 'not a number'],
  ] as const)('in %s “%s” is refused in words', (column, text, sentence) => {
    const reading = readCell(b, column, text, ALL);
    expect(reading.ok ? '' : reading.sentence).toContain(sentence);
  });

  it('is read as it was written, whatever the column', () => {
    for (const one of ALL)
      for (const column of columnsFor(['backend']))
        expect(
          textOf(one, column, ALL) && readCell(one, column, textOf(one, column, ALL), ALL),
        ).not.toMatchObject({
          ok: false,
        });
  });
});

describe('a paste', () => {
  it('lays a block over cells from the selection’s first on', () => {
    const { changes, cells, refused } = lay(texts(['8', '2 4 6'], ['', '10']), at(0, 2));
    expect(refused).toEqual([]);
    expect(cells).toBe(3);
    expect(changes).toMatchObject([
      {
        featureId: 'feat_a',
        cells: [
          { cell: 'hours:frontend', to: { likely: 8 } },
          { cell: 'hours:backend', to: { low: 2 } },
        ],
      },
      { featureId: 'feat_b', cells: [{ cell: 'hours:backend', to: { likely: 10 } }] },
    ]);
  });

  it('of one cell fills the whole selection, and of a row each row of it', () => {
    expect(lay(texts(['8']), at(0, 2, 2, 3)).cells).toBe(6);
    expect(lay(texts(['8', '9']), at(0, 2, 2, 3)).changes).toMatchObject([
      { cells: [{ to: { likely: 8 } }, { to: { likely: 9 } }] },
      { cells: [{ to: { likely: 8 } }, { to: { likely: 9 } }] },
      { cells: [{ to: { likely: 8 } }, { to: { likely: 9 } }] },
    ]);
  });

  it('leaves out the cells that cannot be read, says each, and loses no other', () => {
    const { changes, refused } = lay(texts(['huge', '8'], ['Enterprise', 'soon'], ['MVP', '3']), at(0, 1));
    expect(refused.map(one => `${one.title} ${one.column}`)).toEqual(['a Edition', 'b Frontend']);
    expect(changes).toMatchObject([
      { cells: [{ cell: 'hours:frontend' }] },
      { cells: [{ cell: 'edition', to: 'enterprise' }] },
      { cells: [{ cell: 'edition', to: 'mvp' }, { cell: 'hours:frontend' }] },
    ]);
  });

  it('makes features of rows beyond the last, where they have names', () => {
    const { changes, added, refused } = lay(
      texts(['c2', 'MVP'], ['d', 'Enterprise'], ['', 'MVP'], ['e', 'x']),
      at(2, 0),
    );
    expect(added).toEqual(['feat_new-d', 'feat_new-e']);
    expect(changes.filter(one => one.kind === 'add-feature')).toMatchObject([
      { feature: { title: 'd', edition: 'enterprise' } },
      { feature: { title: 'e', edition: 'mvp' } },
    ]);
    expect(refused.map(one => one.title)).toEqual(['e', '1 more row than features']);
  });

  it('refuses a circle and a later edition before it is sent, in the server’s words', () => {
    const { changes, refused } = lay(texts(['b'], [''], ['a; b']), at(0, 5));
    expect(refused).toEqual([]);
    expect(changes).toHaveLength(3);
    const circle = lay(texts(['b']), at(0, 5));
    expect(circle.refused[0]!.sentence).toContain('“b” needs “a”');
    expect(circle.cells).toBe(0);
    expect(lay(texts(['c']), at(0, 5)).refused[0]!.sentence).toContain('comes only with Scalable');
  });

  it('says how many columns do not fit', () => {
    expect(lay(texts(['a', 'b', 'c']), at(0, 4)).beyond).toBe(1);
  });

  it('fills down the first row, or the row above a single one', () => {
    expect(fillDown(at(0, 3, 2, 3))).toEqual({ from: at(0, 3), into: at(1, 3, 2, 3) });
    expect(fillDown(at(1, 3))).toEqual({ from: at(0, 3), into: at(1, 3) });
    expect(fillDown(at(0, 3))).toBeNull();
    const { changes } = lay(valuesOf(at(0, 3, 0, 4), ALL, COLUMNS), at(1, 3, 2, 4));
    expect(changes).toMatchObject([
      {
        featureId: 'feat_b',
        cells: [{ to: { low: 1, likely: 2, high: 3 } }, { to: { serves: ['goals'], because: 'calls' } }],
      },
      { featureId: 'feat_c' },
    ]);
  });
});

describe('editions and needs', () => {
  it('are looked at together: two that need each other may move at once', () => {
    const edition = (id: `feat_${string}`) => ({
      kind: 'feature' as const,
      featureId: id,
      cells: [{ cell: 'edition' as const, from: 'mvp' as const, to: 'enterprise' as const }],
    });
    expect(onlyRight(ALL, [edition('feat_a')]).refused).toHaveLength(1);
    const both = onlyRight(ALL, [edition('feat_a'), edition('feat_b')]);
    expect(both.refused).toEqual([]);
    expect(both.changes).toHaveLength(2);
  });
});

describe('the selection', () => {
  const rows = ['r0', 'r1', 'r2', 'r3'];
  const rowAt = new Map(rows.map((row, index) => [row, index]));

  it('spans the cells between two, whichever way it was drawn', () => {
    const span = (from: [string, Column], to: [string, Column]) =>
      blockOf({ row: from[0], column: from[1] }, { row: to[0], column: to[1] }, rowAt, COLUMNS);
    expect(span(['r2', 'backend'], ['r0', 'edition'])).toEqual(at(0, 1, 2, 3));
    expect(span(['r0', 'edition'], ['r2', 'backend'])).toEqual(at(0, 1, 2, 3));
    expect(span(['r0', 'edition'], ['gone', 'backend'])).toBeNull();
  });

  it('is stretched from the cursor, which stays; whole rows take all columns', () => {
    const store = new GridStore();
    store.show(rows, COLUMNS);
    store.goTo({ row: 'r1', column: 'frontend' });
    store.goTo(store.step('down', true)!, { stretch: true });
    store.goTo(store.step('right', true)!, { stretch: true });
    expect(store.block()).toEqual(at(1, 2, 2, 3));
    expect(store.state().cursor).toEqual({ row: 'r1', column: 'frontend' });
    store.set({ wholeRows: true });
    expect(store.block()).toEqual(at(1, 0, 2, 5));
    store.set({ wholeRows: false, wholeColumns: true });
    expect(store.block()).toEqual(at(0, 2, 3, 3));
    expect(store.state().cursor).toEqual({ row: 'r1', column: 'frontend' });
    store.goTo({ row: 'r0', column: 'title' });
    expect(store.block()).toEqual(at(0, 0));
  });

  it('tells a row only what concerns it', () => {
    const store = new GridStore();
    store.show(rows, COLUMNS);
    store.goTo({ row: 'r1', column: 'title' });
    const before = rows.map(store.viewOf);
    store.goTo({ row: 'r2', column: 'title' });
    expect(rows.filter((row, index) => store.viewOf(row) !== before[index])).toEqual(['r1', 'r2']);
    store.showPeople([{ tab: 't', userId: 'user_1', name: 'Ben | O’Hara/=', at: 'r3:edition' }]);
    expect(readView(store.viewOf('r3')).people.get('edition')).toBe('Ben | O’Hara/=');
  });

  it('goes to the row that took its place when its own is gone', () => {
    const store = new GridStore();
    store.show(rows, COLUMNS);
    store.goTo({ row: 'r1', column: 'edition' });
    store.show(['r0', 'r2', 'r3'], COLUMNS);
    expect(store.state().cursor).toEqual({ row: 'r2', column: 'edition' });
    store.show([], COLUMNS);
    expect(store.state().cursor).toBeNull();
  });
});

describe('a text that is too long', () => {
  it('is cut to its limit, and never within a character', () => {
    expect(cut('abc', 3)).toBe('abc');
    expect(cut('abcd', 3)).toBe('abc');
    expect(cut('ab😀', 3)).toBe('ab');
    expect(cut('a😀b', 3)).toBe('a😀');
  });
});

describe('rows that move', () => {
  const groups = [
    { area: 'Booking', features: [a, b] },
    { area: 'Money', features: [c] },
  ];

  it('go together, and over the edge of their area into the next', () => {
    expect(movedBy(['feat_b'], -1, groups)).toEqual([{ featureId: 'feat_b', area: 'Booking', after: null }]);
    expect(movedBy(['feat_a', 'feat_b'], 1, groups)).toEqual([
      { featureId: 'feat_a', area: 'Money', after: null },
      { featureId: 'feat_b', area: 'Money', after: 'feat_a' },
    ]);
    expect(movedBy(['feat_a'], -1, groups)).toBeNull();
    expect(movedBy(['feat_b', 'feat_c'], 1, groups)).toBeNull();
  });

  it('take their whole area along', () => {
    expect(areaMovedBy(ALL, 'Money', -1)).toEqual([{ featureId: 'feat_c', area: 'Money', after: 'start' }]);
    expect(areaMovedBy(ALL, 'Booking', 1)).toEqual([
      { featureId: 'feat_a', area: 'Booking', after: 'feat_c' },
      { featureId: 'feat_b', area: 'Booking', after: 'feat_a' },
    ]);
    expect(areaMovedBy(ALL, 'Money', 1)).toBeNull();
  });
});
