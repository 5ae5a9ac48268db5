import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { remembered } from './remembered';
import { type Found, meaningOf } from './words';

/** How a line speaks of a feature. */
export type Asking =
  /** It plainly is what the line asks for. */
  | 'it'
  /** It is a condition of what the line asks for: "inspections *without network*". */
  | 'condition'
  /** It is only mentioned. */
  | 'mention';

/**
 * How a line asks for a feature, given the phrases of the feature that it says. The feature is what the
 * line asks for, where
 *
 * - the thing that a part of the line names is in the feature's own title or summary ("Reminders by text
 *   message": reminders),
 * - or phrases take all of a part that names its thing in several words ("waiting list", "public api"),
 * - or phrases take two thirds of what the whole line means.
 *
 * Else a phrase behind a preposition is a condition. "Prescriptions with their number of sessions"
 * speaks of prescriptions, and plainly is not the billing of insurers.
 */
export function askingOf(
  feature: Pick<CatalogueFeature, 'title' | 'summary'>,
  line: string,
  found: readonly Found[],
): Asking {
  const taken = new Set(found.flatMap(({ wording }) => meaningOf(wording)));
  const itself = new Set(meaningOf(`${feature.title} ${feature.summary}`));
  const whole = meaningOf(line);
  const parts = partsOf(line);
  const names = parts.some(part => {
    const takesAll = part.length > 1 && part.every(word => taken.has(word));
    return takesAll || (itself.has(part.at(-1)!) && part.some(word => taken.has(word)));
  });
  if (names || !whole.length || whole.filter(word => taken.has(word)).length / whole.length >= 2 / 3)
    return 'it';
  const named = new Set(parts.flat());
  return found.some(({ wording }) => !meaningOf(wording).some(word => named.has(word)))
    ? 'condition'
    : 'mention';
}

/** Whether a line's thing is in a title, and half of what the line means: "Scanning at the door", "Tickets, sold and scanned". */
export function isInTitle(line: string, title: string): boolean {
  const inTitle = new Set(meaningOf(title));
  const whole = meaningOf(line);
  const things = partsOf(line).map(part => part.at(-1)!);
  return (
    things.some(thing => inTitle.has(thing)) &&
    whole.filter(word => inTitle.has(word)).length * 2 >= whole.length
  );
}

/** Whether two lines speak of the same thing: one names it, and they share two thirds of the shorter one's meaning. */
export function speakOfTheSame(one: string, other: string): boolean {
  const [a, b] = [meaningOf(one), new Set(meaningOf(other))];
  const common = a.filter(word => b.has(word)).length;
  const things = partsOf(other).map(part => part.at(-1)!);
  const sameThing = partsOf(one).some(part => things.includes(part.at(-1)!));
  return sameThing && common >= 2 && common / Math.min(a.length, b.size) >= 2 / 3;
}

/**
 * The meaning words of what a line names, one list for each thing, the thing itself last: what stands
 * before the first preposition, parted by commas and "and". "Invoices and payment by card" names invoices
 * and payment.
 */
export const partsOf = remembered((line: string): readonly (readonly string[])[] => {
  const [named = ''] = line.split(BEFORE);
  return named
    .split(/[,;:/&]|\band\b|\bor\b/i)
    .map(meaningOf)
    .filter(part => part.length > 0);
});

/** What follows one of these says more about the thing, and is not the thing. */
export const BEFORE =
  /\b(?:with|without|for|of|by|in|on|at|to|from|after|before|until|between|that|which|where|when|who|whose|as|per|so|through|against|under|over|once|while|if)\b/i;
