import type { CatalogueEntity } from '@/server/catalogue/domain/catalogue-entity';
import { capitalised } from '@/server/kernel/capitalised';
import { pluralOf, singularOf } from '../nouns';
import { thingsOfRight } from '../rights';
import type { Said } from '../said';
import type { SuggestedPartOf } from '../suggested';
import { meaningOf, quoted } from '../words';
import { entityKey, fieldOf } from './entities';
import { permission } from './permissions';
import { roleKey } from './roles';

type Entity = SuggestedPartOf<'entity'>;
type Relation = SuggestedPartOf<'relation'>;

/** Whom somebody belongs to and acts for. Places of a house of one's own are records of another kind. */
const ORGANISATIONS =
  `agency association authority business charity club college company council dealership department
  enterprise firm foundation institution kindergarten laboratory ministry municipality museum office organisation
  organization parish practice school society university`.split(/\s+/);
/** What the catalogue's own record is called. */
const USUAL = new Set(['business', 'company', 'enterprise', 'firm', 'organisation', 'organization']);

/** What people call themselves by who are one: “Partner company”, and not the one authority. */
const NAMED_AS_ROLE =
  /\b(?:agency|association|business|club|company|dealership|firm|laboratory|organi[sz]ation|practice|school)$/;

/** A role that acts for an organisation: “Invite colleagues of their company”, or is called by one. */
interface Belonging {
  role: Said;
  line: string;
  because: string;
  /** What a right names as the organisation’s, in stems: “reports of their municipality”. */
  its: readonly string[];
  /** Lower case, in the singular: “municipality”. */
  word: string;
}

const belongingsIn = (said: readonly Said[]): Belonging[] =>
  said.filter(one => one.section === 'roles').flatMap(role => [...calledBy(role), ...actingFor(role)]);

function calledBy(role: Said): Belonging[] {
  const word = singularOf(role.head.trim().toLowerCase());
  return NAMED_AS_ROLE.test(word) && /^[a-z ]{3,30}$/.test(word)
    ? [{ role, line: role.head, because: `${quoted(role.head)} is a role`, its: [], word }]
    : [];
}

const actingFor = (role: Said): Belonging[] =>
  role.details.flatMap(line => {
    const word = OF_THEIRS.exec(line)?.groups?.['word'];
    if (!word) return [];
    const its = thingsOfRight(line).map(thing => meaningOf(thing).join(' '));
    return [
      {
        role,
        line,
        because: `${quoted(line)} is a right of ${role.head}`,
        its,
        word: singularOf(word.toLowerCase()),
      },
    ];
  });
const OF_THEIRS = new RegExp(
  `\\b(?:(?:their|his|her|its)(?:\\s+own)?|(?:the|our|my)\\s+own)\\s+(?<word>${ORGANISATIONS.flatMap(one => [pluralOf(one), one]).join('|')})\\b`,
  'i',
);

/** The organisations that roles act for, by the client's word, as far as the plan has no record of them yet. */
export function organisationEntities(
  said: readonly Said[],
  taken: readonly Entity[],
  entities: readonly CatalogueEntity[],
): Entity[] {
  const like = entities.find(one => one.key === 'organisation');
  const found: Entity[] = [];
  for (const one of like ? belongingsIn(said) : []) {
    const all = [...taken, ...found];
    if (organisationOf(one, all)) continue;
    const isFree = !all.some(({ key }) => key === ORGANISATION_KEY);
    found.push({
      key: isFree ? ORGANISATION_KEY : `entity:own.${one.word.replaceAll(' ', '-')}`,
      kind: 'entity',
      content: { name: capitalised(one.word), fields: like!.fields.map(fieldOf), note: '' },
      because: `${one.because}, so it has to be known who belongs to which ${one.word}.`,
      serves: [one.role.ref],
    });
  }
  return found;
}

const ORGANISATION_KEY = entityKey('organisation');

/** The record that is meant: the one that goes by the word, else the catalogue's for a company. */
function organisationOf({ word }: Belonging, entities: readonly Entity[]): Entity | undefined {
  const stems = meaningOf(word).join(' ');
  const usual = entities.find(({ key, content }) => key === ORGANISATION_KEY && isUsual(content.name));
  const named = entities.find(one => meaningOf(one.content.name).join(' ') === stems);
  return named ?? (isUsual(word) ? usual : undefined);
}

const isUsual = (name: string): boolean => USUAL.has(name.toLowerCase().split(' ').at(-1)!);

/** An organisation has the accounts of those who act for it, and what a right names as its: “reports of their municipality”. */
export function organisationRelations(
  said: readonly Said[],
  entities: readonly Entity[],
  known: readonly Relation[],
): Relation[] {
  const related = new Set(known.flatMap(({ content: { from, to } }) => [`${from} ${to}`, `${to} ${from}`]));
  const account = entities.find(one => one.key === entityKey('account'));
  return belongingsIn(said).flatMap(one => {
    const organisation = organisationOf(one, entities);
    if (!organisation) return [];
    const its = entities.filter(({ content }) => one.its.includes(meaningOf(content.name).join(' ')));
    return [...(account ? [account] : []), ...its].flatMap((other): Relation[] => {
      const pair = `${organisation.key} ${other.key}`;
      if (other === organisation || related.has(pair)) return [];
      related.add(pair);
      return [
        {
          key: `relation:own.${idOf(organisation)}.${idOf(other)}`,
          kind: 'relation',
          content: { from: organisation.key, to: other.key, kind: 'one-to-many', label: 'has' },
          because: `${one.because}.`,
          serves: [one.role.ref],
        },
      ];
    });
  });
}

/** The organisations that a role acts for, each with the sentence that says so. */
export const organisationsOf = (
  role: Said,
  entities: readonly Entity[],
): readonly { key: string; line: string }[] =>
  belongingsIn([role]).flatMap(one => {
    const organisation = organisationOf(one, entities);
    return organisation ? [{ key: organisation.key, line: one.line }] : [];
  });

const idOf = ({ key }: Entity): string => key.slice('entity:'.length);

/** Who acts for an organisation sees it, and no other. */
export function organisationRights(
  said: readonly Said[],
  roles: readonly SuggestedPartOf<'role'>[],
  entities: readonly Entity[],
  given: readonly SuggestedPartOf<'permission'>[],
): SuggestedPartOf<'permission'>[] {
  const has = new Set(given.map(one => one.key));
  return belongingsIn(said).flatMap(one => {
    const role = roles.find(({ key }) => key === roleKey(one.role));
    const organisation = organisationOf(one, entities);
    if (!role || !organisation) return [];
    const right = permission(role, organisation, 'own', `${one.because}.`, [one.role.ref]);
    if (has.has(right.key)) return [];
    has.add(right.key);
    return [right];
  });
}
