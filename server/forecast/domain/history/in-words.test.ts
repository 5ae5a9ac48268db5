import { expect, test } from 'vitest';
import type { FinishedWork } from '@/server/forecast/engine/calibration/finished-work';
import { trackRecordOf } from '@/server/forecast/engine/calibration/track-record';
import { workOf } from '@/server/forecast/engine/testing/histories';
import { heldInWords, narrowRangeSentence, timesInWords, trackRecordSentence } from './in-words';

test('the answer is one sentence, whatever is known', () => {
  const sentence = (ratios: number[]) => trackRecordSentence(trackRecordOf(workOf(ratios), 'project'));
  expect(sentence([])).toBe('No finished work yet, so nothing is known of your estimates.');
  const none = trackRecordOf([], 'project');
  expect(trackRecordSentence(none, 'projects')).toBe(
    'No finished projects yet, so nothing is known of your estimates of them.',
  );
  expect(sentence([0.2])).toMatch(
    /^Work takes 1.22 times what you estimate; .*; there is one piece of work, so/,
  );
  expect(sentence([0.2, 0.2, 0.9])).toBe(
    'Work takes 1.22 times what you estimate; no ranges were given with the estimates; corrected ones would have held 1 of 2 times.',
  );
});

test('your ranges are only those that you gave, and it is told of how many', () => {
  const work = workOf([0.2, 0.1, 0.9, 0]);
  const range = { low: 50, high: 150 };
  const sentence = (ranged: readonly FinishedWork[]) =>
    trackRecordSentence(trackRecordOf(ranged, 'project'), 'projects');
  const someGiven = work.map((piece, i) =>
    i > 1 ? { ...piece, estimate: 100, actual: i * 60, range } : piece,
  );
  // 120 lies within 50 to 150, 180 does not.
  expect(sentence(someGiven)).toContain('your 80% ranges held 1 of 2 times; corrected ones would have held');
  const many = Array.from({ length: 6 }, () => someGiven.slice(2)).flat();
  expect(sentence(many)).toMatch(
    /your 80% ranges held 50% of the time \(of 12 given\); .* of the time \(of 11\)\.$/,
  );
});

test('nobody mistakes which way it went: it is said how many times the estimate the work took', () => {
  expect([1.35, 2, 0.9, 1.001, 0.05, 12.5].map(timesInWords)).toEqual([
    '1.35 times what you estimate',
    '2.0 times what you estimate',
    '0.9 times what you estimate',
    'what you estimate',
    '0.05 times what you estimate',
    '12.5 times what you estimate',
  ]);
  expect([heldInWords(0.5, 2), heldInWords(0, 1), heldInWords(0.8, 10)]).toEqual([
    '1 of 2',
    '0 of 1',
    '80% of 10',
  ]);
});

test('ranges that reach clearly less far than finished projects did are warned of, with both figures', () => {
  const history = { kind: 'project', count: 12, reach: 2.4 } as const;
  expect(narrowRangeSentence(history, [1.2, 1.5])).toMatch(
    /narrower than that history supports: .* 1\.5 .* 2\.4/,
  );
  expect(narrowRangeSentence(history, [1.5, 2.2])).toBeNull();
  expect(narrowRangeSentence(history, [Number.NaN])).toBeNull();
  expect(narrowRangeSentence(history, [Number.NaN, 1.5])).toMatch(/1\.5/);
  expect(narrowRangeSentence({ ...history, count: 3 }, [1.5])).toBeNull();
  expect(narrowRangeSentence({ ...history, kind: 'task' }, [1.5])).toBeNull();
});
