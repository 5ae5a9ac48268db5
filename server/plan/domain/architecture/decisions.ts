import type { Edition } from '@/server/forecast/engine/types';
import { DELIVERY, EDGE, OBSERVATION, REGIONS, SIGN_IN, TENANCY_ISOLATION } from './decisions/around';
import { BACKUPS, CACHE, DATABASE, DATABASE_COPIES, FILES, SEARCH } from './decisions/data';
import { type Decision, factsOf, type MonthlyUsd, type Option } from './decisions/decision';
import { BACKGROUND_WORK, HOSTING, PROCESSES, REAL_TIME } from './decisions/running';
import type { Demands } from './demands';

export type { Decision, MonthlyUsd, Option } from './decisions/decision';

/** Every decision of architecture, in the order to read. */
export const DECISIONS: readonly Decision[] = [
  HOSTING,
  PROCESSES,
  DATABASE,
  DATABASE_COPIES,
  BACKGROUND_WORK,
  CACHE,
  FILES,
  SEARCH,
  REAL_TIME,
  REGIONS,
  TENANCY_ISOLATION,
  SIGN_IN,
  BACKUPS,
  EDGE,
  OBSERVATION,
  DELIVERY,
];

/** What is chosen for one decision, why, and what else could be had. */
export interface Choice {
  decision: Decision;
  option: Option;
  because: string;
  alternatives: readonly Option[];
}

/**
 * The architecture that an edition needs. The edition itself decides little: its people, load and
 * allowed hours away do, so a small project's Enterprise stays small.
 */
export function chooseFor(edition: Edition, demands: Demands): Choice[] {
  const facts = factsOf(edition, demands);
  return DECISIONS.map(decision => {
    const { option: key, because } = decision.choose(facts);
    return {
      decision,
      option: decision.options.find(one => one.key === key)!,
      because,
      alternatives: decision.options.filter(one => one.key !== key),
    };
  });
}

/** The sum of what choices cost a month. */
export const monthlyUsdOf = (choices: readonly { monthlyUsd: MonthlyUsd | null }[]): MonthlyUsd => ({
  low: choices.reduce((sum, one) => sum + (one.monthlyUsd?.low ?? 0), 0),
  high: choices.reduce((sum, one) => sum + (one.monthlyUsd?.high ?? 0), 0),
});

/** What an alternative would cost and when it is right, in one sentence. */
export const alternativeSentence = ({ name, monthlyUsd, gives, enoughWhen }: Option): string =>
  `${name} (${monthlyUsd ? `${monthlyUsd.low}–${monthlyUsd.high} USD a month` : 'no bill of its own'}): ${gives}; right when ${enoughWhen}.`;

export const decisionByKey = (key: string): Decision | undefined => DECISIONS.find(one => one.key === key);
export const optionByKey = (decision: string, option: string): Option | undefined =>
  decisionByKey(decision)?.options.find(one => one.key === option);
