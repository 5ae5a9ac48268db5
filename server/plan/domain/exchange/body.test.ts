import { describe, expect, it } from 'vitest';
import type { PlanFeature } from '../plan';
import { readBody, writeBody } from './body';
import { guarded } from './table';

const body = (note: string, because = 'Nobody waits'): Parameters<typeof writeBody>[0] => ({
  note,
  because,
  serves: ['goals.1'],
  effortHours: { backend: { low: 4, likely: 8, high: 16 } } as PlanFeature['effortHours'],
});

describe('a description that holds what only Groundwork reads', () => {
  it('needs no guard against formulas, even without a note', () => {
    const text = writeBody(body(''));
    expect(guarded(text)).toBe(text);
    expect(text).toMatch(/^Read back by Groundwork:\nBecause: Nobody waits\n/);
    expect(readBody(text)).toEqual(body(''));
  });

  it.each(['---- Groundwork ----', "'---- Groundwork ----"])(
    'is read with the line of earlier files: %s',
    line => {
      const text = `As now\n\n${line}\nBecause: Nobody waits\nServes: goals.1\nBackend: 4 8 16`;
      expect(readBody(text)).toEqual(body('As now'));
    },
  );

  it.each([
    'Read back by Groundwork:',
    '---- Groundwork ----',
    'We say\nRead back by Groundwork:\nand mean it',
  ])('keeps a note that has such a line of its own: %j', note => {
    expect(readBody(writeBody(body(note)))).toEqual(body(note));
    const bare = { note, because: '', serves: [], effortHours: body('').effortHours };
    expect(readBody(writeBody(bare, { hours: false }))).toMatchObject({ note, because: '', serves: [] });
  });

  it('keeps a reason that names the line', () => {
    const one = body('As now', 'Read back by Groundwork:');
    expect(readBody(writeBody(one))).toEqual(one);
  });
});
