import { DISCIPLINES } from '@/server/forecast/engine/types';
import { minorDigits } from '@/server/kernel/money';
import { withOption } from '@/server/plan/domain/architecture/chosen-option';
import {
  type ChangedSuggestion,
  changedSuggestionSchema,
  contentOfFeature,
  contentOfRisk,
  type FeatureContent,
  type RiskContent,
} from '@/server/plan/domain/changed-suggestion';
import { readEstimate } from '@/server/plan/domain/estimate';
import type { ContentKind, PartContent } from '@/server/plan/domain/parts';
import type { EffortHours } from '@/server/plan/domain/plan';
import type { WeighedFeature, WeighedPart, WeighedRisk } from '@/server/plan/domain/weigh';

/** A suggestion of any kind with what can be changed about it. */
export type Changeable = ChangedSuggestion & { title: string };

export const changeableFeature = (one: WeighedFeature): Changeable & { kind: 'feature' } => ({
  kind: 'feature',
  key: one.key,
  title: one.title,
  content: contentOfFeature(one),
});
export const changeableRisk = (one: WeighedRisk): Changeable & { kind: 'risk' } => ({
  kind: 'risk',
  key: one.key,
  title: one.title,
  content: contentOfRisk(one),
});
export const changeablePart = ({ kind, key, content }: WeighedPart, title: string): Changeable =>
  ({ kind, key, content, title }) as Changeable;

/** What a form says, or what is wrong with it by the names of its fields. */
export function readChange(
  one: Changeable,
  data: FormData,
  currency: string,
): { change: ChangedSuggestion | null; wrong: Record<string, string> } {
  const read: Reading = { content: {}, wrong: {} };
  const text = (name: string) => String(data.get(name) ?? '');
  switch (one.kind) {
    case 'feature':
      readFeature(text, read);
      break;
    case 'risk':
      readRisk(one.content, text, currency, read);
      break;
    default:
      readPart(one.kind, one.content, text, read);
  }
  const { kind, key } = one;
  const parsed = changedSuggestionSchema.safeParse({
    kind,
    key,
    content: { ...one.content, ...read.content },
  });
  for (const { path, message } of parsed.error?.issues ?? []) {
    read.wrong[inputAt(path.map(String))] ??= message;
  }
  const isRight = parsed.success && !Object.keys(read.wrong).length;
  return { change: isRight ? parsed.data : null, wrong: read.wrong };
}

/** What the server finds wrong with the one change that was sent, by the names of the form's fields. */
export function wrongInputs(fields: Readonly<Record<string, string>>): Record<string, string> {
  const wrong: Record<string, string> = {};
  for (const [path, sentence] of Object.entries(fields)) {
    const [list, , ...inside] = path.split('.');
    if (list === 'changed') wrong[inputAt(inside)] ??= sentence;
  }
  return wrong;
}

/** `content.effortHours.backend` is the field of that discipline, `content.fields.2.name` one in a list. */
const inputAt = ([, field, inner]: readonly string[]): string =>
  (field === 'effortHours' && inner) || FIELD_OF[field ?? ''] || field || '';

/** Three figures are written in one field. */
const FIELD_OF: Record<string, string> = { low: 'points', likely: 'points', high: 'points' };

interface Reading {
  content: Partial<FeatureContent & RiskContent> & Record<string, unknown>;
  wrong: Record<string, string>;
}
type Text = (name: string) => string;

function readFeature(text: Text, read: Reading): void {
  const effortHours: EffortHours = {};
  for (const discipline of DISCIPLINES) {
    const hours = readEstimate(text(discipline));
    if (!hours.ok) read.wrong[discipline] = hours.sentence;
    else if (hours.range) effortHours[discipline] = hours.range;
  }
  Object.assign(read.content, named(['title', 'edition', 'note'], text), { effortHours });
}

function readRisk(before: RiskContent, text: Text, currency: string, read: Reading): void {
  Object.assign(read.content, named(['title', 'edition', 'response'], text));
  const chance = text('probability');
  if (chance === '') read.wrong['probability'] = 'Say how likely it is, in percent.';
  else if (Number(chance) !== Math.round(before.probability * 100))
    read.content.probability = Number(chance) / 100;
  const points = readEstimate(text('points'));
  if (!points.ok) read.wrong['points'] = points.sentence;
  else if (!points.range) read.wrong['points'] = 'Give low, likely and high, such as 2 5 10.';
  else {
    const minor = before.impact === 'money' ? 10 ** minorDigits(currency) : 1;
    const { low, likely, high } = points.range;
    Object.assign(read.content, { low: low * minor, likely: likely * minor, high: high * minor });
  }
}

function readPart(kind: ContentKind, before: object, text: Text, read: Reading): void {
  Object.assign(read.content, named(FIELDS[kind], text));
  if (kind === 'role') read.content['people'] = text('people') === '' ? null : Number(text('people'));
  if (kind === 'entity') read.content['fields'] = JSON.parse(text('fields') || '[]');
  if (kind === 'component') {
    const component = before as PartContent<'component'>;
    if (text('option') !== component.option)
      Object.assign(read.content, withOption(component, text('option')));
  }
}

/** The fields that are plain text or a choice. */
const FIELDS: Record<ContentKind, readonly string[]> = {
  role: ['name', 'note'],
  entity: ['name', 'note'],
  relation: ['label', 'kind'],
  permission: ['level'],
  component: ['option'],
  control: ['edition', 'how'],
  target: ['value', 'how'],
};

const named = (fields: readonly string[], text: Text) =>
  Object.fromEntries(fields.map(field => [field, text(field)]));
