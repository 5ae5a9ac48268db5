import { readCount } from '../../amounts';
import { MONTH_NAMES } from '../../days';
import { isUsualRole } from '../../roles-named';

/** Kinds of people with how many they are, where a sentence says so plainly: `about 30 part-time teachers`. */
export function peopleIn(sentence: string): { name: string; people: number }[] {
  return [...sentence.matchAll(COUNTED)].flatMap(({ groups }) => {
    const { count, name } = groups!;
    const words = name!.trim().split(/\s+/);
    const at = words.findIndex(word => isKindOfPeople(word));
    const people = numberIn(count!.replace(/\.$/, ''));
    // More than two words before it are a sentence, not a name; one that joins others is none of it.
    if (at === -1 || at > 2 || !people) return [];
    if (words.slice(0, at).some(word => JOINING.test(word) || NUMBER_WORD.test(word))) return [];
    const rest = words.slice(at + 1).join(' ');
    if (RATE.test(`${rest} ${groups!['after'] ?? ''}`)) return [];
    const said = words.slice(0, at + 1).join(' ');
    return [{ name: said.charAt(0).toUpperCase() + said.slice(1), people }];
  });
}

/** Figures with or without a word behind them, or words alone; null where they are no one number. */
function numberIn(count: string): number | null {
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
const NUMBER_WORD = new RegExp(`^(?:${WORD}|${SCALE})`, 'iu');

// What follows the number is only looked at: the next number may stand in it.
const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{N}€$£.,-])(?<!\\b(?:${MONTH_NAMES.join('|')})\\.? )(?<count>\\d[\\d.,]*k?(?:\\s+${SCALE})?|${WORDS})(?=\\s+(?<name>(?:[\\p{L}-]+\\s*){1,4})(?<after>[^\\p{L}]{0,3}\\p{L}*))`,
  'giu',
);
const JOINING =
  /^(and|or|of|the|for|with|to|in|on|by|at|from|per|a|an|our|their|hours?|days?|weeks?|months?|years?)$/i;
const RATE = /^(an?|per|each|every)\s(day|week|month|quarter|year|hour)|^(daily|weekly|monthly|yearly)/i;

const isKindOfPeople = (word: string): boolean =>
  /s$|^(staff|people|children|men|women)$/i.test(word) && isKind(word);

const isKind = (word: string): boolean => isUsualRole(word) || OTHERS.test(word);

const OTHERS =
  /^(users|staff|colleagues|employees|children|pupils|clerks|workers|nurses|dentists|lawyers|farmers|researchers|developers|designers|carers|salespeople|citizens|families|players|runners|musicians|partners|leaders|trainees|apprentices|freelancers|consultants|\p{L}{3,}(therapists|teachers|doctors|managers|workers|members|keepers|holders|owners))$/iu;
