import { currencySchema } from '@/server/kernel/money';
import { type AmountRange, readRange } from '../../amounts';

/**
 * The budget that a sentence names: with a currency or in thousands, and said to be one. A sum for each
 * month or user is none, nor is what something costs or earns today.
 */
export function budgetIn(sentence: string): AmountRange | null {
  const text = withCodes(sentence);
  if (RATE.test(text)) return null;
  const says = BUDGET.test(text);
  for (const found of text.matchAll(RANGE)) {
    const range = readRange(phraseOf(found));
    if (!range) continue;
    const most = range.high ?? range.low ?? 0;
    const isBare = range.currency === null && !/\d\s*(k|tsd|m|mio|thousand|million)\b/i.test(found[0]);
    const isMeant = says || (range.currency !== null && isFramed(found) && !OTHER_MONEY.test(text));
    if (!isBare && isMeant && most >= SMALLEST) return range;
  }
  return null;
}

/** Below this a sum is a price or a fee, hardly a budget. */
const SMALLEST = 500;

const BUDGET =
  /\b(budgets?|spend|afford|invest|investment|funding|grant|set aside|funds|financial frame|have .{0,30}\bfor (this|the|it|everything)|must not cost|should not cost|not cost more|pay for (it|this))\b/i;
const OTHER_MONEY =
  /\b(revenue|turnover|earn|earns|sales|lose|loses|lost|save|saves|licen[cs]es?|fees?|price|prices|rent|salary|charge)\b/i;
const RATE =
  /\d[\d.,]*\s?(k|EUR|USD|GBP|CHF|NOK|SEK|DKK|[€$£])?\s*(\/|(per|an?|each|every)\s)\s*(hour|day|week|month|quarter|year|user|person|seat|booking|order|head|visit)|\b(monthly|yearly|annually|p\.a\.)/i;

const CODE = '(?:US\\$|[€$£¥]|[A-Z]{3}\\b)';
const ONE = `(?:${CODE}\\s?)?\\d[\\d.,'’]*(?:[ \\u00a0\\u202f]\\d{3}\\b)*(?:\\s?(?:k|thousand|tsd\\.?|m|mn|mio\\.?|million)\\b)?(?:\\s?${CODE})?`;
const LIMIT =
  '(?:up to|at most|no more than|not more than|a maximum of|maximum|max\\.?|under|below|less than|at least|from|not exceed)';
const RANGE = new RegExp(
  `(?<between>\\bbetween\\s+|\\bfrom\\s+)?(?<left>${ONE})\\s*(?:–|—|-|\\bto\\b|\\band\\b)\\s*(?<right>${ONE})|(?<limit>\\b${LIMIT}\\s+(?:about\\s+|around\\s+)?)?(?<one>${ONE})`,
  'g',
);

/** As `readRange` reads it; years and counts that stand alone are left to it too. */
function phraseOf(found: RegExpMatchArray): string {
  const { left, right, limit, one } = found.groups!;
  if (left !== undefined) return `${bare(left)} to ${bare(right!)}`;
  const word = limit?.trim().toLowerCase() ?? '';
  const edge = /^(at least|from)/.test(word) ? 'from ' : word ? 'up to ' : '';
  return `${edge}${bare(one!)}`;
}

/** Without the stop that ends a sentence, and three capitals that are no currency. */
const bare = (amount: string): string =>
  amount
    .replace(/\b[A-Z]{3}\b/g, code => (currencySchema.safeParse(code).success ? code : ''))
    .replace(/[.,'’\s]+$/, '')
    .trim();

const isFramed = (found: RegExpMatchArray): boolean =>
  found.groups!['left'] !== undefined || found.groups!['limit'] !== undefined;

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(euros?|eur)\b/gi, 'EUR'],
  [/\b(us )?dollars?\b|\busd\b/gi, 'USD'],
  [/\bpounds?\b|\bgbp\b/gi, 'GBP'],
  [/\bswiss francs?\b|\bfrancs?\b|\bchf\b/gi, 'CHF'],
  [/\bnok\b/gi, 'NOK'],
];

const withCodes = (text: string): string =>
  WORDS.reduce((all, [word, code]) => all.replace(word, code), text);
