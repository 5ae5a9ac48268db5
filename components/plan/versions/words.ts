import { formatDay, formatMoney, formatPercent, LOCALE } from '@/components/format';
import { EDITION_NAMES } from '@/components/format/edition';
import { hours, IMPACT_NAMES, PERIOD_NAMES, plural } from '@/components/plan/words';
import type { Edition, Range } from '@/server/forecast/engine/types';
import type { ChangeGroup } from '@/server/plan/domain/compare/groups';
import type { ContentKind } from '@/server/plan/domain/parts';
import type { CostPeriod, Impact, PlanFixedCost } from '@/server/plan/domain/plan';
import type { VersionReason } from '@/server/plan/domain/version';

export const reasonWords = (reason: VersionReason): string =>
  ({
    kept: 'Kept',
    forecast: 'When it was forecast',
    proposal: 'When it was offered',
    import: 'Before an import',
  })[reason];

export const PART_KIND_NAMES: Record<ContentKind, string> = {
  role: 'Roles',
  entity: 'Data',
  relation: 'Relations',
  permission: 'Rights',
  component: 'Architecture',
  control: 'Security controls',
  target: 'Targets',
};

/** `3 added features` */
export function groupWords(group: ChangeGroup | 'together', count: number): string {
  switch (group) {
    case 'added':
      return plural(count, 'added feature');
    case 'removed':
      return plural(count, 'removed feature');
    case 'estimates':
      return plural(count, 're-estimated feature');
    case 'editions':
      return `${plural(count, 'feature')} in another edition`;
    case 'needs':
      return plural(count, 'feature with other needs', 'features with other needs');
    case 'risks':
      return plural(count, 'change of risks', 'changes of risks');
    case 'costs':
      return plural(count, 'change of fixed costs', 'changes of fixed costs');
    case 'details':
      return 'the start or the shared uncertainty';
    case 'together':
      return 'these acting together';
  }
}

const FIELD_NAMES: Record<string, string> = {
  title: 'Title',
  name: 'Name',
  clientName: 'Client',
  clientEmail: 'Client’s e-mail',
  startsOn: 'Work begins',
  budgetMinor: 'Client’s budget',
  deadline: 'Deadline',
  systemicShare: 'Shared uncertainty (ρ)',
  edition: 'Edition',
  area: 'Area',
  probability: 'Chance',
  impact: 'What it costs',
  low: 'Low',
  likely: 'Likely',
  high: 'High',
  featureIds: 'On',
  response: 'Response',
  because: 'Reason',
  note: 'Note',
  amountMinor: 'Amount',
  per: 'Paid',
  people: 'People',
  fields: 'Fields',
  from: 'From',
  to: 'To',
  kind: 'Kind',
  label: 'Label',
  role: 'Role',
  entity: 'Data',
  level: 'May',
  decision: 'Decision',
  option: 'Choice',
  monthlyUsd: 'A month',
  chapter: 'Chapter',
  requirement: 'What is asked',
  how: 'How',
  measure: 'Measure',
  value: 'Figure',
};

export const fieldWords = (field: string): string => FIELD_NAMES[field] ?? field;

/** A value as a reader says it; null where there is none. `impact` is that of the risk it belongs to. */
export function valueWords(
  field: string,
  value: unknown,
  { currency, impact }: { currency: string; impact?: Impact },
): string | null {
  if (value === null || value === undefined || value === '') return null;
  switch (field) {
    case 'budgetMinor':
    case 'amountMinor':
      return formatMoney(Number(value), currency, LOCALE);
    case 'startsOn':
    case 'deadline':
      return formatDay(String(value), LOCALE, { year: 'always' });
    case 'probability':
    case 'systemicShare':
      return formatPercent(Number(value), LOCALE);
    case 'edition':
      return EDITION_NAMES[value as Edition];
    case 'per':
      return PERIOD_NAMES[value as CostPeriod].toLowerCase();
    case 'impact':
      return IMPACT_NAMES[value as Impact];
    case 'low':
    case 'likely':
    case 'high':
      return impactWords(Number(value), impact, currency);
    case 'monthlyUsd': {
      const { low, high } = value as { low: number; high: number };
      return low === high ? `US$${hours(low)}` : `US$${hours(low)} to ${hours(high)}`;
    }
    case 'fields':
      return list((value as { name: string }[]).map(one => one.name));
    case 'featureIds':
      return list(value as string[]);
    case 'people':
      return hours(Number(value));
    default:
      return String(value);
  }
}

export const costWords = ({ amountMinor, per }: PlanFixedCost, currency: string): string =>
  formatMoney(amountMinor, currency, LOCALE) + (per === 'month' ? ' a month' : '');

export function impactWords(value: number, impact: Impact | undefined, currency: string): string {
  if (impact === 'money') return formatMoney(value, currency, LOCALE);
  return impact === 'days' ? plural(value, 'day') : `${hours(value)} h`;
}

const list = (items: readonly string[]): string | null => (items.length ? items.join(', ') : null);

/** `4 · 8 · 16` */
export const rangeWords = (range: Range | null): string =>
  range ? `${hours(range.low)} · ${hours(range.likely)} · ${hours(range.high)}` : '–';

export const signed = (value: number, words: string): string =>
  value > 0 ? `+${words}` : value < 0 ? `−${words}` : '±0';
