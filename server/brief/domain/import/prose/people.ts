import { MONTH_NAMES } from '../../days';
import { NUMBER, NUMBER_WORD, numberIn } from '../../numbers';
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

// What follows the number is only looked at: the next number may stand in it.
const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{N}€$£.,-])(?<!\\b(?:${MONTH_NAMES.join('|')})\\.? )(?<count>${NUMBER})(?=\\s+(?<name>(?:[\\p{L}-]+\\s*){1,4})(?<after>[^\\p{L}]{0,3}\\p{L}*))`,
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
