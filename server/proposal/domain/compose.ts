import { EDITIONS, type Edition, type Forecast, type ForecastInput } from '@/server/forecast/engine/types';
import { conflict } from '@/server/kernel/errors';
import type { OfferedFeature, ProposalContent, ProposedEdition } from './content';
import { type PriceConfidence, priceAt } from './price';

/** What a proposal is made from. The plan gives the words, the forecast gives every figure. */
export interface Source {
  plan: {
    title: string;
    clientName: string;
    /** The client's own. The forecast's is lowered by the margin, which no client may see. */
    budgetMinor: number | null;
    features: readonly { id: string; area: string; note: string }[];
  };
  input: ForecastInput;
  result: Forecast;
  studioName: string;
  preparedBy: string;
  preparedOn: string;
  validUntil: string;
  introduction: string;
  marginRate: number;
  priceConfidence: PriceConfidence;
}

/** The offer, from what was forecast. Throws `conflict` when plan and forecast do not belong together. */
export function composeContent(source: Source): ProposalContent {
  const { plan, input, result } = source;
  const features = offeredFeatures(source);
  const offered = offeredEditions(features);
  if (offered.length === 0) throw conflict('The plan has no features yet. Add some, then forecast it again.');
  return {
    title: plan.title,
    studioName: source.studioName,
    clientName: plan.clientName,
    currency: input.currency,
    preparedBy: source.preparedBy,
    preparedOn: source.preparedOn,
    validUntil: source.validUntil,
    startsOn: input.start,
    budgetMinor: plan.budgetMinor,
    deadline: input.deadline,
    introduction: source.introduction,
    trials: result.trials,
    editions: offered.map(edition => ({
      edition,
      features: features.filter(feature => includes(edition, feature.edition)),
      ...figuresOf(result, edition, source.priceConfidence, source.marginRate),
    })),
  };
}

/** The editions that add a feature to the one before: one that adds nothing would only cost more. */
export const offeredEditions = (features: readonly { edition: Edition }[]): Edition[] =>
  EDITIONS.filter(edition => features.some(feature => feature.edition === edition));

/** The same offer with its figures taken from another run, for comparing to the last cent. */
export function withFigures(
  content: ProposalContent,
  result: Forecast,
  confidence: PriceConfidence,
  marginRate: number,
): ProposalContent {
  return {
    ...content,
    trials: result.trials,
    editions: content.editions.map(one => ({
      ...one,
      ...figuresOf(result, one.edition, confidence, marginRate),
    })),
  };
}

/** Titles and editions as they were forecast; area and note as the plan words them. */
function offeredFeatures({ plan, input }: Source): OfferedFeature[] {
  const words = new Map(plan.features.map(feature => [feature.id, feature]));
  return input.features.map(({ id, title, edition }) => {
    const found = words.get(id);
    if (!found) {
      throw conflict(`“${title}” was forecast but is no longer in the plan. Forecast the plan again first.`);
    }
    return { area: found.area, title, note: found.note, edition };
  });
}

function figuresOf(
  result: Forecast,
  edition: Edition,
  confidence: PriceConfidence,
  marginRate: number,
): Pick<ProposedEdition, 'priceMinor' | 'finish' | 'onTime'> {
  const forecast = result.editions[edition];
  const { p10, p50, p80, p95, histogram } = forecast.finish;
  return {
    priceMinor: priceAt(forecast, confidence, marginRate),
    finish: {
      p10,
      p50,
      p80,
      p95,
      histogram: { from: histogram.from, to: histogram.to, counts: [...histogram.counts] },
    },
    onTime: forecast.probability.deadline,
  };
}

const includes = (edition: Edition, part: Edition) => EDITIONS.indexOf(part) <= EDITIONS.indexOf(edition);
