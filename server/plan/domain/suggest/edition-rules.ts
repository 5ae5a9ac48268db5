import type { Horizon, Priority } from '@/server/brief/domain/sections';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import type { Called, Calling } from './called-feature';

/** What the client says must be there is in the MVP; what can wait is not. */
export const EDITION_BY_PRIORITY: Record<Priority, Edition> = {
  must: 'mvp',
  should: 'scalable',
  later: 'enterprise',
};

/** What is planned for later is in no earlier edition than this. */
export const EARLIEST_BY_HORIZON: Record<Horizon, Edition> = {
  'six-months': 'scalable',
  'two-years': 'enterprise',
  'five-years': 'enterprise',
};

export const earlier = (one: Edition, other: Edition): Edition =>
  EDITIONS.indexOf(one) <= EDITIONS.indexOf(other) ? one : other;
export const later = (one: Edition, other: Edition): Edition => (earlier(one, other) === one ? other : one);
/** Whether what is asked for from an edition on is there in this one. */
export const isSince = (from: { edition: Edition } | null, edition: Edition): boolean =>
  from !== null && later(from.edition, edition) === edition;

/**
 * The edition of a catalogue feature that the brief calls for. Where a core feature asks for it or for
 * it as a condition, the client's priority decides; else the answers that plainly ask for it, else all
 * that call for it, at the catalogue's own edition, and never before the horizon of a vision. Of several
 * the most urgent counts. What every product needs comes at the catalogue's edition at the latest, and
 * what a must or an early date needs with the MVP, unless a core feature that may wait asks for it.
 */
export function editionFor({ feature, always, by, counted, isDue = false }: Called): Edition {
  const calling = by.filter(one => one.calls);
  const named = calling.filter(one => one.asks !== 'mention' && one.said.priority !== null);
  if (!named.length && (isDue || calling.some(one => one.isForMust))) return 'mvp';
  const plain = calling.filter(one => one.asks === 'it');
  const voters = [named, plain, calling].find(one => one.length) ?? [];
  const votes = voters.map(one => voteOf(one, feature.edition));
  if (always || (counted && !named.length)) votes.push(feature.edition);
  return votes.reduce(earlier, 'enterprise');
}

function voteOf({ said, asks }: Calling, usual: Edition): Edition {
  if (said.horizon) return later(usual, EARLIEST_BY_HORIZON[said.horizon]);
  if (said.priority === null) return usual;
  // What is only mentioned is no more urgent than the feature that mentions it.
  if (asks === 'mention') return later(usual, EDITION_BY_PRIORITY[said.priority]);
  return said.priority === 'later' ? later(usual, 'scalable') : EDITION_BY_PRIORITY[said.priority];
}
