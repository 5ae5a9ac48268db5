import type { Direction } from '@/server/brief/domain/sections';
import type { Edition } from '@/server/forecast/engine/types';
import type { EffortHours } from '../plan';
import { foundIn, isCalledBy } from './called';
import type { Called } from './called-feature';
import type { Said } from './said';
import { textOf } from './said';
import { CONNECTION_KINDS, DIRECTION_FACTORS, effortFrom, OTHER_CONNECTION } from './sizes';
import type { SuggestedFeature } from './suggested';
import { fitting, meaningOf, phraseIn, quoted, titleFrom } from './words';

export const CONNECTIONS = 'Integrations';
/** Areas of which a feature is the connection itself where the system's name calls for it: card payments for Stripe. */
const BY_NAME = new Set(['Payments and money', 'Messaging', 'Accounts and access']);
/** What comes over once is moved, and needs no connection afterwards. */
const MOVE = 'data-move';
/** What all connections stand on, and is none itself. */
export const GROUND = 'connection-ground';

/**
 * Ways that a feature does not go, by its key: lists are read in, a calendar kept the same is read too, and
 * a calendar feed is only written.
 */
const OTHER_WAY: Partial<Record<string, readonly Direction[]>> = {
  'list-import': ['write'],
  'calendar-sync': ['write'],
  'calendar-feed': ['read', 'both'],
};
const goesTheWay = ({ feature }: Called, { direction }: Said): boolean =>
  !direction || !OTHER_WAY[feature.key]?.includes(direction);

/** Which catalogue feature is the connection to each system; a system that none is gets a feature of its own. */
export interface Connections {
  /** Refs of systems by the key of the catalogue feature that connects to them. */
  met: Map<string, string[]>;
  /** Systems that nothing in the catalogue connects to. */
  unmet: Said[];
  /** Catalogue features that one system's words brought, and that are not the connection to it. */
  idle: Set<string>;
}

/**
 * One system, one connection. Of the catalogue's integrations that its words call for, the one that its
 * name calls for counts before one that its purpose does; each of them connects to one system only.
 */
export function connectionsOf(said: readonly Said[], called: readonly Called[]): Connections {
  const connections: Connections = { met: new Map(), unmet: [], idle: new Set() };
  const taken = new Set<string>();
  for (const system of said.filter(one => one.section === 'integrations')) {
    const callers = called.filter(one => isCalledBy(one, system));
    const named = callers.filter(one => foundIn(system.head, system, one.feature).found.length > 0);
    const isOfArea = ({ feature }: Called) => feature.area === CONNECTIONS && feature.key !== GROUND;
    const [own] = [...named, ...callers].filter(
      one => isOfArea(one) && !taken.has(one.feature.key) && goesTheWay(one, system),
    );
    const others = [
      ...named.filter(({ feature }) => BY_NAME.has(feature.area)),
      ...callers.filter(({ feature }) => feature.key === MOVE),
    ];
    // A brand that is plainly payments or sign-in needs no further connection.
    const meeting = others.length ? others : own ? [own] : [];
    if (!meeting.length) connections.unmet.push(system);
    for (const { feature } of meeting) {
      taken.add(feature.key);
      connections.met.set(feature.key, [...(connections.met.get(feature.key) ?? []), system.ref]);
    }
    for (const one of callers)
      if (isOfArea(one) && !meeting.includes(one) && isOnlyCalledBy(one, system))
        connections.idle.add(one.feature.key);
  }
  for (const key of taken) connections.idle.delete(key);
  return connections;
}

const isOnlyCalledBy = ({ by, always, counted }: Called, { ref }: Said): boolean =>
  !always && !counted && by.every(one => one.said.ref === ref || !one.calls);

/** The connection to a system that the client named and nothing in the catalogue is. */
export function connectionFrom(system: Said, said: readonly Said[]): SuggestedFeature {
  return {
    key: `feature:${system.ref}`,
    area: CONNECTIONS,
    title: connectionTitle(system),
    note: system.details.join('\n'),
    edition: latestFor(system, said),
    serves: [system.ref],
    because: connectionBecause(system, said),
    effortHours: hoursOf(system),
    needs: [`feature:${GROUND}`],
  };
}

export const connectionTitle = ({ head }: Said): string => `Connection to ${titleFrom(head, 70)}`;

/**
 * A system that exists is connected in Scalable at the latest, and in the MVP where a workflow or a core
 * feature that must be there names it.
 */
export const latestFor = (system: Said, said: readonly Said[]): Edition =>
  firstUser(system, said) ? 'mvp' : 'scalable';

/** What is moved over comes when the catalogue says, whoever looks forward to it. */
export const isMove = ({ key }: { key: string }): boolean => key === MOVE;

function firstUser(system: Said, said: readonly Said[]): Said | null {
  const roles = new Set(said.filter(one => one.section === 'roles').flatMap(one => meaningOf(one.head)));
  // Whose it is says nothing of who works with it: “Members’ own calendars” are calendars.
  const name = meaningOf(system.head).filter(
    (word, _, all) => !roles.has(word) || all.every(one => roles.has(one)),
  );
  const [first] = name;
  if (!first) return null;
  return (
    said.find(
      one =>
        (one.section === 'workflows' || (one.section === 'features' && one.priority === 'must')) &&
        aboutOf(one).has(first) &&
        // Half of a name of several words has to be there, so that "card" alone is not "card terminals".
        name.filter(word => aboutOf(one).has(word)).length * 2 >= name.length,
    ) ?? null
  );
}

/** An answer is held against every system, and read once. */
const ABOUT = new WeakMap<Said, ReadonlySet<string>>();
function aboutOf(said: Said): ReadonlySet<string> {
  const about = ABOUT.get(said) ?? new Set(meaningOf(textOf(said)));
  ABOUT.set(said, about);
  return about;
}

/** Why a system is connected: what the client wants from it, and which work needs it. */
export function connectionBecause(system: Said, said: readonly Said[]): string {
  const user = firstUser(system, said);
  const name = quoted(system.head);
  const purpose = system.details[0] ? `: ${system.details[0].replace(/[.;]+$/, '')}` : '';
  return fitting(
    user ? `${quoted(user.head)} works with ${name}${purpose}` : `${name} has to be connected${purpose}`,
    299,
  ).concat('.');
}

function hoursOf(system: Said): EffortHours {
  const text = textOf(system);
  const hours = CONNECTION_KINDS.find(one => phraseIn(text, one.phrases))?.hours ?? OTHER_CONNECTION;
  const factor = system.direction ? DIRECTION_FACTORS[system.direction] : 1;
  return effortFrom(
    Object.fromEntries(
      Object.entries(hours).map(([discipline, likely]) => [discipline, Math.round(likely * factor)]),
    ),
    'outside',
  );
}
