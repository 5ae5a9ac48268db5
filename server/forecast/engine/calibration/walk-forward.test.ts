import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PIECE, scoresFrom, workOf } from '../testing/histories';
import type { FinishedWork } from './finished-work';
import { pinballLoss } from './pinball';
import { trackRecordOf } from './track-record';
import { Trust } from './trust';
import { walkForward } from './walk-forward';

const kinds = fc.constantFrom('project' as const, 'task' as const);
const day = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);

const dated = fc
  .record({
    from: fc.integer({ min: 0, max: 90 }),
    length: fc.integer({ min: 0, max: 40 }),
    logRatio: fc.double({ min: -2, max: 2, noNaN: true }),
    group: fc.constantFrom('a', 'b', null),
    undated: fc.boolean(),
    endAlone: fc.boolean(),
  })
  .map(({ from, length, logRatio, group, undated, endAlone }): FinishedWork => {
    const dates = undated ? null : { started: endAlone ? null : day(from), finished: day(from + length) };
    return { ...workOf([logRatio])[0]!, group, dates };
  });
const histories = fc.array(dated, { minLength: 2, maxLength: 50 });

test('no prediction changes with anything that was finished on the day it was made, or later', () => {
  fc.assert(
    fc.property(
      histories.map(work =>
        work.map(piece => ({ ...piece, dates: piece.dates ?? { started: day(5), finished: day(9) } })),
      ),
      fc.nat(49),
      kinds,
      (work, pick, kind) => {
        const seen = pick % work.length;
        const began = work[seen]!.dates.started;
        const other = work.map(piece =>
          began === null || piece.dates.finished >= began ? { ...piece, actual: 7 * piece.actual } : piece,
        );
        expect(walkForward(other, kind).predictions[seen]).toEqual(walkForward(work, kind).predictions[seen]);
      },
    ),
  );
});

test('without dates a prediction knows all that stands before it, and nothing after', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 2 }),
      kinds,
      (ratios, kind) => {
        const { predictions } = walkForward(workOf(ratios), kind);
        expect(predictions.map(one => one?.known ?? 0)).toEqual(ratios.map((_, i) => i));
        const half = ratios.length >> 1;
        expect(walkForward(workOf(ratios.slice(0, half)), kind).predictions).toEqual(
          predictions.slice(0, half),
        );
      },
    ),
  );
});

test('work that runs side by side informs none of it', () => {
  const dates = { started: '2026-01-05', finished: '2026-03-01' };
  const record = trackRecordOf(
    [PIECE, PIECE, PIECE].map(piece => ({ ...piece, dates })),
    'project',
  );
  expect(record.predictions).toEqual([null, null, null]);
  expect(record.calibrated).toEqual({ coverage: { 80: null, 90: null }, pinball: null });
});

test('where only ends are known, nothing is told of twelve pieces that may all have begun on one day', () => {
  const work = Array.from({ length: 12 }, (_, i) => ({
    ...PIECE,
    dates: { started: null, finished: day(i) },
  }));
  const { predicted, n } = trackRecordOf(work, 'project');
  expect({ predicted, n }).toEqual({ predicted: 0, n: 12 });
  const next = { ...PIECE, dates: { started: day(20), finished: day(30) } };
  const { predictions, trust } = walkForward([...work, next], 'project');
  expect(predictions.at(-1)).toMatchObject({ known: 12, share: new Trust(0.35).share });
  expect(trust.share).not.toBe(new Trust(0.35).share);
});

test('whatever happens, one piece after the other: the losses after never add up to more than those before and a quarter of a spread, and a five-hundredth a piece', () => {
  fc.assert(
    fc.property(histories, kinds, (some, kind) => {
      const work = some.map(piece => ({ ...piece, dates: null }));
      const { predicted, raw, calibrated } = trackRecordOf(work, kind);
      if (predicted === 0) return;
      const spread = kind === 'project' ? 0.35 : 0.8;
      expect(predicted * (calibrated.pinball! - raw.pinball!)).toBeLessThanOrEqual(
        spread / 4 + (predicted * spread) / 500 + 1e-9,
      );
    }),
    { numRuns: 500 },
  );
});

test('the same holds against work made to harm: each piece turns out where the correction does worst', () => {
  for (const kind of ['project', 'task'] as const) {
    const ratios = [0.5];
    for (let i = 0; i < 60; i++) {
      const { predictions } = walkForward(workOf([...ratios, 0]), kind);
      const { raw, calibrated } = predictions.at(-1)!;
      const harm = (ratio: number) => pinballLoss(calibrated, ratio) - pinballLoss(raw, ratio);
      ratios.push(
        [-4, -1, -0.3, 0, 0.3, 1, 4].reduce((worst, one) => (harm(one) > harm(worst) ? one : worst)),
      );
    }
    const { raw, calibrated, predicted } = trackRecordOf(workOf(ratios), kind);
    const spread = kind === 'project' ? 0.35 : 0.8;
    expect(predicted * (calibrated.pinball! - raw.pinball!)).toBeLessThanOrEqual(
      spread / 4 + (predicted * spread) / 500 + 1e-9,
    );
  }
});

test('ranges of the studio’s own are what is corrected: good ones of very different widths are left alone', () => {
  const score = scoresFrom(3);
  const work = Array.from({ length: 200 }, (_, i) => {
    const spread = i % 2 === 0 ? 0.1 : 0.9;
    const high = 100 * Math.exp(spread * 1.2815515655446004);
    return { ...workOf([spread * score()])[0]!, range: { low: 10_000 / high, high } };
  });
  const { raw, calibrated } = trackRecordOf(work, 'project');
  expect(raw.coverage[80]).toBeCloseTo(0.8, 1);
  expect(calibrated.pinball! / raw.pinball!).toBeLessThan(1.01);
});

test('a range of no width is survived', () => {
  const work = workOf([0.2, 0.1, 0.4]).map(piece => ({ ...piece, range: { low: 100, high: 100 } }));
  const { raw, calibrated } = trackRecordOf(work, 'project');
  expect(raw.coverage[80]).toBe(0);
  expect(Number.isFinite(calibrated.pinball)).toBe(true);
});

test('work of which much runs side by side is corrected where ranges were wrong, and left alone where they were right', () => {
  for (const [kind, spread] of [
    ['project', 0.35],
    ['task', 0.8],
  ] as const) {
    const lossOf = (actualSpread: number) => {
      const score = scoresFrom(4);
      const work = workOf(Array.from({ length: 800 }, () => actualSpread * score())).map((piece, i) => ({
        ...piece,
        dates: { started: day(i >> 1), finished: day((i >> 1) + 5 + (i % 30)) },
      }));
      const { raw, calibrated } = trackRecordOf(work, kind);
      return calibrated.pinball! / raw.pinball!;
    };
    expect(lossOf(0.5 * spread)).toBeLessThan(0.9);
    expect(lossOf(2 * spread)).toBeLessThan(0.9);
    expect(lossOf(spread)).toBeLessThan(1.01);
  }
});
