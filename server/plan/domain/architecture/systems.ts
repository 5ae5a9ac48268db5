import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { CONNECTIONS, GROUND } from '../suggest/connections';
import type { WeighedFeature } from '../weigh';

/** A system that the client has, by the id of the answer that names it. */
export interface System {
  id: string;
  name: string;
}

/**
 * The client's systems that an edition is connected to: each from the first edition on in which its
 * connection is, or else any feature that serves it. One that no feature serves is connected from the start.
 */
export function systemsIn(
  edition: Edition,
  systems: readonly System[],
  features: readonly Pick<WeighedFeature, 'key' | 'area' | 'edition' | 'serves' | 'decision'>[],
): System[] {
  // What all connections stand on serves every system, and is none of them.
  const there = features.filter(one => one.decision !== 'refused' && one.key !== `feature:${GROUND}`);
  return systems.filter(({ id }) => {
    const serving = there.filter(one => one.serves.includes(`integrations.${id}`));
    const connections = serving.filter(one => one.area === CONNECTIONS);
    const from = (connections.length ? connections : serving).map(one => EDITIONS.indexOf(one.edition));
    return !from.length || Math.min(...from) <= EDITIONS.indexOf(edition);
  });
}
