import { SAME_MOMENT_DAYS } from './calendar';
import type { Dispatch } from './dispatch';
import type { ItemInTrial } from './in-trial';
import { exp } from './numbers/exponential';
import type { Plan } from './plan/plan';
import type { Work } from './plan/work';
import type { Sampling } from './sampling';
import type { Edition } from './types';

/** What drives the figures is measured on so many trials at most, so that memory does not grow with more. */
export const DETAIL_TRIALS = 10_000;
/** People's load is told for so many days. */
export const LOAD_DAYS = 7 * 52 * 3;
/** People's load is counted in so small parts of a day. */
export const DAY_PARTS = 1000;
/** Some 89 years: features' days are kept in 16 bits. */
const LAST_DAY_KEPT = 32_767;

/** What happened within each of some consecutive trials. Of feature f in trial i: `[f * count + i]`; of risks alike. */
export interface TrialDetail {
  count: number;
  /** S of each trial, and the logarithm of what all hours have in common beyond it. */
  systemic: Float32Array;
  commonSpread: Float32Array;
  featureHours: Float32Array;
  /** Hours by the feature's own chance: before risks, and before what all hours have in common beyond S. */
  featureOwnHours: Float32Array;
  featureStartDay: Int16Array;
  featureFinishDay: Int16Array;
  /** 1 where the risk happened. */
  riskHappened: Uint8Array;
  /** Cost (minor units) and day of finish had the risk not happened; to be read only where it did. */
  costWithout: Float64Array;
  finishWithout: Int32Array;
  /** In how many trials each feature was on the critical chain. */
  criticalCount: Int32Array;
  /**
   * How much more of day d than of the day before person p is busy, in thousandths of a day, added up over the trials:
   * `[p * (LOAD_DAYS + 1) + d]`.
   */
  busyChange: Int32Array;
}

export function emptyDetail(plan: Plan, edition: Edition, count: number): TrialDetail {
  const { work, risks } = plan.editions[edition];
  const features = work.features.length;
  return {
    count,
    systemic: new Float32Array(count),
    commonSpread: new Float32Array(count),
    featureHours: new Float32Array(features * count),
    featureOwnHours: new Float32Array(features * count),
    featureStartDay: new Int16Array(features * count),
    featureFinishDay: new Int16Array(features * count),
    riskHappened: new Uint8Array(risks.length * count),
    costWithout: new Float64Array(risks.length * count),
    finishWithout: new Int32Array(risks.length * count),
    criticalCount: new Int32Array(features),
    busyChange: new Int32Array(plan.team.size * (LOAD_DAYS + 1)),
  };
}

/** Writes a trial's detail as it was dispatched. */
export class DetailRecorder {
  private readonly work: Work;
  private readonly daysBefore: number;
  /** The last trial in which a feature was found on the chain. */
  private readonly seenInTrial: Int32Array;

  constructor(
    plan: Plan,
    edition: Edition,
    private readonly detail: TrialDetail,
  ) {
    this.daysBefore = plan.daysBefore;
    this.work = plan.editions[edition].work;
    this.seenInTrial = new Int32Array(this.work.features.length).fill(-1);
  }

  record(trial: number, sampling: Sampling, dispatch: Dispatch): void {
    const { daysBefore, detail, work } = this;
    const { count } = detail;
    detail.systemic[trial] = sampling.systemic;
    detail.commonSpread[trial] = sampling.commonSpread;
    for (let risk = 0; risk < sampling.riskImpact.length; risk++) {
      detail.riskHappened[risk * count + trial] = sampling.riskImpact[risk] === 0 ? 0 : 1;
    }
    const common = sampling.commonSpread === 0 ? 1 : exp(sampling.commonSpread);
    for (let f = 0; f < work.features.length; f++) {
      const { start, finish } = dispatch.features[f]!;
      const startDay = Math.min(LAST_DAY_KEPT, daysBefore + Math.floor(start));
      const finishDay = Math.min(LAST_DAY_KEPT, daysBefore + Math.ceil(finish - SAME_MOMENT_DAYS) - 1);
      detail.featureStartDay[f * count + trial] = startDay;
      detail.featureFinishDay[f * count + trial] = Math.max(startDay, finishDay);
      let hours = 0;
      let ownHours = 0;
      for (let item = work.itemOffsets[f]!; item < work.itemOffsets[f + 1]!; item++) {
        hours += sampling.hours[item]!;
        ownHours += sampling.plannedHours[item]!;
      }
      detail.featureHours[f * count + trial] = hours;
      detail.featureOwnHours[f * count + trial] = ownHours / common;
    }
    this.recordLoad(dispatch.items);
    this.recordChain(trial, dispatch);
  }

  private recordLoad(items: readonly ItemInTrial[]): void {
    for (const { start, finish, person } of items) {
      this.changeLoad(person, start, DAY_PARTS);
      this.changeLoad(person, finish, -DAY_PARTS);
    }
  }

  /** Whole numbers, so that their sum is the same in whichever order workers add them. */
  private changeLoad(person: number, moment: number, parts: number): void {
    const day = Math.min(LOAD_DAYS, Math.floor(moment));
    const ofNextDay = day < LOAD_DAYS ? Math.round((moment - day) * parts) : 0;
    const row = person * (LOAD_DAYS + 1);
    this.detail.busyChange[row + day]! += parts - ofNextDay;
    if (ofNextDay !== 0) this.detail.busyChange[row + day + 1]! += ofNextDay;
  }

  /** From the last item back along what each waited for (Wiest's critical sequence, Operations Research 12, 1964). */
  private recordChain(trial: number, dispatch: Dispatch): void {
    const { detail, seenInTrial, work } = this;
    for (let item = dispatch.lastItem; item !== null; item = item.cause) {
      const feature = work.itemFeature[item.index]!;
      if (seenInTrial[feature] === trial) continue;
      seenInTrial[feature] = trial;
      detail.criticalCount[feature]!++;
    }
  }
}
