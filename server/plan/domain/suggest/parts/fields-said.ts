import { isUsualRole } from '@/server/brief/domain/roles-named';
import type { EntityField, FieldType } from '@/server/catalogue/domain/catalogue-entity';
import { capitalised } from '@/server/kernel/capitalised';
import type { Said } from '../said';
import type { SuggestedPartOf } from '../suggested';
import { meaningOf, quoted } from '../words';

type Entity = SuggestedPartOf<'entity'>;

/**
 * Records with the fields that the brief names, behind those that they have: “a machine with photos, year
 * and hours run”, and in the way of working “Publish an offer” the step “The seller enters maker, model and
 * size”. Two things at least have to be listed; roles and other records are no fields.
 */
export function withFieldsSaid(entities: readonly Entity[], said: readonly Said[]): Entity[] {
  const lists = said.filter(one => TELLING.has(one.section)).flatMap(listsIn);
  if (!lists.length) return [...entities];
  const names = entities.map(({ content }) => keyOf(content.name));
  const roles = said.filter(one => one.section === 'roles').map(({ head }) => keyOf(head));
  const others = new Set([...names, ...roles]);
  return entities.map(entity => {
    const own = lists.filter(({ of }) => isNamed(entity, of));
    const fields = own.flatMap(({ items }) => items).filter(item => isField(item, others));
    return fields.length ? withFields(entity, fields, own) : entity;
  });
}

function withFields(entity: Entity, items: readonly string[], lists: readonly Listed[]): Entity {
  const { content } = entity;
  const fields = [...content.fields];
  for (const item of items)
    if (fields.length < MOST && !fields.some(({ name }) => isSame(name, item))) fields.push(fieldFrom(item));
  const names = fields.slice(content.fields.length).map(({ name }) => name);
  const added = names.length > 0;
  const from = lists.find(({ items }) => items.some(item => names.includes(capitalised(item))));
  const note = from ? `Fields from the brief: ${quoted(from.line)}.` : '';
  return {
    ...entity,
    content: {
      ...content,
      fields,
      note: [content.note === TO_AGREE && added ? '' : content.note, note].filter(Boolean).join(' '),
    },
  };
}

/** Said of a record whose fields nobody has named. */
export const TO_AGREE = 'Its fields are still to be agreed with the client.';
/** As many as somebody will look through; a record has room for 60. */
const MOST = 24;

interface Listed {
  /** Meaning words of the text that says whose fields they are. */
  of: readonly string[];
  items: string[];
  line: string;
}

const TELLING = new Set<Said['section']>(['features', 'workflows', 'roles']);

function listsIn({ section, head, details }: Said): Listed[] {
  const lines = section === 'features' ? [head] : section === 'workflows' ? [head, ...details] : details;
  return lines.flatMap(line => {
    const [, thing, listed] = WITH.exec(line) ?? [];
    const entered = section === 'workflows' ? ENTERS.exec(line)?.[1] : undefined;
    return [
      ...(thing && listed ? [{ of: meaningOf(thing).slice(-2), items: knownIn(itemsOf(listed)), line }] : []),
      ...(entered ? [{ of: meaningOf(head), items: itemsOf(entered), line }] : []),
    ].filter(({ items }) => items.length > 1);
  });
}

/** A list without one field that is known for one is of something else: “with apples and dogs”. */
const knownIn = (items: string[]): string[] =>
  items.some(item => TYPES.some(([words]) => words.test(item))) ? items : [];

/** The thing in front of “with” is the last that is named there. */
const WITH = /^(.*?)\b(?:with|(?:gets?|has|have)(?=\s+(?:an?|its|their)\s))\s+([^.;:]+)/i;
const ENTERS =
  /\b(?:enters?|fills? in|notes?(?: down)?|writes? down)\s+(?:the\s+|its\s+|their\s+)?([^.;:]+)/i;

/** The nouns of a list, up to where it goes on as a sentence: “the order, and prints it” lists one. */
function itemsOf(listed: string): string[] {
  const items = listed.split(/,|\band\b|&/i).map(nounOf);
  const end = items.findIndex(item => !SHORT.test(item) || SENTENCE.test(item));
  return (end < 0 ? items : items.slice(0, end)).filter(Boolean);
}

/** Without article and count, and without what is said of it: “a class from A to C” is a class. */
const nounOf = (text: string): string =>
  text
    .trim()
    .replace(/^(?:an?|the|its|their|his|her|all|any|each)\s+/i, '')
    .replace(/^(?:at (?:least|most)\s+)?(?:\d+|one|two|three|four|five|six|ten|some|several)\s+/i, '')
    .replace(/\s+(?:from|for|in|on|at|by|per|to|with|until|as|who|that|which)\s.*$/i, '');
const SHORT = /^(?:[\p{L}\p{N}’'/-]+(?:\s+[\p{L}\p{N}’'/-]+){0,3})?$/u;
const SENTENCE =
  /\b(?:an?|the|it|they|is|are|was|to|no|not|one|any)\b|^(?:Dr|Mrs?|Ms)\b|messages?$|^e?-?mails?$|^letters?$/i;

const isNamed = ({ content }: Entity, words: readonly string[]): boolean => {
  const name = meaningOf(content.name);
  return name.length > 0 && name.every(word => words.includes(word));
};

const isField = (item: string, others: ReadonlySet<string>): boolean =>
  !others.has(keyOf(item)) && !isUsualRole(item);

const isSame = (one: string, other: string): boolean => keyOf(one) === keyOf(other);

/** What a name means, whether it stands for one or many; “pictures” are there where photos are listed. */
const keyOf = (name: string): string =>
  (meaningOf(name).join(' ') || name.toLowerCase()).replace(/^(?:photo|imag)\w*$/, 'pictur');

const fieldFrom = (item: string) => {
  const { type, personal = false }: Pick<EntityField, 'type' | 'personal'> = {
    type: TYPES.find(([words]) => words.test(item))?.[1] ?? 'text',
    personal: PERSONAL.test(item),
  };
  return { name: capitalised(item), type, personal };
};

/** What a field's name says of its kind. The first that fits counts. */
const TYPES: readonly (readonly [RegExp, FieldType])[] = [
  [/\b(?:e-?mails?)\b/i, 'email'],
  [/\b(?:prices?|costs?|amounts?|fees?|rates?|deposits?|values?)$/i, 'money'],
  [/\b(?:dates?|days?|birthdays?|deadlines?)$/i, 'day'],
  [
    /\b(?:photos?|pictures?|images?|papers?|documents?|files?|scans?|certificates?|videos?|drawings?|logos?)$/i,
    'file',
  ],
  [/^(?:\w+ )?number of\b/i, 'number'],
  [
    /\b(?:years?|numbers?|hours(?: run)?|count|quantity|weights?|lengths?|widths?|heights?|age|places)$/i,
    'number',
  ],
  [/\b(?:address|addresses|place|location)$/i, 'place'],
  [/\b(?:state|status|kind|type|class|priority|category)$/i, 'choice'],
];
const PERSONAL = /\b(?:name|phone|e-?mail|address|birthday|birth|age|diagnosis)\b/i;
