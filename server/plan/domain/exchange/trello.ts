import { z } from 'zod';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { EDITION_NAMES } from '../editions';
import type { Plan } from '../plan';
import { hoursLine, hoursLines, readBody, writeBody } from './body';
import { editionIn } from './edition-words';
import {
  type Beyond,
  MOST_ROWS,
  oneBeyond,
  oneLine,
  type Read,
  type ReadFeature,
  type Unread,
} from './reading';
import { titleWithHours } from './title-hours';

const ESTIMATE = 'Estimate (low, likely, high hours)';
const NEEDS = 'Needs';
const COLORS: Record<Edition, string> = { mvp: 'sky', scalable: 'blue', enterprise: 'purple' };

/** A plan as the board that Trello's own "Export as JSON" would give: lists are areas, labels are editions. */
export function trelloBoard(plan: Plan): unknown {
  const board = trelloId(`board ${plan.id}`);
  const areas = [...new Set(plan.features.map(feature => feature.area))];
  const titles = new Map(plan.features.map(feature => [feature.id, feature.title]));
  const label = (edition: Edition) => ({
    id: trelloId(`label ${plan.id} ${edition}`),
    idBoard: board,
    name: EDITION_NAMES[edition],
    color: COLORS[edition],
  });
  const listOf = (area: string) => trelloId(`list ${plan.id} ${area}`);
  const checklists = plan.features.flatMap((feature, at) =>
    [
      { name: ESTIMATE, items: hoursLines(feature.effortHours) },
      { name: NEEDS, items: feature.needs.map(id => titles.get(id) ?? '') },
    ]
      .filter(list => list.items.length)
      .map(({ name, items }, place) => {
        const id = trelloId(`checklist ${feature.id} ${name}`);
        return {
          id,
          name,
          idBoard: board,
          idCard: trelloId(feature.id),
          pos: (place + 1) * 16_384,
          checkItems: items.map((item, item_at) => ({
            id: trelloId(`item ${feature.id} ${name} ${item_at}`),
            idChecklist: id,
            name: item,
            state: 'incomplete',
            pos: (item_at + 1) * 16_384,
          })),
          order: at,
        };
      }),
  );
  return {
    id: board,
    name: plan.title,
    desc: `Plan for ${plan.clientName}, exported from Groundwork.`,
    closed: false,
    labels: EDITIONS.map(label),
    lists: areas.map((name, at) => ({
      id: listOf(name),
      idBoard: board,
      name,
      closed: false,
      pos: (at + 1) * 65_536,
    })),
    cards: plan.features.map((feature, at) => ({
      id: trelloId(feature.id),
      idBoard: board,
      idList: listOf(feature.area),
      idShort: at + 1,
      name: feature.title,
      desc: writeBody(feature, { hours: false }),
      closed: false,
      pos: (at + 1) * 65_536,
      due: null,
      dueComplete: false,
      idMembers: [],
      idLabels: [label(feature.edition).id],
      labels: [label(feature.edition)],
      idChecklists: checklists.filter(list => list.idCard === trelloId(feature.id)).map(list => list.id),
      dateLastActivity: feature.updatedAt,
    })),
    checklists: checklists.map(({ order: _, ...list }) => list),
    actions: [],
    members: [],
  };
}

const text = (most: number) =>
  z
    .string()
    .nullish()
    .transform(value => (value ?? '').slice(0, most));
const boardSchema = z.object({
  lists: z.array(
    z.object({ id: z.string(), name: text(400), closed: z.boolean().nullish(), pos: z.number().nullish() }),
  ),
  cards: z.array(
    z.object({
      id: z.string(),
      idList: z.string(),
      name: text(20_000),
      desc: text(20_000),
      closed: z.boolean().nullish(),
      pos: z.number().nullish(),
      labels: z.array(z.object({ name: text(200) })).nullish(),
      shortUrl: text(200),
    }),
  ),
  checklists: z
    .array(
      z.object({
        idCard: z.string(),
        name: text(400),
        checkItems: z.array(z.object({ name: text(4_000), pos: z.number().nullish() })).nullish(),
      }),
    )
    .nullish(),
});

/** Whether a JSON value is a board as Trello exports it. */
export const isTrelloBoard = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'lists' in value && 'cards' in value;

/** Reads the cards of a board; null where it is none. Archived cards and lists are left out. */
export function readTrello(value: unknown): Read | null {
  const parsed = boardSchema.safeParse(value);
  if (!parsed.success) return null;
  const { lists, cards, checklists } = parsed.data;
  const listOf = new Map(lists.map((list, at) => [list.id, { ...list, at }]));
  const placed = cards
    .map((card, at) => ({ card, at, list: listOf.get(card.idList) }))
    .sort((a, b) => (a.card.pos ?? a.at) - (b.card.pos ?? b.at));
  const features: ReadFeature[] = [];
  const unread: Unread[] = [];
  let beyond: Beyond | undefined;
  for (const { card, list } of placed) {
    const leave = (sentence: string) =>
      unread.push({ row: null, text: oneLine(card.name).slice(0, 120), sentence });
    if (card.closed) leave('The card is archived.');
    else if (!list || list.closed) leave('Its list is archived.');
    else if (!oneLine(card.name)) leave('The card has no title.');
    else if (oneLine(card.name).length > 200) leave('Its title is longer than 200 characters.');
    else if (features.length >= MOST_ROWS) beyond = oneBeyond(beyond, null);
    else features.push(featureOf(card, list.name, checklists?.filter(one => one.idCard === card.id) ?? []));
  }
  return { features, unread, beyond };
}

type Board = z.output<typeof boardSchema>;

function featureOf(
  card: Board['cards'][number],
  area: string,
  checklists: NonNullable<Board['checklists']>,
): ReadFeature {
  const body = readBody(card.desc);
  const named = titleWithHours(oneLine(card.name));
  const items = (name: string) =>
    checklists
      .filter(list => list.name.trim() === name)
      .flatMap(list => list.checkItems ?? [])
      .map(item => item.name);
  const estimates = items(ESTIMATE).flatMap(item => hoursLine(item) ?? []);
  const others = checklists.filter(list => ![ESTIMATE, NEEDS].includes(list.name.trim()));
  const lines = others.flatMap(list => [
    `${oneLine(list.name)}:`,
    ...(list.checkItems ?? []).map(item => `- ${oneLine(item.name)}`),
  ]);
  const edition = (card.labels ?? []).map(label => editionIn(label.name)).find(Boolean);
  const hours = estimates.length
    ? Object.fromEntries(estimates.map(({ discipline, range }) => [discipline, range]))
    : (body.effortHours ?? (named.range ? { backend: named.range } : undefined));
  return {
    row: null,
    names: [card.id, ...(card.shortUrl ? [card.shortUrl] : [])],
    ...body,
    title: named.title,
    area: oneLine(area).slice(0, 80) || 'Imported',
    note: [body.note, lines.join('\n')].filter(Boolean).join('\n\n').slice(0, 8_000),
    ...(edition ? { edition } : {}),
    ...(hours ? { effortHours: hours } : {}),
    needs: items(NEEDS).map(oneLine).filter(Boolean),
  };
}

/** 24 hexadecimal digits, as Trello's ids are; the same for the same name. */
export function trelloId(name: string): string {
  return [0x811c9dc5, 0x2f0b4c47, 0x9e3779b9]
    .map(basis => {
      let h = basis;
      for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
      h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
      h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
      return ((h ^ (h >>> 16)) >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
