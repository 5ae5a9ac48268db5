import type { Call, CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import type { Called, Calling } from './called-feature';
import { withMusts } from './musts';
import { type Asking, askingOf, isInTitle } from './plainly';
import { isPublicRole } from './rights';
import { isOwnQuestion, type Said, textOf } from './said';
import { type Found, type Heard, hear, phrasesIn, startsOf } from './words';

/** The catalogue's features that a brief asks for, in the catalogue's order. */
export function calledBy(said: readonly Said[], catalogue: readonly CatalogueFeature[]): Called[] {
  const index = indexOf(catalogue);
  const read = said.map(one => ({ said: one, lines: linesOf(one, index) }));
  const called = catalogue.flatMap(feature => {
    const called: Called = {
      feature,
      always: feature.calls.some(call => call.kind === 'always'),
      by: read.flatMap(one => callingOf(one, feature) ?? []),
      counted: countedFor(said, feature),
    };
    return called.always || called.counted || called.by.some(one => one.calls) ? [called] : [];
  });
  return withMusts(said.reduce(withTitle, called), said);
}

/**
 * A core feature or workflow that no phrase plainly finds is looked for among the titles of what is
 * called for anyway, so that it does not become a second feature for the same work.
 */
function withTitle(called: readonly Called[], said: Said): Called[] {
  const isOpen =
    (said.section === 'features' || said.section === 'workflows') &&
    !called.some(({ by }) => by.some(one => one.said === said && one.asks === 'it'));
  const same = isOpen ? called.find(({ feature }) => isInTitle(said.head, feature.title)) : undefined;
  if (!same) return [...called];
  const why = 'it is the same work under another name';
  const calling: Calling = { said, line: said.head, isHead: true, why, asks: 'it', calls: true };
  const by = [...same.by.filter(one => one.said !== said), calling];
  return called.map(one => (one === same ? { ...one, by } : one));
}

export const isCalledBy = ({ by }: Called, { ref }: Said): boolean =>
  by.some(one => one.said.ref === ref && one.calls);

function callingOf({ said, lines }: Read, feature: CatalogueFeature): Calling | null {
  for (const { line, heard, isHead, candidates } of lines) {
    if (!candidates.has(feature)) continue;
    const { found, why } = foundIn(heard, said, feature);
    if (!found.length) continue;
    const asks = isHead ? askingOf(feature, line, found) : 'mention';
    return { said, line, isHead, why, asks, calls: isEnough(said, isHead, asks) };
  }
  return null;
}

function isEnough({ section }: Said, isHead: boolean, asks: Asking): boolean {
  if (section === 'vision') return asks !== 'mention';
  return isHead || !(section === 'features' || section === 'goals');
}

/** The phrases of a feature that one line of an answer says, and what the first of them means. */
export function foundIn(
  line: string | Heard,
  { section }: Said,
  { calls }: CatalogueFeature,
): { found: Found[]; why: string } {
  const found: Found[] = [];
  let why = '';
  for (const call of calls) {
    if (call.kind !== 'words' || !call.sections.includes(section)) continue;
    const inCall = phrasesIn(line, call.phrases);
    if (!found.length && inCall.length) why = call.why;
    found.push(...inCall);
  }
  return { found, why };
}

interface Read {
  said: Said;
  lines: { line: string; heard: Heard; isHead: boolean; candidates: ReadonlySet<CatalogueFeature> }[];
}

/** The features that have a phrase beginning like this: few of them have to be held against any one line. */
type Index = ReadonlyMap<string, ReadonlySet<CatalogueFeature>>;

function indexOf(catalogue: readonly CatalogueFeature[]): Index {
  const index = new Map<string, Set<CatalogueFeature>>();
  for (const feature of catalogue)
    for (const call of feature.calls)
      for (const start of call.kind === 'words' ? startsOf(call.phrases) : [])
        index.set(start, (index.get(start) ?? new Set()).add(feature));
  return index;
}

function linesOf({ head, details }: Said, index: Index): Read['lines'] {
  const read = (line: string, isHead: boolean) => {
    const heard = hear(line);
    const candidates = new Set([...heard.starts].flatMap(start => [...(index.get(start) ?? [])]));
    return { line, heard, isHead, candidates };
  };
  return [...(head ? [read(head, true)] : []), ...details.map(line => read(line, false))];
}

function countedFor(said: readonly Said[], { calls, area }: CatalogueFeature): Called['counted'] {
  for (const call of calls) {
    const counted =
      call.kind === 'count'
        ? countOf(call, said)
        : call.kind === 'people'
          ? peopleOf(call, said, area)
          : null;
    if (counted) return counted;
  }
  return null;
}

/** The answer to a question of the studio's own says nothing of how much there is. */
function countOf(call: Extract<Call, { kind: 'count' }>, said: readonly Said[]): Called['counted'] {
  const rows = said.filter(one => one.section === call.section && textOf(one) && !isOwnQuestion(one.ref));
  if (rows.length < call.atLeast) return null;
  // A goal without a measure cannot be counted, so what counts goals does not serve it.
  const served = call.section === 'goals' ? rows.filter(one => one.details.length) : rows;
  return {
    because: `The brief names ${rows.length} ${COUNTED[call.section] ?? call.section}: ${call.why}.`,
    refs: served.map(one => one.ref),
  };
}

/** Areas that are about those who work with it; the public needs no training and no roles of its own making. */
const ABOUT_STAFF = new Set<string>(['Accounts and access', 'People and organisations', 'Launch']);

function peopleOf(
  call: Extract<Call, { kind: 'people' }>,
  said: readonly Said[],
  area: string,
): Called['counted'] {
  const roles = said.filter(
    one => one.section === 'roles' && (one.people ?? 0) > 0 && (!ABOUT_STAFF.has(area) || !isPublicRole(one)),
  );
  const people = roles.reduce((sum, role) => sum + role.people!, 0);
  if (people < call.atLeast) return null;
  return {
    because: `${people.toLocaleString('en')} people are to use it: ${call.why}.`,
    refs: roles.map(one => one.ref),
  };
}

const COUNTED: Partial<Record<Said['section'], string>> = {
  features: 'core features',
  roles: 'kinds of people',
  vision: 'plans for later',
  integrations: 'systems to connect to',
};
