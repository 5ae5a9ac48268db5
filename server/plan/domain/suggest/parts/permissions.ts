import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { CATALOGUE_ENTITIES } from '@/server/catalogue/domain/entities';
import { ASSUMED } from '../../architecture/assumed';
import { LEVELS, type Level } from '../../parts';
import { foundIn } from '../called';
import { featureKey } from '../needs';
import { NO_RECORDS } from '../own-things';
import { partsOf } from '../plainly';
import { levelOf, takesPart, thingsOfRight } from '../rights';
import type { Said } from '../said';
import type { SuggestedFeature, SuggestedPartOf } from '../suggested';
import { meaningOf, phraseIn, quoted } from '../words';
import { entityKey } from './entities';
import { ADMINISTRATOR_KEY, roleKey } from './roles';

const EVERYTHING = ['everything', 'all data', 'all records'];

/**
 * What each role may do with each kind of record, by the rights that the brief gives it, one on each
 * line. A line is about a record where it says its name, or the phrases of the feature that keeps it.
 * What no line speaks of is not given.
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
    const others = named.filter(one => one !== answer).map(one => one.head);
    return answer ? permissionsOf(answer, role, own, heard, others) : [];
  });
}

function permissionsOf(
  answer: Said,
  role: SuggestedPartOf<'role'>,
  entities: readonly SuggestedPartOf<'entity'>[],
  heard: readonly HeardFeature[],
  otherRoles: readonly string[],
): SuggestedPartOf<'permission'>[] {
  const lines = answer.details.flatMap((line): Right[] => {
    const level = levelOf(line);
    if (!level) return [];
    const things = thingsOfRight(line)
      .map(thing => meaningOf(thing).at(-1)!)
      .filter(thing => !NO_RECORDS.has(thing));
    return [{ line, level, named: new Set(partsOf(line).flat()), things }];
  });
  const isPublic = (answer.people ?? 0) >= ASSUMED.publicFrom;
  return entities.flatMap(entity => {
    const grants = lines.filter(right => {
      const overRoles =
        entity.key === entityKey(ACCOUNT) && right.level === 'manage' && isOverRoles(right, otherRoles);
      return overRoles || isAbout(right, answer, entity, heard);
    });
    const [highest] = grants.toSorted((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level));
    if (!highest) return [];
    const because = `${role.content.name} may ${quoted(highest.line)}.`;
    const level = isPublic || THREADS.has(entity.key) ? atMostOwn(highest.level) : highest.level;
    return [permission(role, entity, level, because, [answer.ref])];
  });
}

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
  line: string;
  level: Level;
  named: ReadonlySet<string>;
  /** The things among them. */
  things: readonly string[];
}

/** What stands behind a preposition only limits the right. */
function isAbout(
  { line, named, things }: Right,
  answer: Said,
  entity: SuggestedPartOf<'entity'>,
  heard: readonly HeardFeature[],
): boolean {
  if (phraseIn(line, EVERYTHING)) return true;
  const name = meaningOf(entity.content.name);
  if (name.length > 0 && name.every(word => named.has(word))) return true;
  return heard.some(
    ({ feature, names }) =>
      subjectOf(feature, line) === entity.key &&
      (things.some(thing => names.has(thing)) ||
        foundIn(line, answer, feature).found.some(({ wording }) =>
          meaningOf(wording).some(word => named.has(word)),
        )),
  );
}

/** A feature is about its first record; who takes part in it is about what that record has of each: a registration. */
function subjectOf({ entities }: CatalogueFeature, line: string): string {
  const [first, ...others] = entities;
  const each = CATALOGUE_ENTITIES.find(one => one.key === first)?.relations.find(
    one => one.kind === 'one-to-many' && others.includes(one.to),
  );
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

function isTechnical(entity: SuggestedPartOf<'entity'>, keeping: readonly CatalogueFeature[]): boolean {
  if (entity.key === entityKey(ACCOUNT)) return false;
  const bringing = keeping.filter(one => one.entities.some(key => entityKey(key) === entity.key));
  return bringing.length > 0 && bringing.every(one => TECHNICAL_AREAS.has(one.area));
}

const permission = (
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
