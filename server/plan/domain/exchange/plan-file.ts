import { z } from 'zod';
import { sectionOf } from '@/server/brief/domain/cited-answers';
import { DISCIPLINES, EDITIONS } from '@/server/forecast/engine/types';
import { effortSchema, rangeSchema } from '../estimate';
import { type ContentKind, PART_SCHEMAS, type PartContent, type PlanPart, partKeySchema } from '../parts';
import { COST_PERIODS, type Plan } from '../plan';
import { entryFaults, nth } from './entry-faults';
import {
  MOST_ROWS,
  oneLine,
  type Read,
  type ReadFeature,
  type ReadPart,
  type ReadRisk,
  type Unread,
} from './reading';

/** The lists of docs/plan-file.md that hold parts, and the kind of each. */
const PART_LISTS = {
  roles: 'role',
  entities: 'entity',
  relations: 'relation',
  permissions: 'permission',
  architecture: 'component',
  controls: 'control',
  targets: 'target',
} as const satisfies Record<string, ContentKind>;
type PartList = keyof typeof PART_LISTS;

/** What a plan file says of the plan itself; what it says of the studio is added by who writes it. */
export function planFileOf(plan: Plan, wordsOf: (ref: string) => string) {
  const reason = (one: { serves?: readonly string[]; because: string }) => ({
    because: (one.serves ?? []).map(answer => ({ answer, words: wordsOf(answer) })),
    why: one.because,
  });
  const accepted = plan.parts.filter(
    (part): part is PlanPart & { content: PartContent } => part.state === 'accepted' && part.content !== null,
  );
  const isThere = (kind: ContentKind, key: string) =>
    accepted.some(part => part.kind === kind && part.key === key);
  const parts = (list: PartList) =>
    accepted
      .filter(part => part.kind === PART_LISTS[list] && stands(part.content, isThere))
      .map(part => ({ id: part.key, ...part.content, ...reason(part) }));
  return {
    title: plan.title,
    client: { name: plan.clientName, email: plan.clientEmail },
    start: plan.startsOn,
    deadline: plan.deadline,
    systemicShare: plan.systemicShare,
    features: plan.features.map(
      ({ id, title, area, note, edition, effortHours, needs, serves, because }) => ({
        id,
        title,
        area,
        note,
        edition,
        effortHours,
        needs,
        ...reason({ serves, because }),
      }),
    ),
    risks: plan.risks.map(
      ({ id, title, response, probability, edition, impact, low, likely, high, featureIds, because }) => ({
        id,
        title,
        response,
        probability,
        edition,
        impact:
          impact === 'hours'
            ? { kind: impact, range: { low, likely, high }, featureIds }
            : { kind: impact, range: { low, likely, high } },
        ...reason({ because }),
      }),
    ),
    fixedCosts: plan.fixedCosts.map(({ title, amountMinor, edition, per }) => ({
      title,
      amountMinor,
      edition,
      ...(per === 'month' ? { per } : {}),
    })),
    ...(plan.demands ? { demands: plan.demands } : {}),
    ...Object.fromEntries((Object.keys(PART_LISTS) as PartList[]).map(list => [list, parts(list)])),
  };
}

/** A relation or right stands where both of its sides were decided on too. */
function stands(content: PartContent, isThere: (kind: ContentKind, key: string) => boolean): boolean {
  if ('from' in content) return isThere('entity', content.from) && isThere('entity', content.to);
  if ('role' in content) return isThere('role', content.role) && isThere('entity', content.entity);
  return true;
}

export const isPlanFile = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'features' in value && Array.isArray(value.features);

const edition = z.enum(EDITIONS);
const cited = z
  .array(z.object({ answer: z.string().max(80) }))
  .max(60)
  .transform(list => list.map(one => one.answer).filter(ref => sectionOf(ref) !== null));
