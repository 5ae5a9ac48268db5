import { normalQuantile } from './numbers/normal';
import type { EditionPlan } from './plan/plan';
import { Draws } from './random/draws';

/**
 * What chance decides in one trial: hours per item, and what the risks add. Each item's score mixes the systemic
 * factor S, shared by all work of the trial, with its own draw: `zᵢ = √ρ·S + √(1−ρ)·εᵢ`.
 */
export class Sampling {
  readonly hours: Float64Array;
  riskDays = 0;
  riskMoneyMinor = 0;

  private readonly draws: Draws;
  private readonly shared: number;
  private readonly own: number;

  constructor(
    private readonly plan: EditionPlan,
    options: { seed: number; systemicShare: number },
  ) {
    const { itemStreams } = plan.work;
    this.hours = new Float64Array(itemStreams.length);
    this.draws = new Draws(options.seed, [
      'systemic',
      ...itemStreams,
      ...plan.risks.flatMap(risk => risk.streams),
    ]);
    this.shared = Math.sqrt(options.systemicShare);
    this.own = Math.sqrt(1 - options.systemicShare);
  }

  /** Fills `hours`, `riskDays` and `riskMoneyMinor` for a trial. */
  draw(trial: number): void {
    const { draws, hours } = this;
    const { itemSamplers } = this.plan.work;
    draws.seek(trial);
    const systemic = this.shared * normalQuantile(draws.uniform(0));
    for (let item = 0; item < hours.length; item++) {
      const z = systemic + this.own * normalQuantile(draws.uniform(1 + item));
      hours[item] = itemSamplers[item]!(z);
    }
    this.fireRisks();
  }

  private fireRisks(): void {
    const { draws, hours } = this;
    this.riskDays = 0;
    this.riskMoneyMinor = 0;
    let stream = 1 + hours.length;
    for (const risk of this.plan.risks) {
      const fires = draws.uniform(stream) < risk.probability;
      const impactStream = stream + 1;
      stream += 2;
      if (!fires) continue;
      const impact = risk.sample(normalQuantile(draws.uniform(impactStream)));
      if (risk.kind === 'days') this.riskDays += impact;
      else if (risk.kind === 'money') this.riskMoneyMinor += impact;
      else for (let i = 0; i < risk.items.length; i++) hours[risk.items[i]!]! += impact * risk.shares[i]!;
    }
  }
}
