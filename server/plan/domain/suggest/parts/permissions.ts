import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { CATALOGUE_ENTITIES } from '@/server/catalogue/domain/entities';
import { LEVELS, type Level } from '../../parts';
import { foundIn } from '../called';
import { featureKey } from '../needs';
import { NO_RECORDS } from '../own-things';
import { partsOf } from '../plainly';
import { asksWho, isForEverybody, isPublicRole, levelOf, takesPart, thingsOfRight } from '../rights';
import type { Said } from '../said';
import type { SuggestedFeature, SuggestedPartOf } from '../suggested';
import { meaningOf, phraseIn, quoted } from '../words';
import { entityKey } from './entities';
import { ADMINISTRATOR_KEY, roleKey } from './roles';
import { ORDER_KEY, TRADED } from './trade';

const EVERYTHING = ['everything', 'all data', 'all records'];

/**
 * What each role may do with each kind of record, by the rights that the brief gives it, one on each
 * line. A line is about a record where it says its name, or the phrases of the feature that keeps it.
 * What no line speaks of is not given here: ./implied-permissions.ts has what follows from other answers.
 */
export function suggestPermissions(
  said: readonly Said[],
  roles: readonly SuggestedPartOf<'role'>[],
  entities: readonly SuggestedPartOf<'entity'>[],
  features: readonly SuggestedFeature[],
  catalogue: readonly CatalogueFeature[],
): SuggestedPartOf<'permission'>[] {
  const inPlan = new Set(features.map(one => one.key));
  const keeping = catalogue.filter(one => inPlan.has(featureKey(one)) && one.entities.length > 0);
  const named = said.filter(one => one.section === 'roles');
  const heard = keeping.map(feature => ({ feature, names: namesOf(feature, said) }));
  return roles.flatMap(role => {
    if (role.key === ADMINISTRATOR_KEY)
      return entities.map(entity =>
        permission(role, entity, 'manage', 'The administrator puts right what nobody else may.', role.serves),
      );
    const answer = named.find(one => roleKey(one) === role.key);
    const own = entities.filter(entity => !isTechnical(entity, keeping));
    return answer ? permissionsOf(answer, role, own, heard, said) : [];
  });
}

function permissionsOf(
  answer: Said,
  role: SuggestedPartOf<'role'>,
  entities: readonly SuggestedPartOf<'entity'>[],
  heard: readonly HeardFeature[],
  said: readonly Said[],
): SuggestedPartOf<'permission'>[] {
  const others = said.filter(one => one.section === 'roles' && one !== answer);
  const rights = [answer, ...inheritedBy(answer, others)].flatMap(from => rightsOf(from, others, said));
  const isLimited = isPublicRole(answer);
  return entities.flatMap(entity => {
    const grants = rights.flatMap(right => {
      const overRoles =
        entity.key === entityKey(ACCOUNT) &&
        right.level === 'manage' &&
        isOverRoles(
          right,
          others.map(one => one.head),
        );
      const level = overRoles ? right.level : levelFor(right, entity, heard);
      return level ? [{ right, level }] : [];
    });
    const [highest] = grants.toSorted((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level));
    if (!highest) return [];
    const { line, from } = highest.right;
    const because =
      from === answer
        ? `${role.content.name} may ${quoted(line)}.`
        : `${role.content.name} may what ${from.head} may: ${quoted(line)}.`;
    // Who sees their own ones changes their own ones too, where no line speaks of everybody's.
    const seesOwn =
      highest.level === 'edit' &&
      grants.some(one => one.level === 'own') &&
      !grants.some(one => isForEverybody(one.right.line));
    const isOwn = isLimited || THREADS.has(entity.key) || seesOwn;
    const level = isOwn ? atMostOwn(highest.level) : highest.level;
    return [permission(role, entity, level, because, [...new Set([answer.ref, from.ref])])];
  });
}

/** The other roles of which a line says that this one may all that they may: "Everything that guests may". */
const inheritedBy = ({ details }: Said, others: readonly Said[]): Said[] =>
  others.filter(other => details.some(line => isAllOf(line, other)));

function isAllOf(line: string, { head }: Said): boolean {
  const named = ALL_OF.map(pattern => pattern.exec(line)?.[1]).find(Boolean);
  return named !== undefined && meaningOf(named).join(' ') === meaningOf(head).join(' ');
}

/** The role alone stands there: “All payments of guests can be seen” is no such line. */
const ALL_OF = [
  /^(?:everything|all|what)(?:\s+(?:that|which|what))?\s+(?:an?\s+|the\s+)?(.+?)\s+(?:may|can|do|does)[.!]?$/i,
  /^(?:the\s+)?same(?:\s+rights)?\s+as\s+(?:an?\s+|the\s+)?(.+?)[.!]?$/i,
];

function rightsOf(from: Said, others: readonly Said[], said: readonly Said[]): Right[] {
  return from.details.flatMap((line): Right[] => {
    const level = levelOf(line);
    if (!level || others.some(other => isAllOf(line, other))) return [];
    const named = thingsOfRight(line).map(thing => meaningOf(thing).at(-1)!);
    const views = named.filter(thing => NO_RECORDS.has(thing)).flatMap(view => shownIn(view, said));
    const things = [...named.filter(thing => !NO_RECORDS.has(thing)), ...views];
    return [{ from, line, level, named: new Set([...partsOf(line).flat(), ...views]), things }];
  });
}

