import { expect, test } from 'vitest';
import { trackRecordOf } from '@/server/forecast/engine/calibration/track-record';
import { workOf } from '@/server/forecast/engine/testing/histories';
import { biasInWords, narrowRangeSentence, trackRecordSentence } from './in-words';

test('the answer is one sentence, whatever is known', () => {
  const sentence = (ratios: number[]) => trackRecordSentence(trackRecordOf(workOf(ratios), 'project'));
  expect(sentence([])).toBe('No finished work yet, so nothing is known of your estimates.');
  const none = trackRecordOf([], 'project');
  expect(trackRecordSentence(none, 'projects')).toBe(
    'No finished projects yet, so nothing is known of your estimates of them.',
  );
  expect(sentence([0.2])).toMatch(/^Your estimates run 22% low; there is one piece of work, so/);
  expect(sentence([0.2, 0.2, 0.9])).toBe(
    'Your estimates run 22% low; your 80% ranges held 50% of the time; with correction they hold 50%.',
  );
});

test('low means that the work took more', () => {
  expect([1.35, 0.9, 1.001].map(biasInWords)).toEqual([
    'run 35% low',
    'run 10% high',
    'are right in the middle',
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
