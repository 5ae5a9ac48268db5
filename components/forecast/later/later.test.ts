import { describe, expect, test } from 'vitest';
import type { BuildLater, Crossing } from '@/server/forecast/engine/later/types';
import { EDITIONS } from '@/server/forecast/engine/types';
import { type LaterView, readView, toggled, writeView } from './address';
import { answerOf } from './answer';
import { isCarriedByFew } from './carried-by-few';

const said = (month: Crossing['month'], neverShare: number, edition: Crossing['edition'] = 'mvp') => {
  const { before, marked, after } = answerOf({ edition, month, neverShare, counts: [] }, 36);
  return `${before}${marked}${after}`;
};

describe('the answer as a sentence', () => {
  test.each<[string, Crossing['month'], number]>([
    [
      'The cheap build stops being cheaper than the MVP in month 14, most likely between month 9 and 22; 6 times in 100 it stays cheaper for all 36 months.',
      { p10: 9, p50: 14, p90: 22 },
      0.06,
    ],
    [
      'The cheap build stops being cheaper than the MVP in month 14, most likely between month 9 and 22.',
      { p10: 9, p50: 14, p90: 22 },
      0,
    ],
    [
      'The cheap build stops being cheaper than the MVP in month 28, most likely not before month 14; 32 times in 100 it stays cheaper for all 36 months.',
      { p10: 14, p50: 28, p90: null },
      0.32,
    ],
    [
      'After 36 months the cheap build is still cheaper than the MVP 70 times in 100. It hardly ever stops being so before month 30.',
      { p10: 30, p50: null, p90: null },
      0.7,
    ],
    [
      'After 36 months the cheap build is still cheaper than the MVP more than 99 times in 100.',
      { p10: null, p50: null, p90: null },
      1,
    ],
    ['The cheap build is at no time cheaper than the MVP.', { p10: 0, p50: 0, p90: 0 }, 0],
    ['The cheap build stops being cheaper than the MVP in month 26.', { p10: 26, p50: 26, p90: 26 }, 0],
  ])('%s', (sentence, month, neverShare) => {
    expect(said(month, neverShare)).toBe(sentence);
  });

  test('names the edition', () => {
    expect(said({ p10: 1, p50: 2, p90: 3 }, 0, 'enterprise')).toContain('than Enterprise in month 2');
  });
});

test('an average that a few trials carry is known by the middle', () => {
  const build = (total: number, middle: number) =>
    ({ atHorizon: { total }, cumulativeMinor: { p50: [1, middle] } }) as unknown as BuildLater;
  expect(isCarriedByFew(build(329, 313))).toBe(false);
  expect(isCarriedByFew(build(79_600, 313))).toBe(true);
});

describe('the address', () => {
  const written = (view: LaterView, address = '') => writeView(view, new URLSearchParams(address), EDITIONS);

  test('holds what is looked at, and nothing that is as it is by default', () => {
    expect(written({ figures: 'price', compared: EDITIONS })).toBe('?');
    const view = { figures: 'cost', compared: ['mvp', 'scalable'] } as const;
    expect(written(view)).toBe('?figures=cost&with=mvp.scalable');
    expect(readView(new URLSearchParams(written(view)), EDITIONS)).toEqual(view);
  });

  test('offers what there is work in, and nothing of it is written while all of it is compared', () => {
    const offered = ['scalable', 'enterprise'] as const;
    expect(readView(new URLSearchParams(), offered).compared).toEqual(offered);
    expect(readView(new URLSearchParams('with=mvp'), offered).compared).toEqual(offered);
    expect(writeView({ figures: 'price', compared: offered }, [], offered)).toBe('?');
    expect(writeView({ figures: 'price', compared: ['scalable'] }, [], offered)).toBe('?with=scalable');
  });

  test('keeps what is chosen on other pages', () => {
    const view = { figures: 'cost', compared: EDITIONS } as const;
    expect(written(view, 'edition=enterprise&with=mvp&figures=price')).toBe(
      '?edition=enterprise&figures=cost',
    );
    expect(written({ ...view, figures: 'price' }, 'edition=enterprise&figures=cost')).toBe(
      '?edition=enterprise',
    );
  });

  test('that names nothing known compares with all', () => {
    expect(readView(new URLSearchParams('with=lean&figures=free'), EDITIONS)).toEqual({
      figures: 'price',
      compared: EDITIONS,
    });
  });

  test('takes an edition out and in, in their order; the last one stays', () => {
    expect(toggled(['mvp', 'enterprise'], 'scalable')).toEqual(EDITIONS);
    expect(toggled(['mvp', 'enterprise'], 'mvp')).toEqual(['enterprise']);
    expect(toggled(['enterprise'], 'enterprise')).toEqual(['enterprise']);
  });
});
