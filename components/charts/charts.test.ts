import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantile, sharedDomain, smoothDensity } from './density';
import { BESIDE, labelWidth, NARROWEST, NARROWEST_ON_PAPER, placeLabels } from './place-labels';
import { dayTicks, limitLabel, monthTicks, niceTicks } from './scale';

const bell = { from: 0, to: 100, counts: [1, 4, 10, 20, 30, 20, 10, 4, 1, 0] };

describe('density', () => {
  test('peaks where the histogram does and dies out at its ends', () => {
    const curve = smoothDensity(bell, [-20, 120]);
    const top = curve.find(point => point.height === 1);
    expect(top?.value).toBeGreaterThan(40);
    expect(top?.value).toBeLessThan(50);
    expect(curve[0]?.height).toBeLessThan(0.01);
    expect(curve.at(-1)?.height).toBeLessThan(0.01);
  });

  test('draws nothing, and does not fail, when there is no trial', () => {
    expect(smoothDensity({ from: 0, to: 0, counts: [] }, [0, 1])).toEqual([]);
    expect(smoothDensity({ from: 0, to: 10, counts: [0, 0] }, [0, 1])).toEqual([]);
  });

  test('survives a forecast that is certain', () => {
    const curve = smoothDensity({ from: 10, to: 11, counts: [500] }, [0, 20]);
    expect(curve.every(point => Number.isFinite(point.height))).toBe(true);
  });

  test('reads quantiles inside bins', () => {
    expect(quantile(bell, 0.5)).toBeCloseTo(45, 5);
  });

  test('a shared axis holds a limit that is near, and keeps its room from one that is far', () => {
    const plain = sharedDomain([bell], null);
    const width = plain[1] - plain[0];
    expect(sharedDomain([bell], plain[1] + width / 2)[1]).toBeGreaterThan(plain[1] + width / 2);
    expect(sharedDomain([bell], 100_000)[1]).toBeLessThan(plain[1] + 1.2 * width);
    expect(sharedDomain([bell], -100_000)[0]).toBeGreaterThan(plain[0] - 1.2 * width);
    expect(sharedDomain([bell], 100_000)[0]).toBeLessThan(20);
    // What is certain has no width, and shows a limit that is half as high again all the same.
    const certain = { from: 8_000, to: 8_001, counts: [100] };
    expect(sharedDomain([certain], 12_000)[1]).toBeGreaterThan(12_000);
  });

  test('a limit beyond the axis points there', () => {
    expect(limitLabel('budget €10k', 5, [0, 10])).toBe('budget €10k');
    expect(limitLabel('budget €10k', 11, [0, 10])).toBe('budget €10k →');
    expect(limitLabel('deadline 3 May', -1, [0, 10], ['↓', '↑'])).toBe('↓ deadline 3 May');
  });
});

describe('ticks', () => {
  test('are round, inside the domain and never too many', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (from, size) => {
        const ticks = niceTicks([from, from + size], 6);
        expect(ticks.length).toBeLessThanOrEqual(7);
        for (const tick of ticks)
          expect(tick >= from - size * 1e-9 && tick <= from + size * (1 + 1e-9)).toBe(true);
      }),
    );
  });

  test('months begin on the first and say the first year and each new one', () => {
    expect(monthTicks('2027-10-15', [0, 120], 6).map(tick => [tick.day, tick.withYear])).toEqual([
      ['2027-11-01', true],
      ['2027-12-01', false],
      ['2028-01-01', true],
      ['2028-02-01', false],
    ]);
  });
});

describe('day ticks', () => {
  const days = (domain: [number, number], most: number) =>
    dayTicks('2027-03-01', domain, most).map(tick => tick.day);
  test('are whole days inside the domain, evenly apart, where no month begins', () => {
    expect(days([1.4, 12.6], 4)).toEqual(['2027-03-06', '2027-03-11']);
    expect(days([3.2, 5.9], 6)).toEqual(['2027-03-05', '2027-03-06']);
    expect(days([3, 3], 6)).toEqual([]);
  });
});

describe('labels below an axis', () => {
  test.each([
    { on: 'the narrowest screen', width: NARROWEST, texts: ['P50 €58k', 'P80 €69k', 'P95 €80k'] },
    { on: 'paper', width: NARROWEST_ON_PAPER, texts: ['P50 €173k', 'P80 €204k', 'P95 €243k'] },
    {
      on: 'paper',
      width: NARROWEST_ON_PAPER,
      texts: ['P50 24 May 2027', 'P80 17 Jun 2027', 'P95 19 Sept 2027'],
    },
  ])(
    'never touch each other nor leave the plot on $on, wherever P50, P80 and P95 lie',
    ({ width, texts }) => {
      fc.assert(
        fc.property(fc.tuple(percent(), percent(), percent()), values => {
          const sorted = values.toSorted((a, b) => a - b);
          const placed = placeLabels(
            sorted.map((at, place) => ({ at, text: texts[place] ?? '' })),
            3,
            width,
          );
          const boxes = placed.map(label => {
            const room = labelWidth(label.text);
            const x = (label.at / 100) * width;
            const left =
              label.anchor === 'middle'
                ? x - room / 2
                : label.anchor === 'end'
                  ? x - room - BESIDE
                  : x + BESIDE;
            return { left, right: left + room, row: label.row };
          });
          for (const [place, box] of boxes.entries()) {
            expect(box.left).toBeGreaterThanOrEqual(0);
            expect(box.right).toBeLessThanOrEqual(width);
            for (const other of boxes.slice(place + 1))
              expect(box.row !== other.row || box.left >= other.right || other.left >= box.right).toBe(true);
          }
        }),
      );
    },
  );
});

const percent = () => fc.double({ min: 0, max: 100, noNaN: true });
