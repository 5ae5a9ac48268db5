import type { Calibration, ForecastInput, Person } from '@/server/forecast/engine/types';
import { withoutMarkup } from '@/server/kernel/money';
import type { Plan, PlanFeature, PlanRisk } from '@/server/plan/domain/plan';
import { type RangeConfidence, USUAL_RANGE_CONFIDENCE } from '@/server/studio/domain/range-meaning';

export const TRIALS = 10_000;
export const SEED = 1;

/** What a forecast reads of a plan. Ids may be any names that are unique in it. */
export type PlanToForecast = Pick<
  Plan,
  'startsOn' | 'systemicShare' | 'fixedCosts' | 'budgetMinor' | 'deadline'
> & {
  features: readonly (Pick<PlanFeature, 'title' | 'edition' | 'effortHours'> & {
    id: string;
    needs: readonly string[];
  })[];
  risks: readonly (Omit<
    PlanRisk,
    'id' | 'featureIds' | 'response' | 'because' | 'origin' | 'position' | 'updatedAt'
  > & {
    id: string;
    featureIds: readonly string[];
  })[];
};

/** What the studio brings to any of its plans. */
export interface StudioSide {
  currency: string;
  hoursPerDay: number;
  focusFactor: number;
  marginRate: number;
  rangeConfidence: RangeConfidence;
  team: readonly (Person & { active: boolean })[];
  /** Calendar days on which nobody works, for the years that the plan may span. */
  holidays: readonly string[];
  /** What its finished work says, where the studio has that applied. */
  calibration?: Calibration | null;
}

/**
 * The engine's input for a plan. The engine counts the studio's cost, while a client's budget has
 * to pay the studio's margin too: of a budget B, B ÷ (1 + margin) may be spent on the work.
 */
export function composeInput(plan: PlanToForecast, studio: StudioSide): ForecastInput {
  return {
    currency: studio.currency,
    start: plan.startsOn,
    hoursPerDay: studio.hoursPerDay,
    focusFactor: studio.focusFactor,
    ...readingOf(studio.rangeConfidence),
    systemicShare: plan.systemicShare,
    features: plan.features.map(({ id, title, edition, effortHours, needs }) => ({
      id,
      title,
      edition,
      effortHours,
      needs,
    })),
    team: studio.team
      .filter(person => person.active)
      .map(({ id, name, disciplines, share, rateMinorPerHour, weekdays, timeOff }) => ({
        id,
        name,
        disciplines,
        share,
        rateMinorPerHour,
        weekdays,
        timeOff,
      })),
    holidays: studio.holidays,
    risks: plan.risks.map(({ id, title, probability, edition, impact, low, likely, high, featureIds }) => {
      const range = { low, likely, high };
      return {
        id,
        title,
        probability,
        edition,
        impact: impact === 'hours' ? { kind: impact, range, featureIds } : { kind: impact, range },
      };
    }),
    // What is as it was before there was a choice is left out: older inputs keep their hash.
    fixedCosts: plan.fixedCosts.map(({ title, amountMinor, edition, per }) => ({
      title,
      amountMinor,
      edition,
      ...(per === 'month' ? { per } : {}),
    })),
    ...(studio.calibration ? { calibration: studio.calibration } : {}),
    budgetMinor: plan.budgetMinor === null ? null : withoutMarkup(plan.budgetMinor, studio.marginRate),
    deadline: plan.deadline,
    seed: SEED,
    trials: TRIALS,
  };
}

/** How the engine reads low, likely and high. Where they are the least and the most possible, no chance is asked for. */
const readingOf = (confidence: RangeConfidence): Pick<ForecastInput, 'distribution' | 'rangeConfidence'> =>
  confidence === 1
    ? { distribution: 'pert', rangeConfidence: USUAL_RANGE_CONFIDENCE }
    : { distribution: 'lognormal', rangeConfidence: confidence };

/** The years whose holidays matter: from the start until well after any plan ends. */
export const yearsFrom = (start: string): number[] =>
  yearsBetween(yearOf(start), Math.min(LAST_YEAR, yearOf(start) + 5));

/** Those that matter where other starts are tried: from the year before on, and longer after. */
export const yearsAround = (start: string): number[] =>
  yearsBetween(Math.max(1970, yearOf(start) - 1), Math.min(LAST_YEAR, yearOf(start) + 12));

/** Holidays are known until then. */
const LAST_YEAR = 2200;

const yearOf = (day: string) => Number(day.slice(0, 4));
const yearsBetween = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);
