import { NUMBER, numberIn } from '@/server/brief/domain/numbers';
import type { Section } from '@/server/brief/domain/sections';
import type { Said } from '../suggest/said';
import { stemOf } from '../suggest/words';

/** “900 slips a month”: how many of a thing there are in a year. */
export interface Amount {
  said: Said;
  /** As it was written. */
  wording: string;
  perYear: number;
  /** The thing’s stem. */
  what: string;
}

/** “2 photos per job”: files that come with each of a thing. */
export interface FilesPer {
  said: Said;
  wording: string;
  count: number;
  kind: FileKind;
  /** The thing’s stem; null where it is what the same answer counts: “180 incidents a year with 12 photos”. */
  each: string | null;
}

/** “scans of up to 300 MB”: how large one file is. */
export interface Size {
  said: Said;
  wording: string;
  megabytes: number;
}

export type FileKind = 'documents' | 'photos' | 'video';

/** Sections that tell how the work is; a goal tells how it should be, and a vision how it will be, unless it speaks of today. */
const TELLING: readonly Section[] = ['features', 'roles', 'workflows', 'integrations'];
const TODAY = /\b(?:of our own|today|currently|at present)\b/i;
const tells = ({ section, head }: Said): boolean =>
  TELLING.includes(section) || (section === 'vision' && TODAY.test(head));

function matchesIn(said: readonly Said[], pattern: RegExp) {
  return said.filter(tells).flatMap(one =>
    [one.head, ...one.details].flatMap(line =>
      [...line.matchAll(pattern)].map(match => ({
        said: one,
        wording: match[0],
        groups: match.groups!,
        before: line.slice(0, match.index),
      })),
    ),
  );
}

export const amountsIn = (said: readonly Said[]): Amount[] =>
  matchesIn(said, AMOUNT).flatMap(({ said, wording, groups, before }) => {
    if (OF_ONE.test(before)) return [];
    const number = numberIn(groups['number']!);
    const what = stemOf(groups['what']!.toLowerCase());
    const perYear = (number ?? 0) * (PER_YEAR[groups['period']!.toLowerCase()] ?? 0);
    return perYear > 0 && !MEASURES.has(what) ? [{ said, wording, perYear, what }] : [];
  });

/**
 * “A subscription of six or twelve bottles every month”, “each member lends 5 books a month”: how much one
 * has, and not all of them.
 */
const OF_ONE =
  /\bor\s+$|(?<!\b(?:average|total|sum|volume|maximum|peak|number|load)\s)\bof\s+$|\b(?:each|every|an?|one)\s+(?:person|member|subscriber|customer|client|user|employee|guest|student|patient|tenant|subscription|account)\s+(?:\p{L}+\s+){0,4}$/iu;

/** Working days, as nobody says “a day” of a Sunday. */
const PER_YEAR: Record<string, number> = { day: 250, week: 52, month: 12, quarter: 4, year: 1 };
const PERIOD = 'day|week|month|quarter|year';
const BEFORE_NUMBER = String.raw`(?<![\p{L}\p{N}€$£.,-])`;
const AMOUNT = new RegExp(
  `${BEFORE_NUMBER}(?<number>${NUMBER})\\s+(?:[\\p{L}-]+\\s+)?(?<what>\\p{L}+s|people)\\s+(?:(?:an?|per|each|every|in an?|in one)\\s+(?:working\\s+)?|at\\s+(?:the\\s+)?(?:end\\s+of\\s+(?:the|each|every|a)\\s+)?)(?<period>${PERIOD})(?!\\p{L})(?:[’']s end)?`,
  'giu',
);
/** What is measured by, and no thing that is kept. */
const MEASURES = new Set(
  `hours minutes seconds days weeks months years euros dollars pounds cents francs percent times kilometres km miles
  metres tonnes kilos litres pages words visits calls`
    .split(/\s+/)
    .map(stemOf),
);

export const filesPerThing = (said: readonly Said[]): FilesPer[] =>
  matchesIn(said, FILES_PER).flatMap(({ said, wording, groups }) => {
    const count = numberIn(groups['number']!);
    const kind = kindOfFile(stemOf(groups['files']!.toLowerCase()));
    const each = groups['each'] ? stemOf(groups['each'].toLowerCase()) : null;
    return count && kind ? [{ said, wording, count, kind, each }] : [];
  });

const FILES: Record<FileKind, ReadonlySet<string>> = {
  documents: new Set(['documents', 'scans', 'files', 'pdfs', 'attachments', 'papers'].map(stemOf)),
  photos: new Set(['photos', 'pictures', 'images', 'photographs'].map(stemOf)),
  video: new Set(['videos', 'recordings', 'films'].map(stemOf)),
};
/** Which kind of file a thing is; null where it is none. */
export const kindOfFile = (stem: string): FileKind | null =>
  (['documents', 'photos', 'video'] as const).find(kind => FILES[kind].has(stem)) ?? null;

/** Not “400 photos a week”: that is an amount. */
const FILES_PER = new RegExp(
  `${BEFORE_NUMBER}(?<number>${NUMBER})\\s+(?<files>\\p{L}+)(?:\\s+(?:per|for each|for every|of each|of every|with each|each)\\s+(?!(?:${PERIOD})(?!\\p{L}))(?<each>\\p{L}+)|(?!\\p{L}|\\s+(?:an?|per|for each|for every|each|every|in an?|at)\\s))`,
  'giu',
);

export const sizesIn = (said: readonly Said[]): Size[] =>
  matchesIn(said, SIZE).flatMap(({ said, wording, groups }) => {
    const number = sizeOf(groups['number']!);
    const megabytes = number * MEGABYTES[groups['unit']!.toLowerCase().charAt(0)]!;
    return megabytes > 0 && megabytes <= MOST ? [{ said, wording, megabytes }] : [];
  });

/** “1,500” is whole as in `numberIn`, where “1.5” and “0.500” are not. */
const sizeOf = (figure: string): number =>
  (/^[1-9]/.test(figure) ? numberIn(figure) : null) ?? Number(figure.replace(',', '.'));

const MEGABYTES: Record<string, number> = { k: 0.001, m: 1, g: 1_000, t: 1_000_000 };
/** A file of more than this is a disk. */
const MOST = 1_000_000;
/** Not “50 GB a year”: that is no size of one. */
const SIZE = new RegExp(
  `${BEFORE_NUMBER}(?<number>\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+|\\d+(?:[.,]\\d+)*)\\s*(?<unit>(?:kilo|mega|giga|tera)bytes?|[kmgt]b)(?!\\p{L})(?!\\s+(?:an?|per|each|every)\\s+(?:${PERIOD})(?!\\p{L}))`,
  'giu',
);
