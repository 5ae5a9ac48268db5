import type { CatalogueEntity } from '@/server/catalogue/domain/catalogue-entity';
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
 * or a way of working of the public that buys or orders, or anybody's right to purchases, sales or orders.
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

function buying(said: readonly Said[]): { ref: string; because: string } | null {
  const roles = said.filter(one => one.section === 'roles');
  for (const role of roles)
    for (const line of role.details)
      if ((isPublicRole(role) && BUYS.test(line)) || thingsOfRight(line).some(isTraded))
        return { ref: role.ref, because: `${quoted(line)} is a right of ${role.head}` };
  const workflow = said.find(one => one.section === 'workflows' && BUYS.test(one.head));
  return workflow && roles.some(isPublicRole)
    ? { ref: workflow.ref, because: `${quoted(workflow.head)} is a way of working` }
    : null;
}

const BUYS = /(?:^|[,;]\s*|\b(?:and|or)\s+)(?:buys?|orders?|purchases?)\b(?!\s+of\b)/i;
/** Alone: a repair order is no purchase. */
const isTraded = (thing: string): boolean => {
  const [stem, ...more] = meaningOf(thing);
  return stem !== undefined && more.length === 0 && TRADED.has(stem);
};
