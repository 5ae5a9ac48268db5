import type { BriefAnswers } from '@/server/brief/domain/sections';
import type { CatalogueFeature, CatalogueRisk } from '@/server/catalogue/domain/catalogue-feature';
import type { Demands } from '../architecture/demands';
import { hoursRisk } from './hours-risk';
import { featureKey } from './needs';
import { pressureRisks } from './pressure-risks';
import type { SuggestedFeature, SuggestedRisk } from './suggested';
import { usualRisks } from './usual-risks';

/** A plan lists the risks that somebody will read: of the catalogue's, so many with the most expected harm. */
const MOST_FROM_CATALOGUE = 8;
/** Less than this, as chance × likely hours, is not worth a line. */
const LEAST_HARM_HOURS = 4;
/** One day of the whole project's delay weighs about as much as this many hours. */
const HOURS_OF_A_DAY = 16;

/** The risks that a plan of these features runs, the usual ones first. */
export function suggestRisks(
  answers: BriefAnswers,
  features: readonly SuggestedFeature[],
  catalogue: readonly CatalogueFeature[],
  demands: Demands,
): SuggestedRisk[] {
  return [
    ...usualRisks(features, catalogue),
    ...pressureRisks(answers, features, demands),
    ...fromCatalogue(features, catalogue),
  ];
}

function fromCatalogue(
  features: readonly SuggestedFeature[],
  catalogue: readonly CatalogueFeature[],
): SuggestedRisk[] {
  const all = catalogue.flatMap(entry => {
    const feature = features.find(one => one.key === featureKey(entry));
    return feature ? entry.risks.map(risk => riskOf(feature, entry.key, risk)) : [];
  });
  const byHarm = all
    .filter(risk => harmOf(risk) >= LEAST_HARM_HOURS)
    .toSorted((a, b) => harmOf(b) - harmOf(a) || (a.key < b.key ? -1 : 1));
  // Features of a kind run the same risk: the worst of them stands for it.
  const distinct = byHarm.filter((risk, at) => byHarm.findIndex(one => one.title === risk.title) === at);
  const worst = new Set(distinct.slice(0, MOST_FROM_CATALOGUE));
  return all.filter(risk => worst.has(risk));
}

const harmOf = ({ probability, likely, impact }: SuggestedRisk): number =>
  probability * likely * (impact === 'days' ? HOURS_OF_A_DAY : 1);

function riskOf(feature: SuggestedFeature, entryKey: string, risk: CatalogueRisk): SuggestedRisk {
  const base = {
    key: `risk:${entryKey}.${risk.key}`,
    title: risk.title,
    response: risk.response,
    because: `“${feature.title}” is known for it.`,
    serves: feature.serves,
    probability: risk.probability,
    edition: feature.edition,
  };
  if (risk.impact.kind === 'hours-share')
    return hoursRisk([feature], risk.impact.range, base)[0] ?? { ...base, ...NOTHING };
  return { ...base, impact: 'days', ...risk.impact.range, threatens: [] };
}

/** A feature without hours cannot take longer; a day is the least that its risk costs. */
const NOTHING = { impact: 'days', low: 1, likely: 1, high: 2, threatens: [] as string[] } as const;
