import { describe, expect, test } from 'vitest';
import { addDays } from '@/components/format';
import type { FeatureForecast } from '@/server/forecast/engine/types';
import { mondays, stretch, weekdayOf, weekends } from './days';
import { type Line, lineOfDeadline, movedLines, placeLines } from './gantt-lines';
import { rowsByArea, rowsByPerson, spanOf } from './gantt-rows';
import { loadInWords, loadTable } from './load-table';
import { readZoom, writeZoom } from './zoom-scale';

const forecast = (id: string, begins: number): FeatureForecast => ({
  id,
  start: [begins, begins + 1, begins + 2],
  finish: [begins + 5, begins + 6, begins + 9],
  hours: [1, 2, 3],
  criticality: 0,
  withCost: 0,
  withFinish: 0,
});
const features = [
  { id: 'a', title: 'A', area: 'Booking', edition: 'mvp' as const },
  { id: 'b', title: 'B', area: 'Money', edition: 'mvp' as const },
  { id: 'c', title: 'C', area: 'Booking', edition: 'scalable' as const },
  { id: 'd', title: 'D', area: 'Reports', edition: 'enterprise' as const },
];

describe('rows', () => {
  test('stand by area in the plan’s order, the first to begin first; areas without work are left out', () => {
    const rows = rowsByArea([forecast('a', 9), forecast('b', 0), forecast('c', 3)], features);
    expect(rows.map(row => row.title)).toEqual(['Booking', 'C', 'A', 'Money', 'B']);
  });

  test('stand by person, each piece with its discipline', () => {
    const piece = { discipline: 'qa' as const, personId: 'mia', finishDay: 9 };
    const rows = rowsByPerson(
      [
        { ...piece, featureId: 'a', startDay: 4 },
        { ...piece, featureId: 'b', startDay: 2 },
      ],
      features,
      [
        { id: 'mia', name: 'Mia' },
        { id: 'tom', name: 'Tom' },
      ],
      { qa: 'QA' },
    );
    expect(rows.map(row => row.title)).toEqual(['Mia', 'B, QA', 'A, QA']);
  });

  test('lie all within the span, and so does today if it is near', () => {
    const rows = rowsByArea([forecast('a', 50)], features);
    const [from, to] = spanOf(rows, [40], -10);
    expect(from).toBeLessThan(-10);
    expect(to).toBeGreaterThan(60);
    expect(spanOf(rows, [40], -400)[0]).toBeGreaterThan(-10);
    expect(spanOf(rows, [40], -10, 80)[1]).toBeGreaterThan(80);
    // So far away that the work would have no room: the span ends as without it, and the line at its edge.
    expect(spanOf(rows, [40], -10, 300)).toEqual([from, to]);
    expect(lineOfDeadline(300, '1 Oct', [from, to])).toMatchObject({ day: to, label: 'deadline 1 Oct →' });
    expect(lineOfDeadline(50, '1 Oct', [from, to])).toMatchObject({ day: 50, label: 'deadline 1 Oct' });
    expect(lineOfDeadline(from - 9, '1 Oct', [from, to])).toMatchObject({
      day: from,
      label: '← deadline 1 Oct',
    });
  });
});

describe('labels above the axis', () => {
  const lines: Line[] = [
    { key: 'start', day: 0, label: 'starts 1 Feb 2027' },
    { key: 'p50', day: 81, label: '50% sure by 23 Apr 2027' },
    { key: 'p80', day: 100, label: '80% sure by 12 May 2027' },
    { key: 'deadline', day: 137, label: 'deadline 18 Jun 2027' },
  ];

  test.each([260, 340, 600, 843, 1_400])('none stands on another or on its line, %i px wide', widthPx => {
    const placed = placeLines(lines, [-2, 140], widthPx).map(line => {
      const at = (line.percent / 100) * widthPx;
      const reach = line.label.length * 6;
      const [left, right] = line.anchor === 'end' ? [at - reach, at] : [at, at + reach];
      return { ...line, at, left, right };
    });
    expect(placed).toHaveLength(4);
    for (const one of placed)
      for (const other of placed.filter(({ key }) => key !== one.key)) {
        if (one.row === other.row) expect(one.right <= other.left || other.right <= one.left).toBe(true);
        if (one.row < other.row) expect(one.at <= other.left || one.at >= other.right).toBe(true);
      }
  });
});

