import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { LEVELS, type Level } from '../../parts';
import { foundIn } from '../called';
import { featureKey } from '../needs';
import { BEFORE, partsOf } from '../plainly';
import { isPublicRole, levelOf } from '../rights';
import type { Said } from '../said';
import type { SuggestedFeature, SuggestedPartOf } from '../suggested';
import { meaningOf, quoted } from '../words';
import { entityKey } from './entities';
import { isTechnical, permission } from './permissions';
import { roleKey } from './roles';

type Entity = SuggestedPartOf<'entity'>;
type Role = SuggestedPartOf<'role'>;
type Relation = SuggestedPartOf<'relation'>;
type Permission = SuggestedPartOf<'permission'>;

/** A right that follows from something else than a line of the role's own. */
interface Implied {
  entity: Entity;
  level: Level;
  because: string;
  serves: string[];
}

/**
 * The rights that are given by a role's own lines, and those that no line gives in so many words:
 *
 * - who does a step of a way of working has to do with the records that it is about, the public with its
 *   own; only here a right grows, from seeing to changing;
 * - who receives something (“Commission invoices to sellers”) sees it;
 * - who may write to others is read and answered by them;
 * - what is sent to somebody, and what they agreed to, is theirs;
 * - what a record is made of goes with the record (an invoice with its lines), and whose it is.
 */
export function withImplied(
  given: readonly Permission[],
  said: readonly Said[],
  roles: readonly Role[],
  entities: readonly Entity[],
  relations: readonly Relation[],
  features: readonly SuggestedFeature[],
  catalogue: readonly CatalogueFeature[],
): Permission[] {
  const inPlan = new Set(features.map(one => one.key));
  const keeping = catalogue.filter(one => inPlan.has(featureKey(one)) && one.entities.length > 0);
  const open = entities.filter(entity => !isTechnical(entity, keeping));
  const named = said.filter(one => one.section === 'roles');
  const isWritten = given.some(({ content }) => THREADS.has(content.entity) && content.level === 'own');
  return roles.flatMap(role => {
    const answer = named.find(one => roleKey(one) === role.key);
    const own = given.filter(({ content }) => content.role === role.key);
    if (!answer) return own;
    const has = new Map(own.map(one => [one.content.entity, one]));
    const give = (implied: readonly Implied[], grows = false) => {
      for (const { entity, level, because, serves } of implied) {
        const before = has.get(entity.key)?.content.level;
        if (!before || (grows && before === 'see' && level === 'edit'))
          has.set(entity.key, permission(role, entity, level, because, serves));
      }
    };
    give(fromSteps(answer, named, said, open, keeping), true);
    give(received(answer, said, open));
    give(signed(answer, open));
    give(open.flatMap(entity => everybodys(entity, answer, isWritten)));
    // Twice, as a record's parts have parts: an invoice its payments, and these their refunds.
    for (const _ of [1, 2]) give(withRecord(has, open, relations, answer));
    return open.flatMap(entity => has.get(entity.key) ?? []);
  });
}

function everybodys(entity: Entity, { ref }: Said, isWritten: boolean): Implied[] {
  const own = (because: string): Implied[] => [{ entity, level: 'own', because, serves: [ref] }];
  if (isWritten && THREADS.has(entity.key)) return own('Who is written to reads it and may answer.');
  if (PERSONAL.has(entity.key)) return own('Everybody sees what is kept about them and sent to them.');
  return [];
}

const THREADS = new Set(['message', 'conversation'].map(entityKey));
const PERSONAL = new Set(['account', 'notice', 'consent'].map(entityKey));

/**
 * “The planner turns the defect into a repair order”: the planner changes both. What a step names behind a
 * preposition is only seen. A step that begins with a record is done by whoever did the one before, and
 * what the way of working is about is everybody's who does a step of it.
 */
