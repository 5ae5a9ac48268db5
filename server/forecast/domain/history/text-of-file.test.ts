import { expect, test } from 'vitest';
import { MOST_CHARACTERS, textOfFile } from './text-of-file';

test('a chosen file is read as UTF-8, or refused in a sentence that says what to do', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(textOfFile('a.csv', bytes('estimate,actual\nMünze,1'))).toEqual({
    text: 'estimate,actual\nMünze,1',
  });
  const problem = (given: Uint8Array) => (textOfFile('a.csv', given) as { problem: string }).problem;
  expect(problem(new Uint8Array())).toMatch(/“a.csv” is empty. Choose a CSV/);
  expect(problem(new Uint8Array(MOST_CHARACTERS + 1))).toMatch(/larger than 2 MB. Split it/);
  expect(problem(Uint8Array.of(0x4d, 0xfc, 0x6e, 0x7a, 0x65))).toMatch(/not text in UTF-8. Save it as/);
});
