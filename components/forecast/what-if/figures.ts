import { addDays, daysBetween } from '@/components/format/day';
import { chanceToMeet } from '@/server/forecast/domain/chance-to-meet';
import { isEmptyEdition } from '@/server/forecast/domain/empty-edition';
import { asPrices } from '@/server/forecast/domain/view';
import { EDITIONS, type Edition, type EditionForecast, type Forecast } from '@/server/forecast/engine/types';

/** What is shown of an edition while somebody asks "what if". */
export interface EditionFigures {
  featureCount: number;
  /** No work to tell of: the figures below are no answer. */
  isEmpty: boolean;
  /** How it is spread, from the trials at hand; the two below may be finer. */
  cost: EditionForecast['cost'];
  moneyP50: number;
  moneyP80: number;
  finishP50: string;
  finishP80: string;
  /** Chance to meet what the client asked for; null where nothing was. */
  chance: number | null;
}

export type Figures = Readonly<Record<Edition, EditionFigures>>;

/** In prices where there is a margin, else in costs. */
export function figuresOf(forecast: Forecast, marginRate: number): Figures {
  return each(edition => {
    const { featureCount, cost, finish, probability } = asPrices(forecast.editions[edition], marginRate);
    return {
      featureCount,
      isEmpty: isEmptyEdition(forecast.editions[edition]),
      cost,
      moneyP50: cost.p50,
      moneyP80: cost.p80,
      finishP50: finish.p50,
      finishP80: finish.p80,
      chance: chanceToMeet({ probability }),
    };
  });
}

/**
 * What a few trials say of a change: the figures of all trials, moved by as much as those few moved. Both had the same
 * chance, so the difference is the change's and not chance's.
 */
export function moved(all: Figures, fewBefore: Figures, fewAfter: Figures): Figures {
  return each(edition => {
    const [whole, before, after] = [all[edition], fewBefore[edition], fewAfter[edition]];
    const day = (pick: 'finishP50' | 'finishP80') =>
      addDays(whole[pick], daysBetween(before[pick], after[pick]));
    const money = (pick: 'moneyP50' | 'moneyP80') => Math.max(0, whole[pick] + after[pick] - before[pick]);
    return {
      featureCount: after.featureCount,
      isEmpty: after.isEmpty,
      cost: after.cost,
      moneyP50: money('moneyP50'),
      moneyP80: money('moneyP80'),
      finishP50: day('finishP50'),
      finishP80: day('finishP80'),
      chance:
        whole.chance === null || before.chance === null || after.chance === null
          ? null
          : Math.min(1, Math.max(0, whole.chance + after.chance - before.chance)),
    };
  });
}

const each = (of: (edition: Edition) => EditionFigures): Figures =>
  Object.fromEntries(EDITIONS.map(edition => [edition, of(edition)])) as Figures;
