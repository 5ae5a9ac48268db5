/** English nouns, as far as names of records need them: regular ones, and those that have no plural. */

const WITHOUT_PLURAL = /(?:equipment|staff|stock|software|furniture|luggage|news|series)$/;

/** The last word in the singular: "repair orders" gives "repair order". */
export function singularOf(phrase: string): string {
  if (WITHOUT_PLURAL.test(phrase)) return phrase;
  return phrase
    .replace(/(?<=[^aeiou\s]{1}|qu)ies$/, 'y')
    .replace(/(?<=ss|x|ch|sh)es$/, '')
    .replace(/(?<=[^suai])s$/, '')
    .replace(/(?<=[^s])as$/, 'a');
}

/** The last word in the plural. */
export function pluralOf(phrase: string): string {
  if (WITHOUT_PLURAL.test(phrase)) return phrase;
  if (/(?:s|x|ch|sh)$/.test(phrase)) return `${phrase}es`;
  if (/[^aeiou]y$/.test(phrase)) return phrase.replace(/y$/, 'ies');
  return `${phrase}s`;
}
