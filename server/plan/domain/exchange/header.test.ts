import { describe, expect, it } from 'vitest';
import { likelyHeader } from './header';

describe('the row that heads a table', () => {
  it.each(['8', '4,5 h', '4-8-16', '€ 200', '2027-06-30', 'TASK-12', '8 hrs.'])(
    'is the one above figures such as “%s”',
    figure => {
      expect(
        likelyHeader([
          ['Thing', 'Foo'],
          ['Login', figure],
        ]),
      ).toBe(0);
    },
  );

  it.each(['abcd', '8 hours', 'h', '1'.repeat(41), `${'1'.repeat(20_000)}abcd`])(
    'is not told by what is no figure: %#',
    text => {
      expect(
        likelyHeader([
          ['Thing', 'Foo'],
          ['Login', text],
        ]),
      ).toBeNull();
    },
  );
});