function fromSteps(
  answer: Said,
  named: readonly Said[],
  said: readonly Said[],
  entities: readonly Entity[],
  keeping: readonly CatalogueFeature[],
): Implied[] {
  const isPublic = isPublicRole(answer);
  const working = entities.filter(one => !PERSONAL.has(one.key));
  const found: Implied[] = [];
  for (const workflow of said) {
    if (workflow.section !== 'workflows') continue;
    let doer: Said | null = null;
    for (const step of workflow.details) {
      const begun = deedOf(step, named);
      if (NEGATED.test(step)) continue;
      // “A defect gets a photo”: whoever did the step before, unless it says by whom.
      const goesOn = !begun && !/\bby (?:an?|the)\b/i.test(step) && beginsWithRecord(step, working, named);
      if (begun) doer = begun.doer;
      // “On site …”, “Before that …” leave open who does it, and say nothing of somebody else.
      else if (!goesOn && !BEGINS_BESIDE.test(step)) doer = null;
      if (doer !== answer || !(begun || goesOn)) continue;
      const deed = begun?.deed ?? step;
      const verb = begun ? (levelOf(deed) ?? 'see') : GETS.test(step) ? 'edit' : 'see';
      const level = verb === 'see' || verb === 'own' ? verb : isPublic ? 'own' : 'edit';
      const { direct, beside } = recordsIn(deed, workflow, working, keeping);
      const because = `${quoted(step)} is a step of ${quoted(workflow.head)}.`;
      const give = (some: readonly Entity[], level: Level) =>
        found.push(
          ...some.map(entity => ({
            entity,
            level: isPublic && level === 'see' && isOfPeople(entity) ? ('own' as const) : level,
            because,
            serves: [answer.ref, workflow.ref],
          })),
        );
      give(direct, level);
      give(beside, 'see');
      give(recordsIn(workflow.head, workflow, working, keeping).direct, isPublic ? 'own' : 'see');
    }
  }
  // The highest first: it is the one that is given.
  return found.toSorted((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level));
}

