import { exp } from './numbers/exponential';
import { normalCdf, normalScore } from './numbers/normal';
import { OVERRUN_SHARE, OVERRUN_SPREAD } from './overrun';
import type { EditionPlan } from './plan/edition-plan';
import { END_OF_RANGE, scoreBelow } from './plan/progress';
import type { PlannedRisk } from './plan/risks';
import { Draws } from './random/draws';

/**
 * What chance decides in one trial: hours per item, and what the risks add. Each item's score mixes the systemic
 * factor S, shared by all work of the trial, with its own draw: `zᵢ = √ρ·S + √(1−ρ)·εᵢ`.
 */
export class Sampling {
  /** Hours that are left of each item, risks included. */
  readonly hours: Float64Array;
  /** The same before risks. */
  readonly plannedHours: Float64Array;
  riskDays = 0;
  riskMoneyMinor = 0;
  /** S of this trial. */
  systemic = 0;
  /** The logarithm of the factor that all hours have in common beyond S; 0 where the plan's own spread is enough. */
  commonSpread = 0;
  /** For each risk what it adds in this trial, in its own unit; 0 where it does not happen. */
  readonly riskImpact: Float64Array;

  private readonly draws: Draws;
  private readonly shared: number;
  private readonly own: number;
  /** Each item's own score, εᵢ. */
  private readonly scores: Float64Array;

  constructor(
    private readonly plan: EditionPlan,
    options: { seed: number; systemicShare: number },
  ) {
    const { itemStreams } = plan.work;
    this.hours = new Float64Array(itemStreams.length);
    this.scores = new Float64Array(itemStreams.length);
    this.plannedHours = new Float64Array(itemStreams.length);
    this.riskImpact = new Float64Array(plan.risks.length);
    this.draws = new Draws(options.seed, [
      'systemic',
      'calibration',
      ...itemStreams,
      ...plan.risks.flatMap(risk => risk.streams),
    ]);
    this.shared = Math.sqrt(options.systemicShare);
    this.own = Math.sqrt(1 - options.systemicShare);
  }

  /** Fills everything for a trial. */
  draw(trial: number): void {
    const { draws, plannedHours, plan } = this;
    draws.seek(trial);
    this.drawShared();
    this.drawHours();
    if (plan.commonSpread > 0) {
      const factor = exp(this.commonSpread);
      for (let item = 0; item < plannedHours.length; item++) plannedHours[item]! *= factor;
    }
    this.drawRest();
    this.drawRisks();
    this.apply(NO_RISK);
  }

  /** The same trial as if a risk did not exist. */
  leaveOut(risk: number): void {
    this.apply(risk);
  }

  private drawShared(): void {
    const { draws } = this;
    const { commonSpread, learned } = this.plan;
    if (learned) {
      learned.draw(draws.uniform(SYSTEMIC), draws.uniform(CALIBRATION));
      this.systemic = learned.systemic;
      this.commonSpread = commonSpread * learned.common;
      return;
    }
    this.systemic = normalScore(draws.uniform(SYSTEMIC));
    if (commonSpread > 0) this.commonSpread = commonSpread * normalScore(draws.uniform(CALIBRATION));
  }

  /** In two passes: a processor works on several items at once where the steps for each are few. */
  private drawHours(): void {
    const { draws, scores, plannedHours, own } = this;
    const { itemSamplers } = this.plan.work;
    const systemic = this.shared * this.systemic;
    for (let item = 0; item < scores.length; item++) {
      scores[item] = normalScore(draws.uniform(FIRST_ITEM + item));
    }
    for (let item = 0; item < scores.length; item++) {
      plannedHours[item] = itemSamplers[item]!(systemic + own * scores[item]!);
    }
  }

  /** Of begun work what is left: drawn from the part of its own chance that takes more than was spent. */
  private drawRest(): void {
    const { draws, plannedHours, own } = this;
    const { begun, itemSamplers } = this.plan.work;
    const systemic = this.shared * this.systemic;
    const factor = exp(this.commonSpread);
    for (let b = 0; b < begun.items.length; b++) {
      const item = begun.items[b]!;
      const sampler = itemSamplers[item]!;
      const spentHours = begun.spentHours[b]!;
      const uniform = draws.uniform(FIRST_ITEM + item);
      const passed = factor === 1 ? begun.passedScore[b]! : scoreBelow(sampler, spentHours / factor);
      if (passed >= END_OF_RANGE) {
        const score = systemic + own * normalScore(uniform);
        plannedHours[item] = factor * OVERRUN_SHARE * sampler(0) * exp(OVERRUN_SPREAD * score);
        continue;
      }
      // By the upper tail, which is exact however little of it is left.
      const score = -normalScore(normalCdf((systemic - passed) / own) * (1 - uniform));
      plannedHours[item] = Math.max(0, factor * sampler(systemic + own * score) - spentHours);
    }
  }

  private drawRisks(): void {
    const { draws, riskImpact } = this;
    let stream = FIRST_ITEM + this.hours.length;
    this.plan.risks.forEach((risk, index) => {
      const happens = this.happens(risk, draws.uniform(stream));
      riskImpact[index] = happens ? risk.sample(normalScore(draws.uniform(stream + 1))) : 0;
      stream += 2;
    });
  }

  /** By a score that S shares in, as it does in work; its chance over all trials is the same whatever the share. */
  private happens({ probability, systemicShare, threshold }: PlannedRisk, uniform: number): boolean {
    if (systemicShare === 0) return uniform < probability;
    const own = -normalScore(uniform);
    return Math.sqrt(systemicShare) * this.systemic + Math.sqrt(1 - systemicShare) * own > threshold;
  }

  private apply(without: number): void {
    const { hours, riskImpact } = this;
    const { risks } = this.plan;
    hours.set(this.plannedHours);
    this.riskDays = 0;
    this.riskMoneyMinor = 0;
    for (let index = 0; index < risks.length; index++) {
      const impact = riskImpact[index]!;
      if (impact === 0 || index === without) continue;
      const { kind, items, shares } = risks[index]!;
      if (kind === 'days') this.riskDays += impact;
      else if (kind === 'money') this.riskMoneyMinor += impact;
      else for (let i = 0; i < items.length; i++) hours[items[i]!]! += impact * shares[i]!;
    }
  }
}

const SYSTEMIC = 0;
const CALIBRATION = 1;
const FIRST_ITEM = 2;
const NO_RISK = -1;
