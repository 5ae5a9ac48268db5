import { SAME_MOMENT_DAYS, timeAt, workdaysAt } from './calendar';
import { Dispatch } from './dispatch';
import type { Plan } from './plan/plan';
import { Sampling } from './sampling';
import { DETAIL_TRIALS, DetailRecorder, emptyDetail, type TrialDetail } from './trial-detail';
import type { Edition } from './types';

/** What a run of consecutive trials gave, one entry per trial. */
export interface Trials {
  edition: Edition;
  count: number;
  /** Minor units, whole. */
  cost: Float64Array;
  /** Calendar day of finish after the input's start; 0 is the first day. */
  finishDay: Int32Array;
  /** Working days of the studio begun until the finish. */
  workdays: Int32Array;
  /** Sums over the trials, in whole minor units, of what the cost is made of. */
  sums: { work: number; monthly: number; riskMoney: number };
  /** More of the first trials; null where none of them is among these, or nobody asked. */
  detail: TrialDetail | null;
}

/** Mean length of a month of the Gregorian calendar. */
const DAYS_PER_MONTH = 30.436875;

/** Runs trials `firstTrial … firstTrial + count − 1` of an edition. However trials are split, each comes out the same. */
export function simulate(
  plan: Plan,
  edition: Edition,
  firstTrial: number,
  count: number,
  isDetailed = true,
): Trials {
  const editionPlan = plan.editions[edition];
  const sampling = new Sampling(editionPlan, plan.input);
  const dispatch = new Dispatch(editionPlan.work, plan.team);
  dispatch.setPriorityList(editionPlan.priorityList);
  const detailed = isDetailed ? Math.max(0, Math.min(count, DETAIL_TRIALS - firstTrial)) : 0;
  const trials: Trials = {
    edition,
    count,
    cost: new Float64Array(count),
    finishDay: new Int32Array(count),
    workdays: new Int32Array(count),
    sums: { work: 0, monthly: 0, riskMoney: 0 },
    detail: detailed > 0 ? emptyDetail(plan, edition, detailed) : null,
  };
  const outcome = new Outcome(plan, edition);
  const recorder = trials.detail && new DetailRecorder(plan, edition, trials.detail);
  for (let i = 0; i < count; i++) {
    sampling.draw(firstTrial + i);
    const workFinish = dispatch.run(sampling.hours);
    outcome.read(sampling, dispatch, workFinish);
    trials.cost[i] = outcome.cost;
    trials.finishDay[i] = outcome.finishDay;
    trials.workdays[i] = outcome.workdays;
    trials.sums.work += outcome.workCost;
    trials.sums.monthly += outcome.monthlyCost;
    trials.sums.riskMoney += Math.round(sampling.riskMoneyMinor);
    if (i >= detailed) continue;
    recorder!.record(i, sampling, dispatch);
    recordWithoutRisks(i, workFinish);
  }
  return trials;

  /** Only a trial in which a risk happens would be another without it, and only hours change how the work runs. */
  function recordWithoutRisks(trial: number, workFinish: number): void {
    const { risks } = editionPlan;
    for (const isOfHours of [false, true]) {
      for (let risk = 0; risk < risks.length; risk++) {
        if (sampling.riskImpact[risk] === 0 || (risks[risk]!.kind === 'hours') !== isOfHours) continue;
        sampling.leaveOut(risk);
        outcome.read(sampling, dispatch, isOfHours ? dispatch.run(sampling.hours) : workFinish);
        trials.detail!.costWithout[risk * detailed + trial] = outcome.cost;
        trials.detail!.finishWithout[risk * detailed + trial] = outcome.finishDay;
      }
    }
  }
}

/** What one trial comes to. */
class Outcome {
  cost = 0;
  finishDay = 0;
  workdays = 0;
  workCost = 0;
  monthlyCost = 0;

  constructor(
    private readonly plan: Plan,
    private readonly edition: Edition,
  ) {}

  read(sampling: Sampling, dispatch: Dispatch, workFinish: number): void {
    const { daysBefore, workdaysBefore, team, editions } = this.plan;
    const { fixedCostMinor, monthlyCostMinor, spentMinor } = editions[this.edition];
    const { studioCalendar, rateMinorPerHour } = team;
    const { hours, riskDays, riskMoneyMinor } = sampling;
    const { items } = dispatch;
    let work = 0;
    for (let item = 0; item < hours.length; item++) {
      work += hours[item]! * rateMinorPerHour[items[item]!.person]!;
    }
    const workdays = workdaysAt(studioCalendar, workFinish) + riskDays;
    const finish = riskDays > 0 ? Math.max(workFinish, timeAt(studioCalendar, workdays)) : workFinish;
    this.finishDay = daysBefore + lastDay(finish);
    this.workdays = workdaysBefore + Math.min(MOST_DAYS, Math.ceil(workdays - SAME_MOMENT_DAYS));
    this.workCost = Math.round(work);
    this.monthlyCost = Math.round(
      (monthlyCostMinor * (finish > 0 ? this.finishDay + 1 : daysBefore)) / DAYS_PER_MONTH,
    );
    this.cost = spentMinor + fixedCostMinor + Math.round(work + riskMoneyMinor) + this.monthlyCost;
  }
}

/** The day to which a moment still belongs: the end of a day is that day, not the next. */
export function lastDay(time: number): number {
  return Math.min(MOST_DAYS, Math.max(0, Math.ceil(time - SAME_MOMENT_DAYS) - 1));
}

/** Some 2,700 years: absurd inputs give absurd days, but still days. */
const MOST_DAYS = 1_000_000;
