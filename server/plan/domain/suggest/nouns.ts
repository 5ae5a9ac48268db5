/** English nouns, as far as names of records need them. */

const WITHOUT_PLURAL = /(?:equipment|staff|stock|software|furniture|luggage|news|series|sheep|fish)$/;

/** What no rule bends. */
const IRREGULAR: readonly (readonly [one: string, many: string])[] = [
  ['child', 'children'],
  ['person', 'people'],
  ['woman', 'women'],
  ['man', 'men'],
  ['foot', 'feet'],
  ['mouse', 'mice'],
  ['criterion', 'criteria'],
  ['analysis', 'analyses'],
  ['half', 'halves'],
  ['shelf', 'shelves'],
  ['leaf', 'leaves'],
  ['knife', 'knives'],
];

/** Singulars that end in s. */
const ENDS_IN_S = /(?:ss|is|gas|lens|atlas|canvas|(?:b|camp|stat|bon|vir|cens|foc|radi|surpl|corp)us)$/;

/** The last word in the singular: "repair orders" gives "repair order". */
export function singularOf(phrase: string): string {
  if (WITHOUT_PLURAL.test(phrase)) return phrase;
  for (const [one, many] of IRREGULAR) {
    if (endsWithWord(phrase, many)) return phrase.slice(0, -many.length) + one;
    if (endsWithWord(phrase, one)) return phrase;
  }
  if (ENDS_IN_S.test(phrase)) return phrase;
  if (/(?:[^aeiou\s]|qu)ies$/.test(phrase)) return phrase.replace(/ies$/, 'y');
  const [, stem] = /^(.*)es$/.exec(phrase) ?? [];
  if (stem && (/(?:x|ch|sh)$/.test(stem) || ENDS_IN_S.test(stem))) return stem;
  return phrase.replace(/s$/, '');
}

/** The last word in the plural. */
export function pluralOf(phrase: string): string {
  if (WITHOUT_PLURAL.test(phrase)) return phrase;
  for (const [one, many] of IRREGULAR)
    if (endsWithWord(phrase, one)) return phrase.slice(0, -one.length) + many;
  if (/(?:s|x|ch|sh)$/.test(phrase)) return `${phrase}es`;
  if (/[^aeiou]y$/.test(phrase)) return phrase.replace(/y$/, 'ies');
  return `${phrase}s`;
}

const endsWithWord = (phrase: string, word: string): boolean =>
  phrase === word || phrase.endsWith(` ${word}`);
