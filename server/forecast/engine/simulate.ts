import { SAME_MOMENT_DAYS, timeAt, workdaysAt } from './calendar';
import { Dispatch } from './dispatch';
import type { Plan } from './plan/plan';
import { Sampling } from './sampling';
import type { Edition } from './types';

/** What a run of consecutive trials gave, one entry per trial. */
export interface Trials {
  edition: Edition;
  count: number;
  /** Minor units, whole. */
  cost: Float64Array;
  /** Calendar day of finish after the start; 0 is the first day. */
  finishDay: Int32Array;
  /** Working days of the studio begun until the finish. */
  workdays: Int32Array;
  /** Calendar day on which feature f starts and finishes in trial i: `[f * count + i]`. */
  featureStartDay: Int32Array;
  featureFinishDay: Int32Array;
}

/** Runs trials `firstTrial … firstTrial + count − 1` of an edition. However trials are split, each comes out the same. */
export function simulate(plan: Plan, edition: Edition, firstTrial: number, count: number): Trials {
  const editionPlan = plan.editions[edition];
  const { work } = editionPlan;
  const sampling = new Sampling(editionPlan, plan.input);
  const dispatch = new Dispatch(work, plan.team);
  dispatch.setPriorityList(editionPlan.priorityList);
  const { studioCalendar, rateMinorPerHour } = plan.team;
  const features = work.features.length;
  const trials: Trials = {
    edition,
    count,
    cost: new Float64Array(count),
    finishDay: new Int32Array(count),
    workdays: new Int32Array(count),
    featureStartDay: new Int32Array(features * count),
    featureFinishDay: new Int32Array(features * count),
  };
  for (let i = 0; i < count; i++) {
    sampling.draw(firstTrial + i);
    const workFinish = dispatch.run(sampling.hours);
    let cost = editionPlan.fixedCostMinor + sampling.riskMoneyMinor;
    for (let item = 0; item < sampling.hours.length; item++) {
      cost += sampling.hours[item]! * rateMinorPerHour[dispatch.itemPerson[item]!]!;
    }
    const workdays = workdaysAt(studioCalendar, workFinish) + sampling.riskDays;
    const finish =
      sampling.riskDays > 0 ? Math.max(workFinish, timeAt(studioCalendar, workdays)) : workFinish;
    trials.cost[i] = Math.round(cost);
    trials.finishDay[i] = lastDay(finish);
    trials.workdays[i] = Math.min(MOST_DAYS, Math.ceil(workdays - SAME_MOMENT_DAYS));
    for (let f = 0; f < features; f++) {
      const startDay = Math.min(MOST_DAYS, Math.floor(dispatch.featureStart[f]!));
      trials.featureStartDay[f * count + i] = startDay;
      trials.featureFinishDay[f * count + i] = Math.max(startDay, lastDay(dispatch.featureFinish[f]!));
    }
  }
  return trials;
}

/** The day to which a moment still belongs: the end of a day is that day, not the next. */
function lastDay(time: number): number {
  return Math.min(MOST_DAYS, Math.max(0, Math.ceil(time - SAME_MOMENT_DAYS) - 1));
}

/** Some 2,700 years: absurd inputs give absurd days, but still days. */
const MOST_DAYS = 1_000_000;
