import type { Section } from '@/server/brief/domain/sections';
import type { Call, CatalogueFeature, CatalogueRisk } from '@/server/catalogue/domain/catalogue-feature';
import { type FeatureContent, featureSchema } from '@/server/catalogue/domain/feature-schema';
import { freeKey, keyFrom } from '@/server/catalogue/domain/keys';
import { DISCIPLINES, type Discipline, type Edition, type Range } from '@/server/forecast/engine/types';
import { readEstimate, writeEstimate } from '@/server/plan/domain/estimate';

/** A feature as it stands in the fields: what is typed stays as it was typed. */
export interface Draft {
  area: string;
  title: string;
  summary: string;
  edition: Edition;
  hours: Record<Discipline, string>;
  needs: readonly string[];
  /** With commas between them. */
  roles: string;
  entities: readonly string[];
  risks: readonly DraftRisk[];
  calls: readonly DraftCall[];
}

export interface DraftRisk {
  /** Empty until it is saved. */
  key: string;
  title: string;
  response: string;
  /** In percent. */
  probability: string;
  kind: CatalogueRisk['impact']['kind'];
  /** Low, likely and high: percent of the feature's hours, or days. */
  figures: string;
}

export interface DraftCall {
  kind: Call['kind'];
  sections: readonly Section[];
  section: Section;
  /** With commas or lines between them. */
  phrases: string;
  atLeast: string;
  why: string;
}

export type Problems = Record<string, string>;

export const NEW_CALL: DraftCall = {
  kind: 'words',
  sections: ['goals', 'features', 'workflows', 'vision'],
  section: 'roles',
  phrases: '',
  atLeast: '3',
  why: '',
};
export const NEW_RISK: DraftRisk = {
  key: '',
  title: '',
  response: '',
  probability: '30',
  kind: 'hours-share',
  figures: '20 40 80',
};

const NO_HOURS = Object.fromEntries(DISCIPLINES.map(one => [one, ''])) as Record<Discipline, string>;
export const NEW_FEATURE: Draft = {
  area: '',
  title: '',
  summary: '',
  edition: 'mvp',
  hours: NO_HOURS,
  needs: [],
  roles: '',
  entities: [],
  risks: [],
  calls: [NEW_CALL],
};

export function draftOf(feature: CatalogueFeature): Draft {
  const { area, title, summary, edition, effortHours, needs, entities } = feature;
  const hours = { ...NO_HOURS };
  for (const discipline of DISCIPLINES) hours[discipline] = writeEstimate(effortHours[discipline]);
  return {
    ...{ area, title, summary, edition, hours, needs, entities },
    roles: feature.roles.join(', '),
    risks: feature.risks.map(({ key, title: name, response, probability, impact }) => ({
      key,
      title: name,
      response,
      probability: String(Math.round(probability * 100)),
      kind: impact.kind,
      figures: writeEstimate(impact.kind === 'days' ? impact.range : scaled(impact.range, 100)),
    })),
    calls: feature.calls.map(call => ({
      ...NEW_CALL,
      kind: call.kind,
      ...(call.kind === 'words' ? { sections: call.sections, phrases: call.phrases.join(', ') } : {}),
      ...(call.kind === 'count' ? { section: call.section } : {}),
      ...(call.kind === 'count' || call.kind === 'people' ? { atLeast: String(call.atLeast) } : {}),
      ...(call.kind === 'always' ? {} : { why: call.why }),
    })),
  };
}

export type Reading = { ok: true; content: FeatureContent } | { ok: false; problems: Problems };

/** What the fields say, or what is wrong with them, by field. */
export function readDraft(draft: Draft): Reading {
  const problems: Problems = {};
  const points = (path: string, text: string): Range | null => {
    const reading = readEstimate(text);
    if (!reading.ok) problems[path] = reading.sentence;
    return reading.ok ? reading.range : null;
  };
  const effortHours: Partial<Record<Discipline, Range>> = {};
  for (const discipline of DISCIPLINES) {
    const range = points(`hours.${discipline}`, draft.hours[discipline]);
    if (range) effortHours[discipline] = range;
  }
  const riskKeys = new Set(draft.risks.map(risk => risk.key));
  const risks = draft.risks.map(({ key, title, response, probability, kind, figures }, at) => {
    const range = points(`risks.${at}.impact`, figures);
    if (!range) problems[`risks.${at}.impact`] ??= 'Write low, likely and high, such as 20 40 80.';
    const own = key || freeKey(keyFrom(title), one => riskKeys.has(one));
    riskKeys.add(own);
    const share = range && kind === 'hours-share' ? scaled(range, 1 / 100) : range;
    return {
      key: own,
      title,
      response,
      probability: numberOf(probability) / 100,
      impact: { kind, range: share },
    };
  });
  const { area, title, summary, edition, needs, entities } = draft;
  const parsed = featureSchema.safeParse({
    ...{ area, title, summary, edition, effortHours, needs, entities, risks },
    roles: listOf(draft.roles),
    calls: draft.calls.map(callOf),
  });
  if (!parsed.success)
    for (const { path, message } of parsed.error.issues) problems[problemPath(path)] ??= message;
  return parsed.success && Object.keys(problems).length === 0
    ? { ok: true, content: parsed.data }
    : { ok: false, problems };
}

/** The call as the fields say it, right or wrong. */
export function callOf({ kind, sections, section, phrases, atLeast, why }: DraftCall) {
  switch (kind) {
    case 'always':
      return { kind };
    case 'words':
      return { kind, sections: [...sections], phrases: listOf(phrases).map(one => one.toLowerCase()), why };
    case 'count':
      return { kind, section, atLeast: numberOf(atLeast), why };
    case 'people':
      return { kind, atLeast: numberOf(atLeast), why };
  }
}

/** A field holds several values at once, so what is wrong with one of them is said at the field. */
function problemPath(path: readonly PropertyKey[]): string {
  const [head, at, field] = path.map(String);
  if (head === 'risks' || head === 'calls') return [head, at, field].filter(Boolean).join('.');
  return head === 'effortHours' && at ? `hours.${at}` : String(head);
}

const listOf = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map(one => one.trim())
    .filter(Boolean);

const numberOf = (text: string): number => (text.trim() ? Number(text.trim().replace(',', '.')) : Number.NaN);

const scaled = ({ low, likely, high }: Range, by: number): Range => ({
  low: rounded(low * by),
  likely: rounded(likely * by),
  high: rounded(high * by),
});
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