const NEGATED = /\b(?:not|never|cannot|nobody|no longer)\b|n[’']t\b/i;
const GETS = /\b(?:gets?|is given|has)\b/i;

/** Of such records the public sees its own ones only. */
const isOfPeople = ({ content }: Entity): boolean => content.fields.some(one => one.personal);

/** The records that a text is about, by their names or by what a feature hears, and those that it only names further on. */
function recordsIn(
  text: string,
  said: Said,
  entities: readonly Entity[],
  keeping: readonly CatalogueFeature[],
): { direct: Entity[]; beside: Entity[] } {
  const [first = ''] = text.split(BEFORE);
  const [before, all] = [new Set(partsOf(text).flat()), new Set(meaningOf(text))];
  const heardIn = (part: string) =>
    new Set(
      keeping.flatMap(feature => {
        const [kept] = feature.entities;
        return kept && foundIn(part, said, feature).found.length ? [entityKey(kept)] : [];
      }),
    );
  const [heard, heardBeside] = [heardIn(first), heardIn(text)];
  const direct = entities.filter(one => heard.has(one.key) || isNamed(one, before));
  const named = entities.filter(one => heardBeside.has(one.key) || isNamed(one, all));
  return { direct, beside: named.filter(one => !direct.includes(one)) };
}

/** “A defect gets a photo”; not “Private patients get an invoice”, which is about a role. */
function beginsWithRecord(step: string, entities: readonly Entity[], named: readonly Said[]): boolean {
  const first = new Set(meaningOf(step).slice(0, 2));
  const isRoles = named.some(({ head }) => first.has(meaningOf(head).at(-1) ?? ''));
  return !isRoles && entities.some(one => isNamed(one, first));
}
const BEGINS_BESIDE = new RegExp(`^${BEFORE.source}`, 'i');

/** Whose step it is, by the name that it begins with, and what they do: “signs, and the report goes …”. */
function deedOf(step: string, named: readonly Said[]): { doer: Said | null; deed: string } | null {
  const words = step.replace(/^(?:then\s+)?(?:an?|the|each|every)\s+/i, '').split(/\s+/);
  for (const length of [1, 2, 3]) {
    // A name ends in a word that says something: “the clerk makes” is no name of three words.
    if (!meaningOf(words[length - 1] ?? '').length) continue;
    const subject = meaningOf(words.slice(0, length).join(' '));
    const whose = named.filter(role => isCalled(role, subject));
    if (whose.length)
      return { doer: whose.length === 1 ? whose[0]! : null, deed: words.slice(length).join(' ') };
  }
  return null;
}

/** “The crew” is the repair crew, “the authority” the supervisory authority. */
function isCalled({ head }: Said, subject: readonly string[]): boolean {
  const name = meaningOf(head.split(BEFORE)[0]!);
  return subject.length > 0 && (subject.join(' ') === name.join(' ') || subject.join(' ') === name.at(-1));
}

/** “Commission invoices to sellers”, “Messages between buyer and seller”. */
function received(answer: Said, said: readonly Said[], entities: readonly Entity[]): Implied[] {
  const name = meaningOf(answer.head).at(-1);
  return said
    .filter(one => one.section === 'features' || one.section === 'workflows')
    .flatMap(one => {
      const lines = one.section === 'features' ? [one.head] : [one.head, ...one.details];
      return lines.flatMap(line => {
        const [, before = '', after = ''] = RECEIVED.exec(line) ?? [];
        const isSent = SENT.test(before) || (one.section === 'features' && levelOf(line) === null);
        if (!name || !isSent || !meaningOf(after).slice(0, 3).includes(name)) return [];
        const last = new Set(meaningOf(before).slice(-2));
        return entities
          .filter(entity => isNamed(entity, last))
          .map(entity => ({
            entity,
            level: 'own' as const,
            because: `${quoted(line)} names who receives it.`,
            serves: [answer.ref, one.ref],
          }));
      });
    });
}
const RECEIVED = /^(.*?)\b(?:to|between)\s+(.*)$/i;
const SENT = /\b(?:sends?|mails?|hands?|delivers?|goes|go|sent|handed|delivered)\b/i;

/** “Write and sign inspections” makes a signature. */
function signed(answer: Said, entities: readonly Entity[]): Implied[] {
  const line = answer.details.find(one => SIGNS.test(one));
  const signature = entities.find(({ key }) => key === entityKey('signature'));
  if (!line || !signature) return [];
  const level = isPublicRole(answer) ? 'own' : 'edit';
  return [{ entity: signature, level, because: `${answer.head} may ${quoted(line)}.`, serves: [answer.ref] }];
}
const SIGNS = /(?:^|[,;]|\band\b)\s*signs?\b(?!\s+(?:\S+\s+){0,2}(?:up|in|on|off|out)\b)/i;

/** Who has to do with a record has to do with what it is made of, and knows whose it is. */
const withRecord = (
  has: ReadonlyMap<string, Permission>,
  entities: readonly Entity[],
  relations: readonly Relation[],
  answer: Said,
): Implied[] =>
  relations.flatMap(({ content: { from, to, label } }) => {
    const [whole, part] = [from, to].map(key => entities.find(one => one.key === key));
    if (!whole || !part) return [];
    const [ofWhole, ofPart] = [from, to].map(key => has.get(key)?.content.level);
    // A person's records go apart: who sees customers does not see their bills.
    const goes = ofWhole && whole.key !== CUSTOMER ? levelOfPart(ofWhole, label) : null;
    const serves = [answer.ref];
    if (goes) {
      const because = `It goes with the ${whole.content.name.toLowerCase()}, to which ${answer.head} has a right.`;
      return [{ entity: part, level: goes, because, serves }];
    }
    if (!ofPart || PERSONAL.has(part.key) || isPublicRole(answer)) return [];
    const named = part.content.name.toLowerCase();
    if (whole.key === CUSTOMER) {
      const because = `Whose ${named} it is has to be known.`;
      // A customer may have a right to orders too, and is not to see all others.
      const isInCharge = [...has.values()].some(one => one.content.level === 'manage');
      return [{ entity: whole, level: isInCharge && ofPart !== 'own' ? 'see' : 'own', because, serves }];
    }
    if (!STANDS_BEHIND.has(label)) return [];
    return [{ entity: whole, level: 'see', because: `It stands behind each ${named}.`, serves }];
  });

const CUSTOMER = entityKey('customer');

/** What a right to a record is to those that it is joined with by such a relation; null where they go apart. */
function levelOfPart(level: Level, label: string): Level | null {
  if (level === 'none') return null;
  if (MADE_OF.has(label)) return level;
  if (OTHERS_WITH.has(label)) return level === 'see' ? 'own' : level;
  return SEEN_WITH.has(label) ? (level === 'own' ? 'own' : 'see') : null;
}

/** The one is not whole without the others. */
const MADE_OF = new Set(['is made of', 'holds', 'is discussed in']);
/** A checklist is used in inspections, and read by whoever makes one. */
export const STANDS_BEHIND = new Set(['is used in', 'is done in', 'is checked in', 'hosts']);
/** Those of other people: who sees a course does not see who comes. */
export const OTHERS_WITH = new Set(['is joined by', 'is waited for in']);
/** Those that somebody else makes. */
const SEEN_WITH = new Set([
  'is paid by',
  'is signed by',
  'is answered by',
  'is followed by',
  'is given back by',
  'is decided by',
]);

/** Whether a right to a record goes on to what it is joined with so. */
export const goesOn = (label: string): boolean => levelOfPart('edit', label) !== null;

function isNamed({ content }: Entity, words: ReadonlySet<string>): boolean {
  const name = meaningOf(content.name);
  return name.length > 0 && name.every(word => words.has(word));
}
