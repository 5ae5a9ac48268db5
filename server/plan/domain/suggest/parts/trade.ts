import type { CatalogueEntity } from '@/server/catalogue/domain/catalogue-entity';
import { partsOf } from '../plainly';
import { isPublicRole, thingsOfRight } from '../rights';
import type { Said } from '../said';
import type { SuggestedPartOf } from '../suggested';
import { meaningOf, quoted } from '../words';
import { entityKey, fieldOf } from './entities';

/** What is bought and sold is an order, whichever side speaks of it: “their own purchases”, “all sales”. */
export const TRADED: ReadonlySet<string> = new Set(meaningOf('purchase sale order'));
export const ORDER_KEY = entityKey('order');

/**
 * An order with its lines, where the brief has somebody who buys and no feature of the plan keeps it: a right
 * or a way of working of the public that buys or orders, anybody's right to purchases, sales or orders, or a
 * core feature that is about them.
 */
export function tradeEntities(
  said: readonly Said[],
  taken: readonly SuggestedPartOf<'entity'>[],
  entities: readonly CatalogueEntity[],
): SuggestedPartOf<'entity'>[] {
  const keys = new Set(taken.map(one => one.key));
  // A house that buys from suppliers keeps its purchases as such.
  if (keys.has(entityKey('purchase'))) return [];
  const from = buying(said);
  if (!from) return [];
  return entities
    .filter(({ key }) => (key === 'order' || key === 'order-line') && !keys.has(entityKey(key)))
    .map(({ key, name, fields }) => ({
      key: entityKey(key),
      kind: 'entity',
      content: { name, fields: fields.map(fieldOf), note: '' },
      because: `${from.because}, and nothing else in the plan keeps what was bought.`,
      serves: [from.ref],
    }));
}

/** “Work” says little, so that a work order would read as an order: what is given out is not bought. */
const withoutWorkOrders = (line: string): string => line.replace(/\bwork[\s-]?orders?\b/gi, 'jobs');
const buys = (line: string): boolean => BUYS.test(withoutWorkOrders(line));

function buying(said: readonly Said[]): { ref: string; because: string } | null {
  const roles = said.filter(one => one.section === 'roles');
  for (const role of roles)
    for (const line of role.details)
      if ((isPublicRole(role) && buys(line)) || thingsOfRight(withoutWorkOrders(line)).some(isTraded))
        return { ref: role.ref, because: `${quoted(line)} is a right of ${role.head}` };
  const outside = roles.filter(isPublicRole);
  const other = outside.length ? said.find(one => tellsOfBuying(one, outside)) : undefined;
  return other ? { ref: other.ref, because: `${quoted(other.head)} tells of it` } : null;
}

/** A way of working in which somebody from outside buys, or a core feature that is about sales and nothing else. */
function tellsOfBuying({ section, head, details }: Said, outside: readonly Said[]): boolean {
  if (section === 'features') return partsOf(withoutWorkOrders(head)).some(part => isTraded(part.join(' ')));
  if (section !== 'workflows') return false;
  const bought = details.some(step =>
    outside.some(role => step.toLowerCase().includes(role.head.toLowerCase()) && BUYS_IN_STEP.test(step)),
  );
  return bought || buys(head);
}
const BUYS_IN_STEP = /^(?:an?|the|each|every)?\s*(?:\p{L}+\s+){1,3}(?:buys|orders|purchases)\b(?!\s+of\b)/iu;

const BUYS = /(?:^|[,;]\s*|\b(?:and|or)\s+)(?:buys?|orders?|purchases?)\b(?!\s+of\b)/i;
/** Alone: a repair order is no purchase. */
const isTraded = (thing: string): boolean => {
  const [stem, ...more] = meaningOf(thing);
  return stem !== undefined && more.length === 0 && TRADED.has(stem);
};
