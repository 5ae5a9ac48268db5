import type { CatalogueEntity } from '@/server/catalogue/domain/catalogue-entity';
import { capitalised } from '@/server/kernel/capitalised';
import { pluralOf, singularOf } from './nouns';
import { isPublicRole, isRightTo, levelOf } from './rights';
import type { Said } from './said';

/** As many lines have to use a word before a record is called by it. */
const LINES = 3;

/**
 * What the client calls a record of the catalogue: its patients are not customers. Only where the brief
 * never says the catalogue's word, and uses one other twice as often as any else.
 */
export function clientName({ key, name, also = [] }: CatalogueEntity, said: readonly Said[]): string {
  if (!also.length || linesWith(name, said)) return name;
  const [first, second] = also
    .filter(word => key !== CUSTOMER || !isOfTheHouse(word, said))
    .map(word => ({ word, lines: linesWith(word, said) }))
    .toSorted((a, b) => b.lines - a.lines);
  if (!first) return name;
  const isUsual = first.lines >= LINES && first.lines >= 2 * (second?.lines ?? 0);
  return isUsual ? capitalised(first.word) : name;
}

const CUSTOMER = 'customer';

/** A buyer who manages wines and has nothing of their own buys for the house, and is no customer of it. */
const isOfTheHouse = (word: string, said: readonly Said[]): boolean =>
  said.some(
    one =>
      one.section === 'roles' &&
      singularOf(one.head.toLowerCase()) === word &&
      one.details.some(line => isRightTo(line, 'manage')) &&
      !isPublicRole(one) &&
      !one.details.some(line => levelOf(line) === 'own'),
  );

/** In how many lines about the work itself a noun stands, in either number. */
function linesWith(noun: string, said: readonly Said[]): number {
  const either = new RegExp(`\\b(?:${noun}|${pluralOf(noun)})\\b`, 'i');
  return said
    .filter(one => ABOUT_WORK.has(one.section))
    .flatMap(one => [one.head, ...one.details])
    .filter(line => either.test(line)).length;
}

const ABOUT_WORK = new Set<Said['section']>(['features', 'roles', 'workflows']);