test('while another start is tried it says where, and not how sure the old one was', () => {
  const lines: Line[] = [
    { key: 'today', day: -20, label: 'today' },
    { key: 'start', day: 0, label: 'starts 1 Feb' },
    { key: 'p50', day: 81, label: '50% sure by 23 Apr' },
    { key: 'p80', day: 100, label: '80% sure by 12 May' },
  ];
  expect(movedLines(lines, 9, day => `day ${day}`)).toEqual([
    { key: 'today', day: -20, label: 'today' },
    { key: 'start', day: 9, label: 'starts day 9' },
  ]);
});

describe('days', () => {
  // A Wednesday.
  const start = '2027-02-03';

  test('weekends are whole, whichever day the span begins on', () => {
    for (let from = -8; from <= 8; from++) {
      const off = weekends(start, [from, from + 30]);
      const days = off.flatMap(([begins, ends]) =>
        Array.from({ length: ends - begins }, (_, at) => begins + at),
      );
      const expected = Array.from({ length: 30 }, (_, at) => from + at).filter(
        day => weekdayOf(addDays(start, day)) >= 6,
      );
      expect(days).toEqual(expected);
    }
  });

  test('time off is cut to the span, its last day included', () => {
    expect(stretch(start, { from: '2027-02-05', to: '2027-02-06' }, [0, 30])).toEqual([[2, 4]]);
    expect(stretch(start, { from: '2027-01-01', to: '2027-02-03' }, [0, 30])).toEqual([[0, 1]]);
    expect(stretch(start, { from: '2026-01-01', to: '2026-02-03' }, [0, 30])).toEqual([]);
  });

  test('mondays begin the weeks', () => {
    expect(mondays(start, [-2, 20]).map(day => weekdayOf(addDays(start, day)))).toEqual([1, 1, 1, 1]);
    expect(mondays(start, [-2, 20], 2)).toEqual([-2, 12]);
  });
});

describe('load', () => {
  const people = [
    { id: 'mia', name: 'Mia', timeOff: [], weeks: [100, 60] },
    { id: 'tom', name: 'Tom', timeOff: [], weeks: [10] },
  ];

  test('is a row for each week from its Monday on, a column for each person', () => {
    const at = { start: '2027-02-03', edition: 'mvp', locale: 'en-GB', today: '2027-01-01' } as const;
    const { head, rows } = loadTable(people, at);
    expect(head[1]).toEqual({ shown: 'Mia, %', raw: 'Mia (% of working days)' });
    expect(rows.map(row => row.map(cell => (typeof cell === 'string' ? cell : cell.raw)))).toEqual([
      ['2027-02-01', 100, 10],
      ['2027-02-08', 60, 0],
    ]);
  });

  test('is said in words', () => {
    expect(loadInWords(people)).toContain('Mia has most to do, 80% of each week on average; Tom least, 10%.');
    expect(loadInWords([])).toBe('Nobody works on it.');
  });
});

describe('the zoom in the address', () => {
  test('is read as it was written', () => {
    for (const pxPerDay of [null, 5.5, 15, 40, 22.5]) expect(readZoom(writeZoom(pxPerDay))).toBe(pxPerDay);
    expect(writeZoom(15)).toBe('week');
  });

  test('is all in sight where it is none', () => {
    for (const text of [undefined, null, '', 'near', '-3', '1000', 'NaN']) expect(readZoom(text)).toBeNull();
  });
});
