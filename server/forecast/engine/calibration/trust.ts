import { mostExtraLoss, type Quantiles } from './pinball';

/**
 * How far a correction is trusted over the studio's own ranges, so that it does no harm where those were good.
 *
 * Two rules. (1) Weight by evidence: raw and corrected prediction are mixed, level by level; the correction begins
 * with a quarter of the weight, and each finished piece multiplies its odds by 1 + η·(what it saved) — the Prod rule
 * of Cesa-Bianchi, Mansour and Stoltz (Machine Learning 66, 2007), with a constant benchmark as in Even-Dar et al.,
 * "Regret to the best vs. regret to the average" (Machine Learning 72, 2008). (2) A stake: a correction risks no
 * more than it has won so far plus a quarter of the usual spread, less what unfinished work still has at stake.
 *
 * From (2), whatever happens and in whatever order work ends: the corrected losses added up never exceed the raw
 * ones by more than that quarter of a spread. From (1), on stable work little of it is ever used.
 */
export class Trust {
  readonly #spread: number;
  #odds = FIRST_SHARE / (1 - FIRST_SHARE);
  #won = 0;
  #atStake = 0;

  constructor(spread: number) {
    this.#spread = spread;
  }

  /** Share of the correction in the next prediction, before the stake limits it: 0 to 1. */
  get share(): number {
    return this.#odds / (1 + this.#odds);
  }

  /** The prediction to give, and what it puts at stake until its work is finished. */
  mix(raw: Quantiles, corrected: Quantiles): { quantiles: Quantiles; share: number; stake: number } {
    const most = mostExtraLoss(corrected, raw);
    const free = Math.max(0, this.#won + FIRST_STAKE * this.#spread - this.#atStake);
    const share = Math.min(this.share, most > 0 ? free / most : 1);
    this.#atStake += share * most;
    return {
      quantiles: raw.map((quantile, level) => quantile + share * (corrected[level]! - quantile)),
      share,
      stake: share * most,
    };
  }

  /** Work that `mix` predicted is finished: the losses tell who was nearer. */
  settle(losses: { raw: number; corrected: number; mixed: number }, stake: number): void {
    this.#atStake = Math.max(0, this.#atStake - stake);
    this.#won += losses.raw - losses.mixed;
    const saved = (RATE * (losses.raw - losses.corrected)) / this.#spread;
    this.#odds = Math.min(MOST_ODDS, this.#odds * (1 + Math.min(1, Math.max(-0.5, saved))));
  }
}

/** Chosen on synthetic histories, good and bad: docs/engine.md, "Calibration". */
const FIRST_SHARE = 1 / 4;
const FIRST_STAKE = 1 / 4;
const RATE = 2;

/** Keeps the odds finite; a studio whose estimating changes is not held to the past for ever. */
const MOST_ODDS = 1e6;
