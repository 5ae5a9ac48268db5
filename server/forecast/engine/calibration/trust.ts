import { mostExtraLoss, type Quantiles } from './pinball';

/**
 * How far a correction is trusted over the studio's own ranges, so that it does no harm where those were good.
 *
 * Two rules. (1) Weight by evidence: raw and corrected prediction are mixed, level by level; the correction begins
 * with a quarter of the weight, and each finished piece multiplies its odds by 1 + η·(what it saved) — the Prod rule
 * of Cesa-Bianchi, Mansour and Stoltz (Machine Learning 66, 2007), with a constant benchmark as in Even-Dar et al.,
 * "Regret to the best vs. regret to the average" (Machine Learning 72, 2008). (2) A stake: a correction risks no
 * more than it has won so far, plus a quarter of the usual spread and a five-hundredth for each finished piece.
 *
 * From (2), whatever happens, where one piece of work follows the other: the corrected losses added up never exceed the raw
 * ones by more than that quarter of a spread and a five-hundredth a piece, about 1% of what good ranges lose. From (1),
 * on stable work little of it is ever used. The five-hundredths are there so that a bad start is not for ever.
 */
export class Trust {
  readonly #spread: number;
  #odds = FIRST_SHARE / (1 - FIRST_SHARE);
  #won = 0;
  #settled = 0;

  constructor(spread: number) {
    this.#spread = spread;
  }

  /** Share of the correction in the next prediction, before the stake limits it: 0 to 1. */
  get share(): number {
    return this.#odds / (1 + this.#odds);
  }

  /** The prediction to give. */
  mix(raw: Quantiles, corrected: Quantiles): { quantiles: Quantiles; share: number } {
    const most = mostExtraLoss(corrected, raw);
    const allowed = (FIRST_STAKE + MORE_STAKE * this.#settled) * this.#spread;
    const free = Math.max(0, this.#won + allowed);
    const share = Math.min(this.share, most > 0 ? free / most : 1);
    return {
      quantiles: raw.map((quantile, level) => quantile + share * (corrected[level]! - quantile)),
      share,
    };
  }

  /** Work that `mix` predicted is finished: the losses tell who was nearer. */
  settle(losses: { raw: number; corrected: number; mixed: number }): void {
    this.#settled += 1;
    this.#won += losses.raw - losses.mixed;
    const saved = (RATE * (losses.raw - losses.corrected)) / this.#spread;
    this.#odds = Math.min(MOST_ODDS, this.#odds * (1 + Math.min(1, Math.max(-0.5, saved))));
  }
}

/** Chosen on synthetic histories, good and bad: docs/engine.md, "Calibration". */
const FIRST_SHARE = 1 / 4;
const FIRST_STAKE = 1 / 4;
const MORE_STAKE = 1 / 500;
const RATE = 2;

/** Keeps the odds finite; a studio whose estimating changes is not held to the past for ever. */
const MOST_ODDS = 1e6;
