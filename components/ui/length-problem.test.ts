import { expect, test } from 'vitest';
import { lengthProblem } from './length-problem';

test('a text that is too long is told by how much', () => {
  expect(lengthProblem('abc', 3)).toBeNull();
  expect(lengthProblem('abcd', 3)).toBe(
    '1 character too many: at most 3 fit. Shorten it; until then it is not saved.',
  );
  expect(lengthProblem('a'.repeat(3_000), 1_000)).toMatch(/^2,000 characters too many: at most 1,000 fit\./);
});
