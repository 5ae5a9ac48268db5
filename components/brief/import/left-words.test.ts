import { describe, expect, it } from 'vitest';
import { leftWords } from './left-words';

describe('what does not fit where it was put', () => {
  it('is told with its own reason', () => {
    const long = { text: 'x'.repeat(301), why: 'long' } as const;
    const longer = { text: 'y'.repeat(302), why: 'long' } as const;
    expect(
      leftWords([
        { text: 'At most 70k EUR', why: 'amount' },
        long,
        { text: 'Grow', why: 'full' },
        long,
        longer,
      ]),
    ).toEqual([
      expect.stringMatching(/^An entry has at most 300 characters, .*x…”, and 1 more\. Shorten it/),
      'A section has at most 60 entries, so this does not fit: “Grow”. Take others of that section out of your text above.',
      expect.stringMatching(/^A budget has one lowest and one highest amount, .* “At most 70k EUR”\. Say/),
    ]);
    expect(leftWords([])).toEqual([]);
  });
});
