import { expect, test } from 'vitest';
import { MOST_CHARACTERS, textOfFile } from './text-of-file';

const WRITTEN = 'name,estimate,actual\nMünze – “neu”,10,12';

test.each([
  ['UTF-8', Buffer.from(WRITTEN)],
  [
    'Windows-1252, as Excel saves a CSV',
    Buffer.from(WRITTEN.replace('–', '\x96').replace('“', '\x93').replace('”', '\x94'), 'latin1'),
  ],
  ['UTF-16', Buffer.from(`\uFEFF${WRITTEN}`, 'utf16le')],
])('a chosen file in %s says what was written', (_, bytes) => {
  expect(textOfFile('a.csv', bytes)).toEqual({ text: WRITTEN });
});

test('what is no table of any studio is refused in a sentence that says what to do', () => {
  const problem = (given: Uint8Array) => (textOfFile('a.csv', given) as { problem: string }).problem;
  expect(problem(new Uint8Array())).toMatch(/“a.csv” is empty. Choose a CSV/);
  expect(problem(new Uint8Array(MOST_CHARACTERS + 1))).toMatch(/larger than 2 MB. Split it/);
  expect(problem(Buffer.from('PK\x03\x04\0\0\xff\0workbook', 'latin1'))).toMatch(
    /is no text. Save it as CSV/,
  );
});
