import { NUMBER, numberIn } from '@/server/brief/domain/numbers';
import type { Edition } from '@/server/forecast/engine/types';
import { EARLIEST_BY_HORIZON } from '../suggest/edition-rules';
import { isPublicRole } from '../suggest/rights';
import { type Said, textOf } from '../suggest/said';
import { phraseIn, stemOf } from '../suggest/words';
import { ASSUMED } from './assumed';
import { SHARED_WORDS } from './demand-words';

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
    const times = one.section === 'vision' && one.horizon ? timesIn(one.head, said) : null;
    return times ? [{ times, said: one, edition: EARLIEST_BY_HORIZON[one.horizon!] }] : [];
  });
  const most = (edition: Edition): Growth | null =>
    told.filter(one => one.edition === edition).toSorted((a, b) => b.times - a.times)[0] ?? null;
  const usual = ASSUMED.growth[isForStaffAlone(said) ? 'staff' : 'public'];
  const assumed = (times: number): Growth => ({ times, said: null });
  const [soon, late] = [most('scalable'), most('enterprise')];
  const scalable = soon ?? assumed(Math.min(usual.scalable, late?.times ?? Infinity));
  const enterprise = late ?? assumed(usual.enterprise);
  return { scalable, enterprise: enterprise.times < scalable.times ? scalable : enterprise };
}

/** All who use it are named and work in one house. */
function isForStaffAlone(said: readonly Said[]): boolean {
  const roles = said.filter(one => one.section === 'roles');
  const isShared = said.some(one => one.horizon && phraseIn(one.head, SHARED_WORDS));
  return roles.some(one => one.people) && !roles.some(isPublicRole) && !isShared;
}

/** More than this is no growth that a plan could be made for. */
const MOST = 1_000;

function timesIn(vision: string, said: readonly Said[]): number | null {
  const times = [multipleIn(vision), nextIn(vision), countIn(vision, said)].find(one => one !== null) ?? null;
  return times !== null && times > 1 && times <= MOST ? times : null;
}

/** “Twice as many patients”, “ten times as many”, “double the members”. */
function multipleIn(vision: string): number | null {
  const [word] = MULTIPLE.exec(vision) ?? [];
  if (!word) return null;
  if (/^(twice|double)/i.test(word)) return 2;
  return /^(three-?fold|triple)/i.test(word) ? 3 : numberIn(word.replace(/\s+times$/i, ''));
}
const MULTIPLE = new RegExp(
  `\\b(?:twice|double|triple)(?=\\s+(?:as (?:many|much)|the)\\b)|\\b(?:${NUMBER})\\s+times(?=\\s+(?:as (?:many|much)|the|more)\\b)`,
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

function countIn(vision: string, said: readonly Said[]): number | null {
  const roles = said.filter(one => one.section === 'roles' && (one.people ?? 0) > 0);
  const all = roles.reduce((sum, one) => sum + one.people!, 0);
  for (const { number, isMore, what } of countsIn(vision)) {
    const role = roles.find(one => stemOf(lastWord(one.head)) === what);
    if (role) return (all + (isMore ? number : number - role.people!)) / all;
    if (!isPlace(what)) continue;
    const now = nowOf(what, said);
    if (isMore) return ((now ?? 1) + number) / (now ?? 1);
    if (now) return number / now;
  }
  return null;
}

/** How many of a thing there are today, by the highest count that any answer but the far visions names. */
function nowOf(what: string, said: readonly Said[]): number | null {
  const counts = said
    .filter(one => !one.horizon || one.horizon === 'six-months')
    .flatMap(one => countsIn(textOf(one)))
    .filter(one => one.what === what && !one.isMore)
    .map(one => one.number);
  return counts.length ? Math.max(...counts) : null;
}

function countsIn(text: string): Count[] {
  return [...text.matchAll(COUNTED)].flatMap(({ groups }) => {
    const number = numberIn(groups!['number']!.replace(/[.,]$/, ''));
    const words = groups!['after']!.trim().split(/\s+/);
    const upTo = words.findIndex(word => LINKING.test(word));
    const name = upTo === -1 ? words : words.slice(0, upTo);
    // The thing is named within three words: “twenty other makers’ houses”.
    const place = name.find(isPlace) ?? name.at(MORE.test(name[0] ?? '') ? 1 : 0);
    return number && place
      ? [{ number, isMore: MORE.test(name[0] ?? ''), what: stemOf(place.toLowerCase()) }]
      : [];
  });
}
const COUNTED = new RegExp(
  `(?<![\\p{L}\\p{N}€$£.,-])(?<number>${NUMBER})(?=\\s+(?<after>(?:[\\p{L}’'-]+\\s*){1,4}))`,
  'giu',
);
const MORE = /^(other|more|further|additional|new)$/i;
const LINKING = /^(and|or|of|the|for|with|to|in|on|by|at|from|per|that|who|which|whose)$/i;

const PLACES = new Set(
  `association bakery branch business campus chain church city clinic club college community company council
  country county district factory farm firm franchise gym hall hospital hotel house kindergarten library
  location municipality museum office organisation organization parish partner place plant practice
  region restaurant school shop site state store studio subsidiary town university venue village warehouse
  workshop yard`
    .split(/\s+/)
    .map(stemOf),
);
const isPlace = (word: string): boolean => PLACES.has(stemOf(word.toLowerCase()));
const lastWord = (name: string): string => (name.trim().split(/\s+/).at(-1) ?? '').toLowerCase();
