import type { BriefFile } from '@/server/brief/brief-file';
import { type Discipline, EDITIONS, type Edition, type Range } from '@/server/forecast/engine/types';
import { minorDigits } from '@/server/kernel/money';
import { capacityLines, figure } from '@/server/plan/domain/architecture/capacity';
import { chooseFor, monthlyUsdOf } from '@/server/plan/domain/architecture/decisions';
import { runningCostSaid } from '@/server/plan/domain/architecture/running-cost';
import { EDITION_NAMES } from '@/server/plan/domain/editions';
import type { SuggestedFeature, SuggestedPlan } from '@/server/plan/domain/suggest/suggested';
import { traceOf } from '@/server/plan/domain/suggest/trace';
import { likelyHours } from '@/server/plan/domain/totals';

/** A suggested plan for a person at a terminal. */
export function planReport(brief: BriefFile, plan: SuggestedPlan, start: string): string {
  return [
    `${brief.title}, for ${brief.client.name}`,
    limits(brief, start),
    ...EDITIONS.flatMap(edition => ['', ...editionLines(edition, plan, brief)]),
    '',
    ...riskLines(plan),
    '',
    ...traceLines(brief, plan),
  ].join('\n');
}

function limits(brief: BriefFile, start: string): string {
  const { budget, timeline } = brief.answers;
  const most = budget.highMinor || budget.lowMinor;
  return [
    `start ${start}`,
    most ? `budget ${money(brief)(most)}` : 'no budget given',
    timeline.deadline ? `deadline ${timeline.deadline}` : 'no deadline given',
  ].join(', ');
}

const money = ({ currency }: BriefFile, digits: Intl.NumberFormatOptions = { maximumFractionDigits: 0 }) => {
  const shown = new Intl.NumberFormat('en', { style: 'currency', currency, ...digits });
  return (minor: number) => shown.format(minor / 10 ** minorDigits(currency));
};

/** Hours from a catalogue say no more than this. */
const ABOUT = { maximumSignificantDigits: 2 };

/** “, about €71,000 at the team’s rates”; a team of nobody has none. */
const costWords = (features: readonly SuggestedFeature[], brief: BriefFile): string =>
  brief.team.length ? `, about ${money(brief, ABOUT)(costOf(features, brief))} at the team’s rates` : '';

/** Likely hours at the mean rate of those who can do them; what it may cost is for `manage forecast` to say. */
function costOf(features: readonly SuggestedFeature[], { team }: BriefFile): number {
  const rateOf = (discipline: Discipline) => {
    const able = team.filter(one => one.disciplines.includes(discipline));
    const asked = able.length ? able : team;
    return asked.reduce((sum, one) => sum + one.rateMinorPerHour, 0) / asked.length;
  };
  const hours = features.flatMap(one => Object.entries(one.effortHours) as [Discipline, Range][]);
  return hours.reduce((sum, [discipline, { likely }]) => sum + likely * rateOf(discipline), 0);
}

function editionLines(
  edition: Edition,
  { features, parts, demands }: SuggestedPlan,
  brief: BriefFile,
): string[] {
  const said = runningCostSaid(brief.answers);
  const own = features.filter(one => one.edition === edition);
  const choices = chooseFor(edition, demands);
  const usd = monthlyUsdOf(choices.map(choice => choice.option));
  const roman = EDITIONS.indexOf(edition) + 1;
  const controls = parts.filter(part => part.kind === 'control' && part.content.edition === edition);
  return [
    `${EDITION_NAMES[edition].toUpperCase()}: ${own.length} features, ${figure(hoursOf(own))} likely hours${edition === 'mvp' ? '' : ' more'}${costWords(own, brief)}`,
    ...own.flatMap((feature, at) => [
      ...(feature.area === own[at - 1]?.area ? [] : ['', `  ${feature.area}`]),
      `  ${String(Math.round(likelyHours(feature.effortHours))).padStart(5)} h  ${feature.title}`,
      `           ${feature.because}`,
    ]),
    '',
    `  Architecture, ${usd.low.toLocaleString('en')} to ${usd.high.toLocaleString('en')} USD a month`,
    ...(said ? [`    The brief says: “${said}”`] : []),
    ...choices.flatMap(({ decision, option, because }) => [
      `    ${decision.name}: ${option.name}`,
      `           ${because}`,
    ]),
    '',
    '  Capacity',
    ...capacityLines(edition, demands).map(
      ({ key, label, formula, value, unit }) =>
        `    ${label}: ${formula} = ${key === 'availability' ? `${Number((value * 100).toFixed(2))}%` : figure(value)} ${unit}`,
    ),
    '',
    `  Security: ${controls.length} controls${edition === 'mvp' ? '' : ' more'}, OWASP ASVS 5.0.0 level ${roman}`,
    ...parts.flatMap(part =>
      part.kind === 'target' && part.content.edition === edition
        ? [`    ${part.content.measure}: ${part.content.value}`]
        : [],
    ),
  ];
}

const riskLines = ({ risks }: SuggestedPlan): string[] => [
  `RISKS: ${risks.length}`,
  ...risks.flatMap(({ title, probability, impact, low, likely, high, because }) => [
    `  ${String(Math.round(probability * 100)).padStart(5)}%  ${title}: ${low}, ${likely} or ${high} ${impact}`,
    `           ${because}`,
  ]),
];

function traceLines(brief: BriefFile, plan: SuggestedPlan): string[] {
  const { orphanAnswers, orphanFeatures, answers } = traceOf(brief.answers, plan);
  const asking = answers.filter(one => one.asks).length;
  return [
    `TRACE: ${asking - orphanAnswers.length} of ${asking} answers that ask for work are served`,
    ...orphanAnswers.map(({ ref, words }) => `  nothing serves ${ref} “${words}”`),
    ...orphanFeatures.map(({ title }) => `  “${title}” serves no answer`),
  ];
}

const hoursOf = (features: readonly SuggestedFeature[]): number =>
  features.reduce((sum, one) => sum + likelyHours(one.effortHours), 0);
