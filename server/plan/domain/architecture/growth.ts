import { NUMBER, numberIn } from '@/server/brief/domain/numbers';
import type { Edition } from '@/server/forecast/engine/types';
import { EARLIEST_BY_HORIZON, isSince } from '../suggest/edition-rules';
import { isPublicRole } from '../suggest/rights';
import { type Said, textOf } from '../suggest/said';
import { sharingFrom } from '../suggest/sharing';
import { stemOf } from '../suggest/words';
import { ASSUMED } from './assumed';

/** How many times as many people as at launch an edition is for. */
export interface Growth {
  times: number;
  /** The vision that says so; null where it is assumed. */
  said: Said | null;
}

/**
 * What the visions say of how far it will grow: “Twelve clinics” where there are seven, “a second house”,
 * “twenty other counties”, “10,000 members” where the role names 320, “twice as many”. Only places,
 * organisations and the brief's own roles are counted. The rest is assumed, and no edition is for fewer
 * people than the one before it.
 */
export function growthOf(said: readonly Said[]): Record<Exclude<Edition, 'mvp'>, Growth> {
  const told = said.flatMap(one => {
    const times = one.section === 'vision' && one.horizon ? timesIn(one, said) : null;
    return times ? [{ times, said: one, edition: EARLIEST_BY_HORIZON[one.horizon!] }] : [];
  });
  const most = (edition: Edition): Growth | null =>
    told.filter(one => one.edition === edition).toSorted((a, b) => b.times - a.times)[0] ?? null;
  const sharing = sharingFrom(said);
  const usualIn = (edition: Exclude<Edition, 'mvp'>): number =>
    ASSUMED.growth[isForStaff(said) && !isSince(sharing, edition) ? 'staff' : 'public'][edition];
  const assumed = (times: number): Growth => ({ times, said: null });
  const [soon, late] = [most('scalable'), most('enterprise')];
  const scalable = soon ?? assumed(Math.min(usualIn('scalable'), late?.times ?? Infinity));
  const enterprise = late ?? assumed(usualIn('enterprise'));
  return { scalable, enterprise: enterprise.times < scalable.times ? scalable : enterprise };
}

/** All who use it are named and work in the house. */
function isForStaff(said: readonly Said[]): boolean {
  const roles = said.filter(one => one.section === 'roles');
  return roles.length > 0 && roles.every(one => one.people) && !roles.some(isPublicRole);
}

/** More than this is no growth that a plan could be made for, and rather something else that is counted. */
const MOST = 50;

function timesIn(vision: Said, said: readonly Said[]): number | null {
  const { head } = vision;
  if (/\b(?:not|no|never|without)\b/i.test(head)) return null;
  const heard = [multipleIn(head), fromToIn(head), nextIn(head), countIn(vision, said)];
  const times = heard.find(one => one !== null) ?? null;
  return times !== null && times > 1 && times <= MOST ? times : null;
}

/** “Twice as many patients”, “ten times as many”, “triple the number of members”. */
function multipleIn(vision: string): number | null {
  const [word] = MULTIPLE.exec(vision) ?? [];
  if (!word) return null;
  if (/^(twice|double)/i.test(word)) return 2;
  return /^triple/i.test(word) ? 3 : numberIn(word.replace(/\s+times$/i, ''));
}
const MULTIPLE = new RegExp(
  `\\b(?:twice|double|triple|(?:${NUMBER})\\s+times)(?=\\s+(?:as many|the number of)\\b)`,
  'iu',
);

/** “From 7 to 12 clinics”. */
function fromToIn(vision: string): number | null {
  const { from, to, what } = FROM_TO.exec(vision)?.groups ?? {};
  const [now, then] = [numberIn(from ?? ''), numberIn(to ?? '')];
  return what && isPlaces(what) && now && then ? then / now : null;
}
const FROM_TO = new RegExp(
  `\\bfrom\\s+(?<from>${NUMBER})\\s+to\\s+(?<to>${NUMBER})\\s+(?<what>\\p{L}+)`,
  'iu',
);

