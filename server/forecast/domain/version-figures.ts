import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { type Day, daysBetween } from '@/server/kernel/clock';
import type { ChangeGroup } from '@/server/plan/domain/compare/groups';

/** What a comparison reads of an edition's forecast. */
export interface BriefForecast {
  featureCount: number;
  isEmpty: boolean;
  p50: number;
  p80: number;
  finishP50: Day;
  finishP80: Day;
}

export interface EditionFigures {
  featureCount: number;
  /** Nothing in it could be forecast: the figures are of fixed costs alone, and no success. */
  isEmpty: boolean;
  cost: { p50: number; p80: number };
  price: { p50: number; p80: number };
  finish: { p50: Day; p80: Day };
}

export type Figures = Record<Edition, EditionFigures>;

/** A plan without features costs nothing and is finished as it begins. */
export function figuresOf(
  forecast: Record<Edition, BriefForecast> | null,
  start: Day,
  price: (costMinor: number) => number,
): Figures {
  const of = (edition: Edition): EditionFigures => {
    const { featureCount, isEmpty, p50, p80, finishP50, finishP80 } = forecast?.[edition] ?? {
      featureCount: 0,
      isEmpty: true,
      p50: 0,
      p80: 0,
      finishP50: start,
      finishP80: start,
    };
    return {
      featureCount,
      isEmpty,
      cost: { p50, p80 },
      price: { p50: price(p50), p80: price(p80) },
      finish: { p50: finishP50, p80: finishP80 },
    };
  };
  return { mvp: of('mvp'), scalable: of('scalable'), enterprise: of('enterprise') };
}

export interface Share {
  /** `together`: what the kinds of change do only in each other's company, and what chance leaves over. */
  group: ChangeGroup | 'together';
  /** How many changes of this kind the edition sees; 0 for `together`. */
  count: number;
  /** Change of P80 in minor units and in calendar days; null where this kind of change cannot stand alone. */
  costMinor: number | null;
  priceMinor: number | null;
  days: number | null;
}

export type Attribution = Record<Edition, Share[]>;

/**
 * Splits the change of P80 from one forecast to another into what each kind of change does when it is
 * made alone. `base` and `alone` were simulated with the same chance; shares and the rest add up.
 */
export function attribute(
  from: Figures,
  to: Figures,
  base: Figures,
  alone: readonly { group: ChangeGroup; figures: Figures | null }[],
  counts: Readonly<Record<Edition, ReadonlyMap<ChangeGroup, number>>>,
): Attribution {
  const of = (edition: Edition): Share[] => {
    const shares = alone.map(({ group, figures }): Share => {
      const count = counts[edition].get(group) ?? 0;
      if (!figures) return { group, count, costMinor: null, priceMinor: null, days: null };
      return { group, count, ...moved(base[edition], figures[edition]) };
    });
    const whole = moved(from[edition], to[edition]);
    const sum = (figure: 'costMinor' | 'priceMinor' | 'days') =>
      shares.reduce((total, share) => total + (share[figure] ?? 0), 0);
    const rest = {
      costMinor: whole.costMinor - sum('costMinor'),
      priceMinor: whole.priceMinor - sum('priceMinor'),
      days: whole.days - sum('days'),
    };
    if (!rest.costMinor && !rest.priceMinor && !rest.days) return shares;
    return [...shares, { group: 'together', count: 0, ...rest }];
  };
  return Object.fromEntries(EDITIONS.map(edition => [edition, of(edition)])) as Attribution;
}

/** How P80 moved. */
export const moved = (from: EditionFigures, to: EditionFigures) => ({
  costMinor: to.cost.p80 - from.cost.p80,
  priceMinor: to.price.p80 - from.price.p80,
  days: daysBetween(from.finish.p80, to.finish.p80),
});
