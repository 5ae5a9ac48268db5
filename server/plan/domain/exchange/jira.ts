import type { Discipline } from '@/server/forecast/engine/types';
import { spread } from '../estimate';
import type { Plan } from '../plan';
import { likelyHours } from '../totals';
import { readBody, writeBody } from './body';
import { editionIn } from './edition-words';
import { number, readHours } from './hours';
import {
  type Beyond,
  MOST_ROWS,
  oneBeyond,
  oneLine,
  type Read,
  type ReadFeature,
  type Unread,
} from './reading';

/**
 * Rows for Jira's CSV importer: an epic for each area, a story for each feature. `Parent` (Jira Cloud) and
 * `Epic Link` (Data Center) say the same; `Blocks` names the issues that cannot begin before this one.
 */
export function jiraTable(plan: Pick<Plan, 'features'>): { header: string[]; rows: string[][] } {
  const areas = [...new Set(plan.features.map(feature => feature.area))];
  const epicId = new Map(areas.map((area, at) => [area, String(at + 1)]));
  const storyId = new Map(plan.features.map((feature, at) => [feature.id, String(areas.length + at + 1)]));
  const blocks = new Map(plan.features.map(({ id }) => [id, [] as string[]]));
  for (const { id, needs } of plan.features)
    for (const need of needs) blocks.get(need)?.push(storyId.get(id)!);
  const links = Math.max(1, ...[...blocks.values()].map(list => list.length));
  const blank = Array.from({ length: links }, () => '');
  return {
    header: [
      'Issue Id',
      'Issue Type',
      'Summary',
      'Parent',
      'Epic Name',
      'Epic Link',
      'Description',
      'Original Estimate',
      'Labels',
      ...blank.map(() => 'Blocks'),
    ],
    rows: [
      ...areas.map(area => [epicId.get(area)!, 'Epic', area, '', area, '', '', '', '', ...blank]),
      ...plan.features.map(feature => {
        const seconds = Math.round(likelyHours(feature.effortHours) * 3_600);
        const linked = blocks.get(feature.id)!;
        return [
          storyId.get(feature.id)!,
          'Story',
          feature.title,
          epicId.get(feature.area)!,
          '',
          feature.area,
          writeBody(feature),
          seconds ? String(seconds) : '',
          feature.edition,
          ...blank.map((_, at) => linked[at] ?? ''),
        ];
      }),
    ],
  };
}

/** Whether a header is that of an issue list of Jira's, or of a file for its importer. */
export function isJira(header: readonly string[]): boolean {
  const names = header.map(plain);
  return names.includes('summary') && (names.includes('issue type') || names.includes('issue key'));
}

/** Reads issues: epics become areas, all others features. */
export function readJira(rows: readonly (readonly string[])[], header: number, totalsAre: Discipline): Read {
  const names = rows[header]!.map(plain);
  const all = (...wanted: string[]) => names.flatMap((name, at) => (wanted.includes(name) ? [at] : []));
  const cells = (row: readonly string[], at: readonly number[]) =>
    at.map(place => (row[place] ?? '').trim()).filter(Boolean);
  const columns = {
    title: all('summary'),
    type: all('issue type'),
    ids: all('issue key', 'issue id', 'key'),
    parent: all('parent', 'parent id', 'parent key', 'epic link', 'custom field epic link'),
    epicName: all('epic name', 'custom field epic name'),
    parentSummary: all('parent summary'),
    note: all('description'),
    estimate: all('original estimate', 'σ original estimate'),
    labels: all('labels', 'label'),
    blocks: all('blocks', 'outward issue link blocks', 'link blocks'),
    blockedBy: all('inward issue link blocks', 'is blocked by', 'blocked by'),
  };
  const body = rows.flatMap((row, at) =>
    at > header && row.some(cell => cell.trim()) ? [{ row, at: at + 1 }] : [],
  );
  const isEpic = (row: readonly string[]) => /^epic$/i.test(cells(row, columns.type)[0] ?? '');
  const epics = new Map<string, string>();
  for (const { row } of body.filter(one => isEpic(one.row))) {
    const area = oneLine(cells(row, columns.title)[0] ?? '');
    for (const name of [...cells(row, columns.ids), ...cells(row, columns.epicName), area])
      epics.set(name, area);
  }
  const stories = new Map<string, readonly string[]>();
  for (const { row } of body) for (const id of cells(row, columns.ids)) stories.set(id, row);

  const features: ReadFeature[] = [];
  const unread: Unread[] = [];
  let beyond: Beyond | undefined;
  for (const { row, at } of body) {
    if (isEpic(row)) continue;
    const title = oneLine(cells(row, columns.title)[0] ?? '');
    const leave = (sentence: string) =>
      unread.push({ row: at, text: row.filter(Boolean).join(' · ').slice(0, 120), sentence });
    const text = readBody(row[columns.note[0] ?? -1] ?? '');
    const estimate = estimateIn(cells(row, columns.estimate)[0] ?? '');
    if (!title) leave('It has no summary.');
    else if (title.length > 200) leave('Its summary is longer than 200 characters.');
    else if ((text.note ?? '').length > 8_000) leave('Its description is longer than 8,000 characters.');
    else if (estimate === 'unreadable') leave('Its original estimate is no number of seconds.');
    else if (features.length >= MOST_ROWS) beyond = oneBeyond(beyond, at);
    else {
      const edition = cells(row, columns.labels)
        .flatMap(label => label.split(/\s+/))
        .map(editionIn)
        .find(Boolean);
      const hours = text.effortHours ?? (estimate ? { [totalsAre]: spread(estimate) } : undefined);
      features.push({
        ...text,
        row: at,
        title,
        names: cells(row, columns.ids),
        ...areaOf(row),
        ...(edition ? { edition } : {}),
        ...(hours ? { effortHours: hours } : {}),
        needs: cells(row, columns.blockedBy),
      });
    }
  }
  const byName = new Map(features.flatMap(feature => feature.names.map(name => [name, feature] as const)));
  for (const { row } of body) {
    const [own] = cells(row, columns.ids);
    if (own && !isEpic(row))
      for (const blocked of cells(row, columns.blocks)) byName.get(blocked)?.needs?.push(own);
  }
  return { features, unread, beyond };

  /** The epic above it, also above a sub-task's parent. */
  function areaOf(row: readonly string[], depth = 0): { area?: string } {
    const parents = cells(row, columns.parent);
    for (const parent of parents) {
      const area = epics.get(parent);
      if (area) return { area: area.slice(0, 80) };
    }
    const above = depth < 3 ? parents.map(parent => stories.get(parent)).find(Boolean) : undefined;
    if (above) return areaOf(above, depth + 1);
    const [named] = [
      ...cells(row, columns.parentSummary),
      ...parents.filter(parent => !/^([A-Z][A-Z0-9_]+-)?\d+$/.test(parent)),
    ];
    return named ? { area: oneLine(named).slice(0, 80) } : {};
  }
}

/** Hours of an estimate in seconds, as Jira exports it, or in words such as `1d 4h`; 0 where there is none. */
function estimateIn(text: string): number | 'unreadable' {
  if (!text) return 0;
  const seconds = number(text);
  if (seconds !== null) return seconds > 0 ? Math.round((seconds / 3_600) * 100) / 100 : 0;
  const read = readHours(text);
  return read.ok ? (read.range?.likely ?? 0) : 'unreadable';
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
