/**
 * What the model assumes. Shares are fractions: 0.25 is a quarter. Each is one draw per trial, from the stream of its
 * name, and holds for all builds of that trial.
 */
export const ASSUMPTION_KEYS = [
  'savedShare',
  'debtPerSaved',
  'launchDebtShare',
  'timeLostPerDebt',
  'debtGrowthPerMonth',
  'newDebtShare',
  'repaymentShare',
  'repairSharePerYear',
  'repairsPerDebt',
  'runSharePerYear',
  'wishSharePerYear',
  'scopeMonths',
] as const;
export type AssumptionKey = (typeof ASSUMPTION_KEYS)[number];

/** Least and most that each may be; a draw beyond is set to the bound. */
export const ASSUMPTION_BOUNDS: Readonly<Record<AssumptionKey, readonly [least: number, most: number]>> = {
  savedShare: [0, 0.9],
  debtPerSaved: [0, 10],
  launchDebtShare: [0, 1],
  timeLostPerDebt: [0, 5],
  debtGrowthPerMonth: [0, 0.2],
  newDebtShare: [0, 1],
  repaymentShare: [0, 1],
  repairSharePerYear: [0, 1],
  repairsPerDebt: [0, 50],
  runSharePerYear: [0, 1],
  wishSharePerYear: [0, 2],
  scopeMonths: [1, 120],
};
