import type { Horizon, Priority } from '@/server/brief/domain/sections';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import type { Called, Calling } from './called';

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

/**
 * The edition of a catalogue feature that the brief calls for. Where a core feature names it, the
 * client's priority decides; else the catalogue's own edition, and never before the horizon of a
 * vision that alone asks for it. Of several answers the most urgent counts. What every product needs
 * comes at the catalogue's edition at the latest.
 */
export function editionFor({ feature, always, by, counted }: Called): Edition {
  const calling = by.filter(one => one.calls);
  const named = calling.filter(one => one.said.section === 'features' && one.said.priority);
  const votes = (named.length ? named : calling).map(one => voteOf(one, feature.edition));
  if (always || (counted && !named.length)) votes.push(feature.edition);
  return votes.reduce(earlier, 'enterprise');
}

function voteOf({ said }: Calling, usual: Edition): Edition {
  switch (said.priority) {
    case 'must':
    case 'should':
      return EDITION_BY_PRIORITY[said.priority];
    case 'later':
      return later(usual, 'scalable');
    default:
      return said.horizon ? later(usual, EARLIEST_BY_HORIZON[said.horizon]) : usual;
  }
}
