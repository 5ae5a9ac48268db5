import type { AnswerRef } from '@/server/brief/domain/cited-answers';
import type { CatalogueEntity } from '@/server/catalogue/domain/catalogue-entity';
import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { CATALOGUE_ENTITIES } from '@/server/catalogue/domain/entities';
import { foundIn } from './called';
import { singularOf } from './nouns';
import { isRightTo, thingsOfRight } from './rights';
import type { Said } from './said';
import { meaningOf, quoted } from './words';

/** A thing that the client's own words name and nothing in the catalogue keeps: "playground". */
export interface OwnThing {
  /** Lower case, in the singular. */
  name: string;
  /** Its meaning words, to compare it by. */
  stems: readonly string[];
  /** The answers that name it, in the brief's order. */
  refs: AnswerRef[];
  /** Where it is named first: “Manage playgrounds” is a right of Planner. */
  named: string;
  /** Whether a right enters, changes or manages it, so that there have to be screens for it. */
  isKept: boolean;
  /** The catalogue's record that is known by this name too, for its fields. */
  like: CatalogueEntity | null;
}

/** How many lines have to name a thing that no right enters or manages. */
const LINES = 3;
/** A plan has as many as somebody will look through: those that most lines name. So many are looked at for it. */
const MOST = 24;
const MOST_LOOKED_AT = 3 * MOST;
/** Of a name; keys are made of it, and have a limit. */
const LONGEST = 40;

/** Views, figures and properties of things, which are no records themselves. */
export const NO_RECORDS = new Set(
  meaningOf(`access amount area calendar case chart colleague colour cost dashboard data date desk detail director
    email entry fee figure file form half history house hour information language lesson list mail menu money name note
    number office overview page paper part password phone photo picture piece place price print programme question
    reason record report result right role room scan schedule screen search setting side site size staff state
    statistic status step system table team template text time title total view web website word yes`),
);

/**
 * The client's own things, in the brief's order: what a right of a role enters, changes or manages, and
 * what three lines or more name. What a feature in the plan already keeps is left out.
 */
export function ownThings(said: readonly Said[], inPlan: readonly CatalogueFeature[]): OwnThing[] {
  const keeping = inPlan.filter(one => one.entities.length > 0);
  const kept = new Set(keeping.flatMap(one => one.entities));
  const roles = said.filter(one => one.section === 'roles').map(one => new Set(meaningOf(one.head)));
  const covered = coveredBy(said, keeping);
  const all = gather(said).filter(
    ({ stems, isKept, lines }) =>
      (isKept || lines.length >= LINES) && !roles.some(role => stems.every(stem => role.has(stem))),
  );
  const things = mostNamed(all, MOST_LOOKED_AT);
  const own = things
    .filter(one => !things.some(longer => longer !== one && isWithin(one, longer)))
    .flatMap(({ lines, ...thing }) => {
      const like = entityCalled(thing.stems);
      const isManaged = lines.some(
        ({ line, said, isManaged }) => isManaged && !wordingsIn(line, said, keeping).has(thing.stems.at(-1)!),
      );
      if (like ? kept.has(like.key) : !isManaged && covered.has(thing.stems.at(-1)!)) return [];
      return [{ ...thing, like, lines }];
    });
  return mostNamed(own, MOST).map(({ lines: _, ...thing }) => thing);
}

/** Those that most lines name, in the order that they came in. */
function mostNamed<T extends Pick<Gathered, 'lines'>>(things: readonly T[], most: number): T[] {
  const chosen = new Set(things.toSorted((a, b) => b.lines.length - a.lines.length).slice(0, most));
  return things.filter(one => chosen.has(one));
}

interface Gathered extends Omit<OwnThing, 'like'> {
  lines: { line: string; said: Said; isManaged: boolean }[];
}

function gather(said: readonly Said[]): Gathered[] {
  const found = new Map<string, Gathered>();
  for (const one of said)
    for (const line of linesOf(one)) {
      const isRight = one.section === 'roles';
      const words = isRight ? thingsOfRight(line) : thingsWithArticle(line);
      for (const name of new Set(words.map(singularOf))) {
        const stems = meaningOf(name);
        if (!isName(stems)) continue;
        const key = stems.join('-');
        const thing: Gathered = found.get(key) ?? {
          name,
          stems,
          refs: [],
          named: isRight ? `${quoted(line)} is a right of ${one.head}` : `${quoted(line)} names it`,
          isKept: false,
          lines: [],
        };
        found.set(key, thing);
        if (!thing.refs.includes(one.ref)) thing.refs.push(one.ref);
        const isKept = isRight && isRightTo(line, 'edit', 'manage');
        if (isKept && !thing.isKept) {
          thing.isKept = true;
          thing.named = `${quoted(line)} is a right of ${one.head}`;
        }
        thing.lines.push({ line, said: one, isManaged: isRight && isRightTo(line, 'manage') });
      }
    }
  return [...found.values()];
}

/** Rights name things plainly; features and ways of working name them with an article. */
const linesOf = ({ section, head, details }: Said): string[] =>
  section === 'roles'
    ? details
    : section === 'workflows'
      ? [head, ...details]
      : section === 'features'
        ? [head]
        : [];

/** Only where the noun ends what it stands in: "a free slot" names no "free". */
const thingsWithArticle = (line: string): string[] =>
  [...line.matchAll(ARTICLE_AND_NOUN)].map(([, noun]) => noun!.toLowerCase());
const ARTICLE_AND_NOUN =
  /\b(?:an?|the|each|every)\s+([a-z]{3,})\b(?=\s*(?:$|[,;:.]|(?:is|are|was|gets?|has|have|may|can|and|into|to|with|for|in|on|at|by|from|or|until|before|after|that|which|who|as|against)\b))/gi;

/** Keys are made of the stems, and keys are plain. */
const isName = (stems: readonly string[]): boolean =>
  stems.length > 0 &&
  stems.join('-').length <= LONGEST &&
  stems.every(stem => /^[a-z]{3,}$/.test(stem)) &&
  !NO_RECORDS.has(stems.at(-1)!);

const isWithin = (short: Gathered, long: Gathered): boolean =>
  short.stems.length < long.stems.length && short.stems[0] === long.stems[0] && !short.isKept;

/** The last meaning words of what the plan's features heard anywhere: what they keep goes by these names. */
const coveredBy = (said: readonly Said[], keeping: readonly CatalogueFeature[]): ReadonlySet<string> =>
  new Set(said.flatMap(one => linesOf(one).flatMap(line => [...wordingsIn(line, one, keeping)])));

const wordingsIn = (line: string, said: Said, features: readonly CatalogueFeature[]): ReadonlySet<string> =>
  new Set(
    features.flatMap(feature =>
      foundIn(line, said, feature).found.flatMap(({ wording }) => meaningOf(wording)),
    ),
  );

/** By a name of as many words first: an order is no work order, though “work” says little. */
function entityCalled(stems: readonly string[]): CatalogueEntity | null {
  const isCalled = (name: string) => meaningOf(name).join('-') === stems.join('-');
  const called = CATALOGUE_ENTITIES.filter(one => [one.name, ...(one.also ?? [])].some(isCalled));
  const whole = called.find(({ name }) => isCalled(name) && name.split(/\s+/).length === stems.length);
  return whole ?? called[0] ?? null;
}