const text = (most: number) => z.string().max(most);
const featureSchema = z.object({
  id: z.string().min(1).max(200),
  title: text(200).optional(),
  area: text(80).optional(),
  note: text(8_000).optional(),
  edition,
  // Three zeros are no work.
  effortHours: z
    .partialRecord(z.enum(DISCIPLINES), z.object({ low: z.number(), likely: z.number(), high: z.number() }))
    .default({})
    .transform(effort =>
      Object.fromEntries(Object.entries(effort).filter(([, range]) => range && range.high !== 0)),
    )
    .pipe(effortSchema),
  needs: z.array(z.string()).max(300).default([]),
  because: cited.optional(),
  why: text(300).optional(),
});
const riskSchema = z.object({
  id: z.string().max(200),
  title: text(200).optional(),
  response: text(8_000).default(''),
  probability: z.number().min(0).max(1),
  edition: edition.default('mvp'),
  impact: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('hours'), range: rangeSchema, featureIds: z.array(z.string()).max(1_000) }),
    z.object({ kind: z.literal('days'), range: rangeSchema }),
    z.object({
      kind: z.literal('money'),
      range: z.object({ low: z.number().gt(0), likely: z.number().gt(0), high: z.number().gt(0).max(1e12) }),
    }),
  ]),
  why: text(300).default(''),
});
const costSchema = z.object({
  title: text(200).min(1),
  amountMinor: z.number().int().min(0).max(1e12),
  edition: edition.default('mvp'),
  per: z.enum(COST_PERIODS).default('project'),
});

/** Reads a plan file; what of it cannot be read is left out and told, entry by entry. */
export function readPlanFileJson(value: unknown): Read {
  const file = value as Record<string, unknown>;
  const unread: Unread[] = [];
  const entries = <T>(list: unknown, what: string, schema: z.ZodType<T>): T[] =>
    (Array.isArray(list) ? list : []).slice(0, MOST_ROWS).flatMap((entry, at) => {
      const parsed = schema.safeParse(entry);
      if (parsed.success) return [parsed.data];
      unread.push({
        row: null,
        text: nameOf(entry),
        sentence: entryFaults(entry, nth(at, what), parsed.error.issues),
      });
      return [];
    });
  const count = (file['features'] as unknown[]).length - MOST_ROWS;
  const features = entries(file['features'], 'feature', featureSchema).map(
    ({ id, title, area, note, because, why, ...rest }): ReadFeature => ({
      row: null,
      names: [id],
      title: oneLine(title || id),
      ...(area ? { area: oneLine(area) } : {}),
      ...(note === undefined ? {} : { note: note.trim() }),
      ...(because === undefined ? {} : { serves: because }),
      ...(why === undefined ? {} : { because: oneLine(why) }),
      ...rest,
      // A file says of every discipline whether there is work of it.
      effortHours: Object.fromEntries(DISCIPLINES.map(one => [one, rest.effortHours[one] ?? null])),
    }),
  );
  const risks = entries(file['risks'], 'risk', riskSchema).map(
    ({ id, title, impact, why, ...rest }): ReadRisk => ({
      ...rest,
      title: oneLine(title || id),
      because: oneLine(why),
      impact: impact.kind,
      ...impact.range,
      on: impact.kind === 'hours' ? impact.featureIds : [],
    }),
  );
  const parts = (Object.entries(PART_LISTS) as [PartList, ContentKind][]).flatMap(([list, kind]) =>
    entries(file[list], PART_WORDS[kind], partSchema(kind)),
  );
  return {
    features,
    ...('risks' in file ? { risks } : {}),
    ...('fixedCosts' in file ? { fixedCosts: entries(file['fixedCosts'], 'fixed cost', costSchema) } : {}),
    ...(Object.keys(PART_LISTS).some(list => list in file) ? { parts } : {}),
    unread,
    ...(count > 0 ? { beyond: { count, from: null } } : {}),
  };
}

const PART_WORDS: Readonly<Record<ContentKind, string>> = {
  role: 'role',
  entity: 'entity',
  relation: 'relation',
  permission: 'right',
  component: 'choice of architecture',
  control: 'control',
  target: 'target',
};

const partSchema = (kind: ContentKind) =>
  z
    .object({ id: partKeySchema, because: cited.default([]), why: text(300).default('') })
    .and(PART_SCHEMAS[kind])
    .transform(
      ({ id, because, why, ...content }): ReadPart => ({
        key: id,
        kind,
        content: content as PartContent,
        serves: because,
        because: oneLine(why),
      }),
    ) as z.ZodType<ReadPart>;

const nameOf = (entry: unknown): string => {
  if (typeof entry !== 'object' || entry === null) return '';
  const { title, name, id } = entry as Record<string, unknown>;
  return String(title ?? name ?? id ?? '').slice(0, 80);
};