/** “A second house in the next town”: the first is what it is made for now. */
function nextIn(vision: string): number | null {
  const { nth, what } = NEXT.exec(vision)?.groups ?? {};
  return nth && isPlace(what!) ? ORDINALS.indexOf(nth.toLowerCase()) + 1 : null;
}
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const NEXT = /\ba (?<nth>second|third|fourth|fifth)\s+(?<what>\p{L}+)/iu;

interface Count {
  number: number;
  /** Whether they come on top of those that are there. */
  isMore: boolean;
  /** The counted thing's stem. */
  what: string;
}

/** People say more of how many there will be than the places where they are. */
function countIn(vision: Said, said: readonly Said[]): number | null {
  const roles = said.filter(one => one.section === 'roles' && (one.people ?? 0) > 0);
  const all = roles.reduce((sum, one) => sum + one.people!, 0);
  const roleOf = ({ what }: Count) => roles.find(one => stemOf(lastWord(one.head)) === what);
  const counts = countsIn(vision.head, new Set(roles.map(one => stemOf(lastWord(one.head)))));
  for (const count of counts) {
    const role = roleOf(count);
    if (role) return (all + (count.isMore ? count.number : count.number - role.people!)) / all;
  }
  const isShared = sharingFrom([vision]) !== null;
  for (const { number, isMore, what } of counts) {
    // “All 23 brigades, each with its own members”: it is made for one of them.
    const now = nowOf(what, said, isShared) ?? (isShared ? 1 : null);
    if (isMore) return ((now ?? 1) + number) / (now ?? 1);
    if (now) return number / now;
  }
  return null;
}

/** How many of a thing there are today, by the lowest count of what is no goal and no vision but one of the same house that says “all”. */
function nowOf(what: string, said: readonly Said[], isShared: boolean): number | null {
  const counts = said
    .filter(one => (one.horizon ? !isShared && /^all\b/i.test(one.head) : one.section !== 'goals'))
    .flatMap(one => countsIn(textOf(one)))
    .filter(one => one.what === what && !one.isMore)
    .map(one => one.number);
  return counts.length ? Math.min(...counts) : null;
}

/** What is counted: places in the plural, and what goes by one of these names. */
function countsIn(text: string, names: ReadonlySet<string> = new Set()): Count[] {
  return [...text.matchAll(COUNTED)].flatMap(({ groups }) => {
    const figure = groups!['number']!.replace(/[.,]$/, '');
    const number = YEAR.test(figure) ? null : numberIn(figure);
    const words = groups!['after']!.trim().split(/\s+/);
    const isMore = MORE.test(words[0] ?? '');
    const isCounted = (word: string) => isPlaces(word) || names.has(stemOf(word.toLowerCase()));
    // Named within three words: “twenty other makers’ houses”. “20 more practice exercises” are exercises.
    const what = words.slice(0, isMore ? 3 : 2).find(isCounted);
    return number && what ? [{ number, isMore, what: stemOf(what.toLowerCase()) }] : [];
  });
}
const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{N}€$£.,-])(?<!\\b(?:from|within|per|by|in|since|until)\\s)(?<number>${NUMBER})(?=\\s+(?<after>(?:[\\p{L}’'-]+\\s*){1,4}))`,
  'giu',
);
const YEAR = /^(?:19|20)\d\d$/;
const MORE = /^(other|more|further|additional|new)$/i;

const PLACES = new Set(
  `association bakery branch brigade campus church city clinic club college community congregation council country county district
  factory farm franchise gym hospital hotel house kindergarten laboratory library location municipality museum
  office organisation organization parish practice region restaurant school shop site store studio subsidiary
  town university village warehouse workshop`
    .split(/\s+/)
    .map(stemOf),
);
const isPlace = (word: string): boolean => PLACES.has(stemOf(word.toLowerCase()));
const isPlaces = (word: string): boolean => /s$/i.test(word) && isPlace(word);
const lastWord = (name: string): string => (name.trim().split(/\s+/).at(-1) ?? '').toLowerCase();
