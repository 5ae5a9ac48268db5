import { CATALOGUE_ENTITIES } from '@/server/catalogue/domain/entities';
import type { Level } from '../../parts';
import { isPublicRole } from '../rights';
import type { Said } from '../said';
import type { SuggestedPartOf } from '../suggested';
import { quoted } from '../words';
import { entityKey } from './entities';
import { goesOn, OTHERS_WITH, STANDS_BEHIND } from './implied-permissions';
import { organisationsOf } from './organisations';
import { roleKey } from './roles';

type Entity = SuggestedPartOf<'entity'>;
type Relation = SuggestedPartOf<'relation'>;
type Permission = SuggestedPartOf<'permission'>;

const ACCOUNT_KEY = entityKey('account');
const PUBLIC = ['account', 'customer', 'household', 'contact'];
const STAFF = ['account', 'employee', 'team'];
/** Records of somebody, which need nobody else to be theirs. */
const SOMEBODYS: ReadonlySet<string> = new Set(
  [...PUBLIC, ...STAFF, 'organisation', 'tenant'].map(entityKey),
);

/**
 * A right to one's own records needs a record that says whose they are. Where nobody's record is joined with
 * one to which a role has such a right, nor with what it belongs to and the role has a right to as well, the
 * account has it: a course has somebody who gives it, and its registrations go by the course.
 */
export function ownerRelations(
  said: readonly Said[],
  permissions: readonly Permission[],
  entities: readonly Entity[],
  relations: readonly Relation[],
): Relation[] {
  const byKey = new Map(entities.map(one => [one.key, one]));
  if (!byKey.has(ACCOUNT_KEY)) return [];
  const found = new Map<string, Relation>();
  for (const answer of said.filter(one => one.section === 'roles')) {
    const role = roleKey(answer);
    const kinds = isPublicRole(answer) ? PUBLIC : STAFF;
    const mine = permissions
      .filter(one => one.content.role === role)
      .toSorted((a, b) => Number(followsFrom(a)) - Number(followsFrom(b)));
    const acting = organisationsOf(answer, entities);
    const look: Look = {
      mine: new Map(mine.map(one => [one.content.entity, one.content.level])),
      whose: new Set([...kinds.map(entityKey), ...acting.map(one => one.key)]),
      relations,
      isPublic: isPublicRole(answer),
    };
    for (const right of mine) {
      const { entity, level } = right.content;
      if (level !== 'own' || SOMEBODYS.has(entity) || look.whose.has(entity)) continue;
      const open = unowned(entity, look, new Set());
      const record = open === null ? undefined : byKey.get(open);
      if (!record || found.has(record.key)) continue;
      // “The reports of their own municipality” are the municipality’s.
      const theirs = acting.find(one => right.because.includes(quoted(one.line)));
      found.set(record.key, owner(theirs?.key ?? ACCOUNT_KEY, record, right, kinds));
    }
  }
  return [...found.values()];
}

/** A right that follows from another explains less than the other. */
const followsFrom = ({ because }: Permission): boolean => /^(?:it|whose|who) /i.test(because);

/** What counts for one role. */
interface Look {
  /** What it has a right to. */
  mine: ReadonlyMap<string, Level>;
  /** The records by which somebody of this role is known. */
  whose: ReadonlySet<string>;
  relations: readonly Relation[];
  isPublic: boolean;
}

function owner(
  from: string,
  { key, content }: Entity,
  right: Permission,
  kinds: readonly string[],
): Relation {
  const id = key.slice('entity:'.length);
  const isShared = id === 'conversation';
  return {
    key: `relation:own.${from.slice('entity:'.length)}.${id}`,
    kind: 'relation',
    content: {
      from,
      to: key,
      kind: isShared ? 'many-to-many' : 'one-to-many',
      label: isShared ? 'takes part in' : labelFor(id, kinds),
    },
    because: `Whose ${content.name.toLowerCase()} it is has to be kept: ${right.because}`,
    serves: right.serves,
  };
}

/**
 * The record that nobody is joined with: this one, or the first that it belongs to; null where somebody is,
 * and for what only stands behind other records, as a checklist does behind inspections.
 */
function unowned(entity: string, look: Look, seen: Set<string>): string | null {
  seen.add(entity);
  const { mine, whose, relations, isPublic } = look;
  // A teacher’s registrations are those of their courses; a guest’s are those that they made.
  const goesAlong = (label: string, isMine: boolean) =>
    OTHERS_WITH.has(label) ? !isPublic : isMine && goesOn(label);
  const standsBehind = relations.some(
    ({ content }) => content.from === entity && mine.has(content.to) && STANDS_BEHIND.has(content.label),
  );
  const joined = relations.map(one => one.content).filter(one => one.to === entity);
  if (standsBehind || joined.some(one => whose.has(one.from))) return null;
  const open = joined
    .filter(({ from, label }) => mine.get(from) === 'own' || goesAlong(label, mine.has(from)))
    .filter(({ from }) => !seen.has(from) && !SOMEBODYS.has(from))
    .map(({ from }) => unowned(from, look, seen));
  return open.includes(null) ? null : (open[0] ?? entity);
}

/** What the catalogue says of whoever has such a record: a customer opens a case. */
const labelFor = (id: string, kinds: readonly string[]): string =>
  kinds
    .flatMap(key => CATALOGUE_ENTITIES.find(one => one.key === key)?.relations ?? [])
    .find(one => one.to === id)?.label ?? 'has';
