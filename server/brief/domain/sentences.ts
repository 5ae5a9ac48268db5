/** Beyond this it is no sentence, and would be slow to search. */
export const MOST_SENTENCE = 1_000;

/** A paragraph's sentences, line by line; lines that only a mail program broke are one. */
export function sentencesIn(paragraph: string): string[][] {
  const between = isAllLower(paragraph) ? BETWEEN_LOWER : BETWEEN;
  return unwrapped(paragraph).map(line =>
    line
      .split(between)
      .map(sentence => sentence.trim())
      .filter(Boolean),
  );
}

/** Mail programs break at 60 to 80 characters, in the middle of a sentence. */
const WRAPS_AT = 55;

function unwrapped(paragraph: string): string[] {
  const lines: string[] = [];
  let isBroken = false;
  for (const line of paragraph.split('\n').map(one => one.trim())) {
    if (isBroken && line && !/^[-*•]\s/.test(line)) lines.push(`${lines.pop()} ${line}`);
    else if (line) lines.push(line);
    isBroken = line.length >= WRAPS_AT && !/[.!?:;]$/.test(line);
  }
  return lines;
}

const ABBREVIATED = 'approx ca e\\.g i\\.e max min no nr mr mrs ms dr st incl excl vs etc'
  .split(' ')
  .map(word => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join('|');

const FULL_STOP = `(?<=[.!?][”"’)]?)(?<!\\b(?:${ABBREVIATED}|\\d{1,2})\\.)\\s+`;

/**
 * Behind a full stop that ends a sentence: not one of `approx.`, `e.g.` or `1. May`. Case tells where the
 * next one begins: “Acme Inc. needs a shop” is one.
 */
const BETWEEN = new RegExp(`${FULL_STOP}(?=[\\p{Lu}\\p{N}“"(€$£])`, 'u');

/** Where nobody wrote a capital, case tells nothing. */
const BETWEEN_LOWER = new RegExp(FULL_STOP, 'u');

/** Begins small, and no sentence of it begins with a capital but “I”. */
const isAllLower = (text: string): boolean =>
  /^\s*\p{Ll}/u.test(text) && !/[.!?]["”’)]?\s+(?!I\b)\p{Lu}/u.test(text);
