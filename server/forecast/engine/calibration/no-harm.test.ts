import { expect, test } from 'vitest';
import { scoresFrom, workOf } from '../testing/histories';
import { USUAL_SPREAD, WORK_KINDS, type WorkKind } from './finished-work';
import { trackRecordOf } from './track-record';

/** ln(actual ÷ estimate) of piece i of n, by a standard normal score, the usual spread and its own chance. */
type Shape = (z: number, spread: number, i: number, n: number) => number;

/** Means over many histories: loss after ÷ before, and how often the 80% ranges held before and after. */
function means(shape: Shape, kind: WorkKind, n: number, histories: number) {
  const score = scoresFrom(n);
  const sum = { before: 0, after: 0, heldBefore: 0, heldAfter: 0 };
  for (let k = 0; k < histories; k++) {
    const ratios = Array.from({ length: n }, (_, i) => shape(score(), USUAL_SPREAD[kind], i, n));
    const { raw, calibrated } = trackRecordOf(workOf(ratios), kind);
    sum.before += raw.pinball!;
    sum.after += calibrated.pinball!;
    sum.heldBefore += raw.coverage[80]! / histories;
    sum.heldAfter += calibrated.coverage[80]! / histories;
  }
  return { loss: sum.after / sum.before, heldBefore: sum.heldBefore, heldAfter: sum.heldAfter };
}

const SIZES = [
  [2, 600],
  [5, 600],
  [20, 200],
  [60, 100],
  [500, 10],
] as const;

test('where ranges were good already, correction costs at most 1% on average and leaves them holding as often', () => {
  for (const kind of WORK_KINDS) {
    for (const [n, histories] of SIZES) {
      const good = means((z, spread) => spread * z, kind, n, histories);
      expect(good.loss).toBeLessThan(n >= 20 ? 1.005 : 1.01);
      expect(Math.abs(good.heldAfter - 0.8)).toBeLessThan(0.05);
    }
  }
});

test('a bias, or ranges too narrow or too wide, are corrected, and the more the longer the history', () => {
  const wrong: readonly [Shape, number, number][] = [
    [(z, spread) => 0.9 * spread + spread * z, 0.87, 0.76],
    [(z, spread) => 2 * spread * z, 0.95, 0.86],
    [(z, spread) => 0.4 * spread * z, 0.97, 0.73],
    [(z, spread) => 2 * spread + 1.3 * spread * z, 0.6, 0.45],
    [(z, spread, i, n) => (2 * spread * i) / n + spread * z, 0.9, 0.8],
  ];
  for (const kind of WORK_KINDS) {
    for (const [shape, after20, after500] of wrong) {
      const [short, long] = [means(shape, kind, 20, 200), means(shape, kind, 500, 10)];
      expect(short.loss).toBeLessThan(after20);
      expect(long.loss).toBeLessThan(after500);
      expect(Math.abs(long.heldAfter - 0.8)).toBeLessThan(0.06);
    }
  }
});

test('a few pieces gone far wrong do not spoil it', () => {
  for (const kind of WORK_KINDS) {
    const outliers: Shape = (z, spread, i) => (i % 12 === 7 ? spread * (1 + 2.5 * z) : 0.85 * spread * z);
    for (const [n, histories] of SIZES)
      expect(means(outliers, kind, n, histories).loss).toBeLessThan(n >= 20 ? 1.01 : 1.02);
  }
});

test('ten thousand pieces are walked through', () => {
  const score = scoresFrom(1);
  const work = workOf(Array.from({ length: 10_000 }, () => 0.2 + 0.35 * score()));
  const { predicted, calibrated } = trackRecordOf(work, 'project');
  expect(predicted).toBe(9999);
  expect(calibrated.coverage[80]).toBeCloseTo(0.8, 1);
});
