import { randomUUID } from 'node:crypto';
import type { Id } from '@/server/kernel/ids';
import { type Listening, listen, notify } from '@/server/kernel/notify';
import { PLAN_PRESENCE, type Place, type Presence, type PresenceNote } from './domain/live';

/**
 * Who has a plan open, in every process that somebody watches it from. Nothing of it is kept: a tab that
 * is not heard of for a while is gone.
 */
export const GONE_AFTER_MS = 40_000;

interface Room {
  /** Everybody by `seatOf`, with the moment at which they are gone unless heard of again. */
  people: Map<string, Presence & Place & { stay: string; until: number }>;
  /** Stays that are over, each until when something that was said during it may still arrive. */
  over: Map<string, number>;
  /** Those who watch from this process. */
  here: Map<string, Own>;
  ear: Listening;
}

interface Own {
  stay: string;
  place: Place;
  person: Omit<Presence, 'at'>;
  onChange: (others: Presence[]) => void;
}

/** A tab chooses its own name: only with whose it is does it say who sits there. */
const seatOf = ({ userId, tab }: Pick<Presence, 'userId' | 'tab'>) => `${userId} ${tab}`;

declare global {
  // Kept on the global object so that all of Next's bundles in one process share the rooms.
  var groundworkRooms: Map<Id<'plan'>, Room> | undefined;
}

const rooms = () => {
  globalThis.groundworkRooms ??= new Map();
  return globalThis.groundworkRooms;
};

/** Comes into a plan's room; `onChange` hears of everybody else in it. */
export function enterRoom(
  planId: Id<'plan'>,
  person: Omit<Presence, 'at'>,
  onChange: (others: Presence[]) => void,
): { beat: () => void; leave: () => void } {
  const room = rooms().get(planId) ?? openRoom(planId);
  const own: Own = { stay: randomUUID(), place: { at: null, since: 0 }, person, onChange };
  const seat = seatOf(person);
  room.here.set(seat, own);
  void room.ear.ready.then(() => say(planId, room, seat, true));
  return {
    beat: () => {
      say(planId, room, seat);
      forgetTheGone(room);
    },
    leave: () => {
      tell({ planId, kind: 'gone', stay: own.stay, tab: person.tab, userId: person.userId });
      // The same tab may have come in again before its old stream was seen to end.
      if (room.here.get(seat) !== own) return;
      room.here.delete(seat);
      if (room.here.size) return;
      room.ear.stop();
      rooms().delete(planId);
    },
  };
}

/** Says where somebody's cursor is. The caller has checked that they may see the plan. */
export function tellPlace(planId: Id<'plan'>, of: Pick<Presence, 'tab' | 'userId' | 'at'>): void {
  tell({ planId, kind: 'at', ...of, since: Date.now() });
}

function openRoom(planId: Id<'plan'>): Room {
  const room: Room = {
    people: new Map(),
    over: new Map(),
    here: new Map(),
    ear: listen(PLAN_PRESENCE, {
      onNote: note => {
        const news = note as PresenceNote;
        if (news.planId === planId) hear(planId, room, news);
      },
      onGap: () => {
        for (const seat of room.here.keys()) say(planId, room, seat, true);
      },
    }),
  };
  rooms().set(planId, room);
  return room;
}

function hear(planId: Id<'plan'>, room: Room, news: PresenceNote): void {
  const seat = seatOf(news);
  const before = room.people.get(seat);
  const until = Date.now() + GONE_AFTER_MS;
  if (news.kind === 'gone') {
    room.over.set(news.stay, until);
    if (before?.stay !== news.stay) return;
    room.people.delete(seat);
    // Whoever has come in here again is not gone, though the stay that was heard of last is over.
    if (room.here.has(seat)) say(planId, room, seat);
    else announce(room, seat);
    return;
  }
  if (news.kind === 'here' && room.over.has(news.stay)) return;
  const own = room.here.get(seat);
  // What somebody else was answered may arrive after the place that they have gone to since.
  const { at, since } = latest(news, before, own?.place);
  if (own) own.place = { at, since };
  if (news.kind === 'at') {
    if (!before) return;
    room.people.set(seat, { ...before, at, since });
    if (before.at !== at) announce(room, seat);
    return;
  }
  const { tab, userId, name, stay } = news;
  room.people.set(seat, { tab, userId, name, stay, at, since, until });
  if (before?.at !== at || before.name !== name) announce(room, seat);
  // Somebody new does not know who is here yet.
  if (news.hello) {
    announceTo(room, seat);
    for (const other of room.here.keys()) if (other !== seat) say(planId, room, other);
  }
}

const latest = (news: Place, ...known: (Place | undefined)[]): Place =>
  known.reduce<Place>((last, one) => (one && one.since > last.since ? one : last), news);

function forgetTheGone(room: Room): void {
  const now = Date.now();
  for (const [stay, until] of room.over) if (until < now) room.over.delete(stay);
  for (const [seat, { until }] of room.people)
    if (until < now) {
      room.people.delete(seat);
      announce(room, seat);
    }
}

/** Tells all who watch from here, but for the one whom the news is about. */
function announce(room: Room, about: string): void {
  for (const seat of room.here.keys()) if (seat !== about) announceTo(room, seat);
}

function announceTo(room: Room, seat: string): void {
  const others = [...room.people]
    .filter(([other]) => other !== seat)
    .map(([, { tab, userId, name, at }]) => ({ tab, userId, name, at }));
  room.here.get(seat)?.onChange(others);
}

function say(planId: Id<'plan'>, room: Room, seat: string, hello = false): void {
  const own = room.here.get(seat);
  if (own) tell({ planId, kind: 'here', stay: own.stay, ...own.person, ...own.place, hello });
}

/** Who is here is a courtesy: where it cannot be told, nothing else fails. */
const tell = (note: PresenceNote): void => void notify(PLAN_PRESENCE, note).catch(() => undefined);