/** What a view shows, where a feature's name says it: a "course programme" shows courses. */
const shownIn = (view: string, said: readonly Said[]): string[] =>
  said
    .filter(one => one.section === 'features')
    .flatMap(({ head }) => partsOf(head))
    .filter(part => part.at(-1) === view)
    .flatMap(part => part.slice(0, -1));

/** The public, and whoever writes to somebody, changes their own only: what others wrote is theirs. */
const atMostOwn = (level: Level): Level => (level === 'edit' || level === 'manage' ? 'own' : level);
const THREADS = new Set(['message', 'conversation'].map(entityKey));

/** A feature in the plan that keeps records, and the words by which the brief speaks of it anywhere. */
interface HeardFeature {
  feature: CatalogueFeature;
  names: ReadonlySet<string>;
}

const namesOf = (feature: CatalogueFeature, said: readonly Said[]): ReadonlySet<string> =>
  new Set(
    said.flatMap(one =>
      [one.head, ...one.details].flatMap(line =>
        foundIn(line, one, feature).found.flatMap(({ wording }) => meaningOf(wording)),
      ),
    ),
  );

/** A line of rights: its level, and the meaning words of what it names. */
interface Right {
  /** The role that it was written for. */
  from: Said;
  line: string;
  level: Level;
  named: ReadonlySet<string>;
  /** The things among them. */
  things: readonly string[];
}

/** The level that a line gives to a kind of record; null where it is about something else. */
function levelFor(
  right: Right,
  entity: SuggestedPartOf<'entity'>,
  heard: readonly HeardFeature[],
): Level | null {
  const { line, level, named, things, from } = right;
  if (phraseIn(line, EVERYTHING)) return level;
  // What the software sends and notes by itself is nobody's to enter.
  const isOfItself = OF_ITSELF.has(entity.key);
  const isHeard =
    !isOfItself &&
    heard.some(
      ({ feature, names }) =>
        subjectOf(feature, line) === entity.key &&
        (things.some(thing => names.has(thing)) ||
          asksWho(line) ||
          foundIn(line, from, feature).found.some(({ wording }) =>
            meaningOf(wording).some(word => named.has(word)),
          )),
    );
  const isMeant = !things.length && meantBy(line).includes(entity.key);
  const isTakingPart = takesPart(line) && !isForEverybody(line);
  if (isHeard || isMeant) return isTakingPart ? atMostOwn(level) : level;
  const name = meaningOf(entity.content.name);
  const isNamed =
    (name.length > 0 && name.every(word => named.has(word))) ||
    (entity.key === ORDER_KEY && things.some(thing => TRADED.has(thing)));
  // Who books a machine makes a booking, and only has to see the machine.
  return isNamed ? (isTakingPart ? 'see' : level) : null;
}

const OF_ITSELF = new Set(['notice', 'consent'].map(entityKey));

/** Verbs that say without another word what they are about. */
const MEANT: readonly { verbs: RegExp; entities: readonly string[] }[] = [
  { verbs: /\bpays?\b/i, entities: ['payment'].map(entityKey) },
  { verbs: /\bbuys?\b/i, entities: ['order', 'payment'].map(entityKey) },
  { verbs: /\b(?:writes?|answers?)\b/i, entities: ['message', 'conversation'].map(entityKey) },
];
const meantBy = (line: string): string[] =>
  MEANT.filter(({ verbs }) => verbs.test(line)).flatMap(({ entities }) => entities);

const REGISTRATION = 'registration';

/**
 * A feature is about its first record; who takes part in it, or asks who does, is about what that record
 * has of each: a registration.
 */
function subjectOf({ entities }: CatalogueFeature, line: string): string | null {
  const [first, ...others] = entities;
  const each = CATALOGUE_ENTITIES.find(one => one.key === first)?.relations.find(
    one => one.kind === 'one-to-many' && others.includes(one.to),
  );
  if (asksWho(line)) return each?.to === REGISTRATION ? entityKey(REGISTRATION) : null;
  return entityKey(takesPart(line) && each ? each.to : first!);
}

/** Who may come in is the account of a colleague: a right over another role is a right over accounts. */
const isOverRoles = ({ named }: Right, names: readonly string[]): boolean =>
  names.some(name => meaningOf(name).every(word => named.has(word)));

/** Kept for the software's own sake, so that only an administrator has to do with it. */
const TECHNICAL_AREAS = new Set([
  'Foundations',
  'Accounts and access',
  'Integrations',
  'Operations',
  'Launch',
]);
const ACCOUNT = 'account';

export function isTechnical(
  entity: SuggestedPartOf<'entity'>,
  keeping: readonly CatalogueFeature[],
): boolean {
  if (entity.key === entityKey(ACCOUNT)) return false;
  const bringing = keeping.filter(one => one.entities.some(key => entityKey(key) === entity.key));
  return bringing.length > 0 && bringing.every(one => TECHNICAL_AREAS.has(one.area));
}

export const permission = (
  role: SuggestedPartOf<'role'>,
  entity: SuggestedPartOf<'entity'>,
  level: Level,
  because: string,
  serves: string[],
): SuggestedPartOf<'permission'> => ({
  key: `permission:${role.key.slice('role:'.length)}:${entity.key.slice('entity:'.length)}`,
  kind: 'permission',
  content: { role: role.key, entity: entity.key, level },
  because,
  serves,
});
