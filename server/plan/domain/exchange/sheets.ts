import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { decisionName, optionName } from '../architecture/names';
import { DISCIPLINE_NAMES } from '../disciplines';
import { EDITION_NAMES } from '../editions';
import type { ContentKind, PartContent, PlanPart } from '../parts';
import type { CostPeriod, Plan } from '../plan';
import { disciplinesInUse, likelyHours } from '../totals';
import { featureTable } from './table';

type Cell = string | number | null;

export interface ExportSheet {
  name: string;
  /** `format` is a spreadsheet's own code for a number. */
  columns: { title: string; width: number; format?: string }[];
  rows: Cell[][];
  totals?: Cell[];
}

const HOURS = '#,##0.##';
const SHARE = '0%';

/** The plan as the sheets of a workbook. `minorDigits`: decimals of the studio's currency. */
export function workbookSheets(plan: Plan, currency: { code: string; minorDigits: number }): ExportSheet[] {
  const parts = <K extends ContentKind>(kind: K) =>
    plan.parts
      .filter(
        (part): part is PlanPart & { content: PartContent } =>
          part.kind === kind && part.state === 'accepted' && part.content !== null,
      )
      .map((part): Part<K> => ({ ...part, content: part.content as PartContent<K> }));
  const sheets = [
    featuresSheet(plan),
    estimatesSheet(plan),
    risksSheet(plan, currency),
    costsSheet(plan, currency),
    rightsSheet(parts('role'), parts('entity'), parts('permission')),
    entitiesSheet(parts('entity')),
    byEdition(
      'Architecture',
      ['Decision', 'Choice', 'US$ a month from', 'to', 'Note', 'Because'],
      parts('component'),
      ({ content, because }) => [
        content.edition,
        [
          decisionName(content),
          optionName(content),
          content.monthlyUsd?.low ?? null,
          content.monthlyUsd?.high ?? null,
          content.note,
          because,
        ],
      ],
    ),
    byEdition(
      'Controls',
      ['Chapter', 'What is asked', 'How it is met', 'Because'],
      parts('control'),
      ({ content, because }) => [
        content.edition,
        [content.chapter, content.requirement, content.how, because],
      ],
    ),
    byEdition('Targets', ['Measure', 'Figure', 'How', 'Because'], parts('target'), ({ content, because }) => [
      content.edition,
      [content.measure, content.value, content.how, because],
    ]),
  ];
  return sheets.filter((sheet, at) => at === 0 || sheet.rows.length > 0);
}

/** The same columns as the CSV, so that either can be read back. */
function featuresSheet(plan: Plan): ExportSheet {
  const { header, rows } = featureTable(plan);
  const isHours = (title: string) => / (low|likely|high)$/.test(title) || title === 'Total hours';
  return {
    name: 'Features',
    columns: header.map(title => ({
      title,
      width: WIDTHS[title] ?? 12,
      ...(isHours(title) ? { format: HOURS } : {}),
    })),
    rows,
  };
}

const WIDTHS: Readonly<Record<string, number>> = {
  Id: 30,
  Area: 20,
  Feature: 44,
  Needs: 36,
  Because: 48,
  Serves: 24,
  Note: 60,
};

/** Likely hours by discipline with their sums: to look at, not to read back. */
function estimatesSheet(plan: Plan): ExportSheet {
  const disciplines = disciplinesInUse(plan.features);
  const hours = disciplines.map(discipline =>
    plan.features.reduce((sum, feature) => sum + (feature.effortHours[discipline]?.likely ?? 0), 0),
  );
  return {
    name: 'Estimates',
    columns: [
      { title: 'Area', width: 20 },
      { title: 'Feature', width: 44 },
      { title: 'Edition', width: 12 },
      ...disciplines.map(one => ({ title: DISCIPLINE_NAMES[one], width: 14, format: HOURS })),
      { title: 'Likely hours', width: 14, format: HOURS },
    ],
    rows: plan.features.map(feature => [
      feature.area,
      feature.title,
      EDITION_NAMES[feature.edition],
      ...disciplines.map(one => feature.effortHours[one]?.likely ?? null),
      likelyHours(feature.effortHours) || null,
    ]),
    totals: ['Total', null, null, ...hours, hours.reduce((sum, one) => sum + one, 0)],
  };
}

