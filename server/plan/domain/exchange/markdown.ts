import { EDITIONS } from '@/server/forecast/engine/types';
import { decisionName, optionName } from '../architecture/names';
import { EDITION_NAMES } from '../editions';
import type { PartContent } from '../parts';
import type { Plan, PlanFeature } from '../plan';
import { likelyHours } from '../totals';
import { hoursLines } from './body';
import { refs } from './table';

/** Headings behind which the document says what is no feature. */
export const OTHER_HEADINGS = [
  'Risks',
  'Fixed costs',
  'Roles and rights',
  'Data',
  'Architecture',
  'Security controls',
  'Targets',
] as const;
export const FEATURES_HEADING = 'Features';

interface MarkdownSide {
  /** `€1,200.00` */
  money: (amountMinor: number) => string;
  day: (day: string) => string;
}

/** The plan as a document to read; its features are read back by the import. */
export function writeMarkdown(plan: Plan, { money, day }: MarkdownSide): string {
  const areas = [...new Set(plan.features.map(feature => feature.area))];
  const refOf = refs(plan.features);
  const total = plan.features.reduce((sum, feature) => sum + likelyHours(feature.effortHours), 0);
  const facts = [
    `For ${escaped(plan.clientName)}`,
    `work begins ${day(plan.startsOn)}`,
    ...(plan.budgetMinor === null ? [] : [`budget ${money(plan.budgetMinor)}`]),
    ...(plan.deadline === null ? [] : [`deadline ${day(plan.deadline)}`]),
  ];
  const lines = [
    `# ${escaped(plan.title)}`,
    '',
    `${facts.join(', ')}.`,
    '',
    `${plan.features.length} features, ${total} likely hours. Hours are low, likely and high.`,
    '',
    `## ${FEATURES_HEADING}`,
    '',
    ...areas.flatMap(area => [
      `### ${escaped(area)}`,
      '',
      ...plan.features.filter(feature => feature.area === area).flatMap(one => featureLines(one, refOf)),
    ]),
    ...section(
      'Risks',
      plan.risks.map(risk => riskLine(risk, money)),
    ),
    ...section(
      'Fixed costs',
      plan.fixedCosts.map(
        ({ title, edition, amountMinor, per }) =>
          `- ${escaped(title)} (${EDITION_NAMES[edition]}): ${money(amountMinor)}${per === 'month' ? ' a month' : ''}`,
      ),
    ),
    ...partSections(plan),
  ];
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function featureLines(feature: PlanFeature, refOf: ReadonlyMap<string, string>): string[] {
  const paragraphs = feature.note ? feature.note.split(/\n{2,}/) : [];
  return [
    `- **${escaped(feature.title)}** (${EDITION_NAMES[feature.edition]})`,
    ...paragraphs.flatMap(paragraph => ['', ...indented(paragraph.split('\n').map(escaped).join('\\\n'))]),
    '',
    ...hoursLines(feature.effortHours).map(line => `  - ${line}`),
    ...feature.needs.map(id => `  - Needs: ${escaped(refOf.get(id) ?? id)}`),
    ...(feature.because ? [`  - Because: ${escaped(feature.because)}`] : []),
    ...(feature.serves.length ? [`  - Serves: ${feature.serves.map(escaped).join(' ')}`] : []),
    '',
  ];
}

const indented = (text: string): string[] => text.split('\n').map(line => `  ${line}`);

function riskLine(risk: Plan['risks'][number], money: MarkdownSide['money']): string {
  const impact =
    risk.impact === 'money'
      ? `${money(risk.low)} to ${money(risk.high)}`
      : `${risk.low} to ${risk.high} ${risk.impact === 'hours' ? 'hours' : 'working days'}`;
  const response = risk.response ? `. ${escaped(risk.response.replace(/\s+/g, ' '))}` : '';
  return `- ${escaped(risk.title)} (${EDITION_NAMES[risk.edition]}): ${Math.round(risk.probability * 100)}%, ${impact}${response}`;
}

function partSections(plan: Plan): string[] {
  const accepted = (kind: string) =>
    plan.parts.filter(part => part.kind === kind && part.state === 'accepted' && part.content);
  const content = (kind: string) => accepted(kind).map(part => part.content!);
  const withReason = <T>(kind: string) =>
    accepted(kind).map(({ content, because }) => ({ ...(content as T), because }));
  const named = (content('role') as { name: string; note: string }[]).map(
    role => `- ${escaped(role.name)}${role.note ? `: ${escaped(role.note.replace(/\s+/g, ' '))}` : ''}`,
  );
  const entities = (content('entity') as { name: string; fields: { name: string; type: string }[] }[]).map(
    entity =>
      `- ${escaped(entity.name)}${entity.fields.length ? `: ${entity.fields.map(field => escaped(`${field.name} (${field.type})`)).join(', ')}` : ''}`,
  );
  const byEdition = <T extends { edition: (typeof EDITIONS)[number] }>(list: T[], line: (one: T) => string) =>
    EDITIONS.flatMap(edition =>
      list.filter(one => one.edition === edition).map(one => `- ${EDITION_NAMES[edition]}: ${line(one)}`),
    );
  return [
    ...section('Roles and rights', named),
    ...section('Data', entities),
    ...section(
      'Architecture',
      byEdition(withReason<PartContent<'component'>>('component'), one => {
        const { monthlyUsd: cost } = one;
        const price = cost?.high ? ` (US$${cost.low}–${cost.high} a month)` : '';
        return escaped(oneLine(`${decisionName(one)}: ${optionName(one)}${price}. ${one.because}`));
      }),
    ),
    ...section(
      'Security controls',
      byEdition(content('control') as { edition: 'mvp'; requirement: string; how: string }[], one =>
        escaped(`${one.requirement}${one.how ? ` (${one.how})` : ''}`.replace(/\s+/g, ' ')),
      ),
    ),
    ...section(
      'Targets',
      byEdition(withReason<PartContent<'target'>>('target'), one =>
        escaped(
          oneLine(
            `${one.measure}: ${one.value.replace(/\.$/, '')}. ${one.how === one.because ? '' : one.how}`,
          ),
        ),
      ),
    ),
  ];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const section = (title: (typeof OTHER_HEADINGS)[number], lines: readonly string[]): string[] =>
  lines.length ? ['', `## ${title}`, '', ...lines] : [];

/** Text that Markdown shows as it is. */
export const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
