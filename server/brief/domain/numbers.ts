import { readCount } from './amounts';

/** Numbers as people write them in sentences: `40`, `2,600`, `1.5 million`, `three hundred and twenty`. */

/** Figures with or without a word behind them (`1.5 million`), or words alone; null where they are no one number. */
export function numberIn(count: string): number | null {
  const [first, ...scales] = count.toLowerCase().split(/[\s-]+/);
  if (!/^\d/.test(first!)) return numberInWords([first!, ...scales]);
  const scale = SCALES[scales[0] ?? ''];
  // “1.5 million” is whole only with its word.
  if (scale === undefined || scale >= 1000) return readCount(count);
  return (readCount(first!) ?? 0) * scale;
}

/** `three hundred and twenty five`; not `two three`. */
function numberInWords(words: readonly string[]): number | null {
  let [total, group] = [0, 0];
  for (const word of words.filter(one => one !== 'and')) {
    const scale = SCALES[word];
    const value = NUMBERS[word];
    if (scale !== undefined && scale < 1000) group *= scale;
    else if (scale !== undefined) [total, group] = [total + group * scale, 0];
    else if (value !== undefined && fitsBehind(group % 100, value)) group += value;
    else return null;
  }
  return total + group;
}

/** Behind `twenty` comes `five`, behind a full hundred anything. */
const fitsBehind = (tens: number, value: number): boolean =>
  tens === 0 || (tens >= 20 && tens % 10 === 0 && value > 0 && value < 10);

const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1_000,
  million: 1_000_000,
};

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries([
  ['a', 1],
  ...SMALL.split(' ').map((word, at) => [word, at]),
  ...TENS.split(' ').map((word, at) => [word, 20 + at * 10]),
]);

const SCALE = `(?:${Object.keys(SCALES).join('|')})(?!\\p{L})`;
const WORD = `(?:${`${SMALL} ${TENS}`.replaceAll(' ', '|')})(?!\\p{L})`;
const WORDS = `(?:${WORD}|a(?=\\s+${SCALE}))(?:(?:[\\s-]+|(?<=hundred|thousand)\\s+and\\s+)(?:${WORD}|${SCALE}))*`;
/** What a word of a number begins with. */
export const NUMBER_WORD = new RegExp(`^(?:${WORD}|${SCALE})`, 'iu');

/** What `numberIn` reads, to stand in a regular expression with the flags `iu`. */
export const NUMBER = `\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)|\\d[\\d.,]*k?(?:\\s+${SCALE})?|${WORDS}`;