function risksSheet(plan: Plan, { minorDigits }: { minorDigits: number }): ExportSheet {
  const titles = new Map(plan.features.map(feature => [feature.id, feature.title]));
  const inUnits = (value: number, impact: string) => (impact === 'money' ? value / 10 ** minorDigits : value);
  const units: Record<string, string> = { hours: 'hours', days: 'working days', money: 'money' };
  return {
    name: 'Risks',
    columns: [
      { title: 'Risk', width: 44 },
      { title: 'Edition', width: 12 },
      { title: 'Chance', width: 10, format: SHARE },
      { title: 'Costs', width: 14 },
      { title: 'Low', width: 12, format: HOURS },
      { title: 'Likely', width: 12, format: HOURS },
      { title: 'High', width: 12, format: HOURS },
      { title: 'On', width: 40 },
      { title: 'Response', width: 48 },
      { title: 'Because', width: 48 },
    ],
    rows: plan.risks.map(risk => [
      risk.title,
      EDITION_NAMES[risk.edition],
      risk.probability,
      units[risk.impact]!,
      inUnits(risk.low, risk.impact),
      inUnits(risk.likely, risk.impact),
      inUnits(risk.high, risk.impact),
      risk.featureIds.map(id => titles.get(id) ?? '').join('\n'),
      risk.response,
      risk.because,
    ]),
  };
}

function costsSheet(plan: Plan, { code, minorDigits }: { code: string; minorDigits: number }): ExportSheet {
  const amounts = (per: CostPeriod) =>
    plan.fixedCosts.map(cost => (cost.per === per ? cost.amountMinor / 10 ** minorDigits : null));
  const [once, monthly] = [amounts('project'), amounts('month')];
  const total = (list: readonly (number | null)[]) => list.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const format = minorDigits ? `#,##0.${'0'.repeat(minorDigits)}` : '#,##0';
  return {
    name: 'Costs',
    columns: [
      { title: 'Fixed cost', width: 44 },
      { title: 'Edition', width: 12 },
      { title: `Once (${code})`, width: 16, format },
      { title: `Each month (${code})`, width: 20, format },
    ],
    rows: plan.fixedCosts.map((cost, at) => [
      cost.title,
      EDITION_NAMES[cost.edition],
      once[at]!,
      monthly[at]!,
    ]),
    totals: ['Total', null, total(once), total(monthly)],
  };
}

type Part<K extends ContentKind> = Omit<PlanPart, 'content'> & { content: PartContent<K> };

function rightsSheet(
  roles: Part<'role'>[],
  entities: Part<'entity'>[],
  rights: Part<'permission'>[],
): ExportSheet {
  return {
    name: 'Roles × entities',
    columns: [
      { title: 'Role', width: 28 },
      { title: 'People', width: 10, format: '#,##0' },
      ...entities.map(entity => ({ title: entity.content.name, width: 16 })),
    ],
    rows: roles.map(role => [
      role.content.name,
      role.content.people,
      ...entities.map(
        entity =>
          rights.find(({ content }) => content.role === role.key && content.entity === entity.key)?.content
            .level ?? null,
      ),
    ]),
  };
}

const entitiesSheet = (entities: Part<'entity'>[]): ExportSheet => ({
  name: 'Entities',
  columns: [
    { title: 'Entity', width: 28 },
    { title: 'Field', width: 28 },
    { title: 'Type', width: 16 },
    { title: 'Personal', width: 12 },
    { title: 'Note', width: 48 },
  ],
  rows: entities.flatMap(({ content }) => [
    [content.name, null, null, null, content.note],
    ...content.fields.map(field => [
      content.name,
      field.name,
      field.type,
      field.personal ? 'personal' : null,
      null,
    ]),
  ]),
});

function byEdition<K extends ContentKind>(
  name: string,
  titles: readonly string[],
  parts: readonly Part<K>[],
  row: (part: Part<K>) => [Edition, Cell[]],
): ExportSheet {
  const rows = parts.map(row).sort(([a], [b]) => EDITIONS.indexOf(a) - EDITIONS.indexOf(b));
  return {
    name,
    columns: [
      { title: 'Edition', width: 12 },
      ...titles.map(title => ({ title, width: title.startsWith('US$') || title === 'to' ? 16 : 40 })),
    ],
    rows: rows.map(([edition, cells]) => [EDITION_NAMES[edition], ...cells]),
  };
}
