import { DISCIPLINES, type Discipline } from '@/server/forecast/engine/types';
import { DISCIPLINE_NAMES } from '../disciplines';

export const POINTS = ['low', 'likely', 'high'] as const;
export type Point = (typeof POINTS)[number];

type HoursOf = Discipline | 'total';

/** What a column of a table holds: a field, hours in one cell, or one of three points of them. */
export type ColumnUse =
  | 'id'
  | 'title'
  | 'area'
  | 'edition'
  | 'note'
  | 'needs'
  | 'because'
  | 'serves'
  | `hours ${HoursOf}`
  | `hours ${HoursOf} ${Point}`;

export const FIELD_USES = ['title', 'area', 'edition', 'note', 'needs', 'because', 'serves', 'id'] as const;

/** Every use, in the order in which they are offered. */
export const COLUMN_USES: readonly ColumnUse[] = [
  ...FIELD_USES,
  ...(['total', ...DISCIPLINES] as const).flatMap(of => [
    `hours ${of}` as const,
    ...POINTS.map(point => `hours ${of} ${point}` as const),
  ]),
];

const FIELD_WORDS: Readonly<Record<(typeof FIELD_USES)[number], string>> = {
  title:
    'feature, title, name, summary, task, story, user story, item, what, feature name, task name, card name, deliverable, requirement, titel, aufgabe, funktion, merkmal, bezeichnung, titre, nom, tache',
  area: 'area, module, epic, component, section, group, category, list, list name, epic name, epic link, parent summary, theme, work package, bereich, modul, kategorie, gruppe, domaine',
  edition:
    'edition, version, phase, release, priority, scope, milestone, label, labels, moscow, tier, prioritat, stufe',
  note: 'note, notes, description, details, comment, comments, desc, card description, remarks, beschreibung, notiz, bemerkung, anmerkung',
  needs:
    'needs, depends on, dependencies, dependency, predecessors, predecessor, blocked by, requires, after, vorganger, abhangig von, benotigt',
  because: 'because, reason, why, rationale, justification, grund, begrundung, warum',
  serves: 'serves, answers, serves answers',
  id: 'id, key, feature id, issue key, issue id, card id, no, nr, number, nummer',
};

const HOURS_WORDS: Readonly<Record<HoursOf, string>> = {
  total:
    'hours, estimate, effort, total, total hours, original estimate, estimated hours, time, time estimate, sum, aufwand, stunden, schatzung, h, heures',
  design: 'design, ux, ui, ux ui, ui ux, designer',
  frontend: 'frontend, front end, fe, web, client, frontend dev',
  backend: 'backend, back end, be, api, server, backend dev, development, dev, entwicklung',
  qa: 'qa, test, testing, tests, quality, quality assurance, qs',
  devops: 'devops, dev ops, ops, infrastructure, deployment, hosting, betrieb',
  pm: 'pm, project management, management, coordination, projektleitung, projektmanagement',
};

const POINT_WORDS: Readonly<Record<Point, string>> = {
  low: 'low, min, minimum, optimistic, best, best case, p10, from, von, optimistisch',
  likely: 'likely, most likely, expected, mid, realistic, p50, probable, wahrscheinlich',
  high: 'high, max, maximum, pessimistic, worst, worst case, p90, to, bis, pessimistisch',
};

/** What each column of a header most likely holds; null where nothing is known. Each use is given once. */
export function recogniseColumns(header: readonly string[]): (ColumnUse | null)[] {
  const taken = new Set<ColumnUse>();
  return header.map(name => {
    const use = recognise(name);
    if (!use || taken.has(use)) return null;
    taken.add(use);
    return use;
  });
}

/** The first row that heads a table, and what it says; null where no row of the first few does. */
export function findHeader(rows: readonly (readonly string[])[]): number | null {
  const at = rows.slice(0, 20).findIndex(row => {
    const uses = recogniseColumns(row);
    return uses.includes('title') && (uses.filter(Boolean).length > 1 || row.filter(Boolean).length === 1);
  });
  return at === -1 ? null : at;
}

function recognise(name: string): ColumnUse | null {
  const words = plain(name);
  if (!words) return null;
  for (const use of FIELD_USES) if (KNOWN[use].has(words)) return use;
  for (const [of, known] of HOURS_KNOWN) if (known.has(words)) return `hours ${of}`;
  for (const point of POINTS) {
    if (POINTS_KNOWN[point].has(words)) return `hours total ${point}`;
    for (const [of, known] of HOURS_KNOWN)
      for (const word of POINTS_KNOWN[point]) {
        const rest = words.endsWith(` ${word}`)
          ? words.slice(0, -word.length - 1)
          : words.startsWith(`${word} `)
            ? words.slice(word.length + 1)
            : null;
        if (rest !== null && known.has(rest)) return `hours ${of} ${point}`;
      }
  }
  return null;
}

const setOf = (list: string) => new Set(list.split(', '));
const KNOWN = Object.fromEntries(FIELD_USES.map(use => [use, setOf(FIELD_WORDS[use])])) as Record<
  (typeof FIELD_USES)[number],
  Set<string>
>;
const HOURS_KNOWN = (['total', ...DISCIPLINES] as const).map(of => {
  const names = setOf(HOURS_WORDS[of]);
  if (of !== 'total') names.add(plain(DISCIPLINE_NAMES[of]));
  return [
    of,
    new Set([...names, ...[...names].map(name => `${name} hours`), ...[...names].map(name => `${name} h`)]),
  ] as const;
});
const POINTS_KNOWN: Record<Point, Set<string>> = {
  low: setOf(POINT_WORDS.low),
  likely: setOf(POINT_WORDS.likely),
  high: setOf(POINT_WORDS.high),
};

/** `Frontend – Likely (h)` is `frontend likely h`. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/ (in )?(h|hours|hrs|stunden|std)$/, '');
}
