import type { World } from './world';

/** Debt never takes more of the time for changes than this: beyond it people would rather rebuild. */
const MOST_TIME_LOST = 0.6;
const MONTHS_PER_YEAR = 12;

/** What a build is worth and owes on the day it is launched, in the money that the work cost. */
export interface Launch {
  /** Paid for the build. */
  paid: number;
  /** What its scope costs to build well: repairs, running and debt are shares of it. */
  value: number;
  /** What putting its quality right would cost. */
  debt: number;
}

/** Where the months of one trial are written; `spent` and `timeLost` by month, the rest as sums to the horizon. */
export interface Followed {
  spent: Float64Array;
  timeLost: Float64Array;
  run: number;
  corrective: number;
  correctiveFromDebt: number;
  enhancement: number;
  interest: number;
  repayment: number;
}

const NOTHING = { run: 0, corrective: 0, correctiveFromDebt: 0, enhancement: 0, interest: 0, repayment: 0 };

export const newFollowed = (horizonMonths: number): Followed => ({
  spent: new Float64Array(horizonMonths + 1),
  timeLost: new Float64Array(horizonMonths),
  ...NOTHING,
});

/**
 * Follows a build for `spent.length − 1` months after its launch (design note ENGINE.md, "Cheap now, expensive later"):
 *
 *     cost of a month = run + corrective + enhancement / (1 − w),   w = min(0.6, i · D/V)
 *     D' = D · (1 + g) + new − repaid
 *
 * with D the debt and V the value at the month's begin. Enhancement is the month's wishes, which are the same for all
 * builds, the part of the missing scope that falls on the month, and the debt that is repaid. Corrective rises with
 * the share D/V of the product that is in a poor state. Run has no part in the markup: it is paid to others.
 */
export function followBuild(
  launch: Launch,
  /** What the scope that all builds reach costs to build well. */
  scopeValue: number,
  world: World,
  markupRate: number,
  out: Followed,
): void {
  const horizonMonths = out.timeLost.length;
  const price = 1 + markupRate;
  const missing = Math.max(0, scopeValue - launch.value);
  const wishes = (world.wishSharePerYear * scopeValue) / MONTHS_PER_YEAR;
  let { value, debt } = launch;
  let spent = launch.paid * price;
  let doneShare = 0;
  let [run, sound, fromDebt, work, interest, repayment] = [0, 0, 0, 0, 0, 0];
  out.spent[0] = spent;
  for (let month = 0; month < horizonMonths; month++) {
    const debtRatio = value > 0 ? debt / value : 0;
    const timeLost = Math.min(MOST_TIME_LOST, world.timeLostPerDebt * debtRatio);
    // The missing scope comes evenly.
    const nextShare = Math.min(1, (month + 1) / world.scopeMonths);
    const scope = missing * (nextShare - doneShare);
    const changes = wishes + scope;
    const grown = debt * (1 + world.debtGrowthPerMonth) + world.newDebtShare * changes;
    const repaid = Math.min(grown, world.repaymentShare * changes);

    const monthRun = (world.runSharePerYear * value) / MONTHS_PER_YEAR;
    const soundRepairs = (world.repairSharePerYear * value) / MONTHS_PER_YEAR;
    const debtRepairs = soundRepairs * world.repairsPerDebt * Math.min(1, debtRatio);
    const monthWork = changes + repaid;
    const enhancement = monthWork / (1 - timeLost);

    spent += monthRun + (soundRepairs + debtRepairs + enhancement) * price;
    out.spent[month + 1] = spent;
    out.timeLost[month] = timeLost;
    run += monthRun;
    sound += soundRepairs;
    fromDebt += debtRepairs;
    work += monthWork;
    interest += enhancement - monthWork;
    repayment += repaid;
    value += scope;
    debt = grown - repaid;
    doneShare = nextShare;
  }
  out.run = run;
  out.corrective = (sound + fromDebt) * price;
  out.correctiveFromDebt = fromDebt * price;
  out.enhancement = (work + interest) * price;
  out.interest = interest * price;
  out.repayment = repayment * price;
}
