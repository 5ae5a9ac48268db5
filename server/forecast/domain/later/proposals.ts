import type { AssumptionKey } from '@/server/forecast/engine/later/assumptions';
import type { Range } from '@/server/forecast/engine/types';
import type { SourceKey } from './sources';

/** How the figures of an assumption are written: the stored fraction × 100 for the first two. */
export type AssumptionUnit = 'percent' | 'percentPerYear' | 'percentPerMonth' | 'times' | 'months';

export interface Proposal {
  label: string;
  /** What the figure is, for somebody who has never heard of technical debt. */
  means: string;
  unit: AssumptionUnit;
  range: Range;
  sources: readonly SourceKey[];
  /** How the three figures come from the sources, or that they come from none. */
  because: string;
}

/**
 * What is assumed until the studio knows better. Together they give what was published of average software, whose debt
 * is 30% of its value: 23% of the time lost, upkeep of 15 to 25% of the build a year, and a fifth of it repairs.
 */
export const PROPOSALS: Readonly<Record<AssumptionKey, Proposal>> = {
  savedShare: {
    label: 'Saved by building it cheaper',
    means: 'Share of the MVP’s cost that leaving out tests, review and care saves.',
    unit: 'percent',
    range: { low: 0.15, likely: 0.25, high: 0.33 },
    sources: ['topTen'],
    because: 'High dependability costs 50% more than low, so going all the way down saves a third.',
  },
  debtPerSaved: {
    label: 'Debt for each unit of money saved',
    means: 'What it costs to put right later what was saved, for each 1 that was saved.',
    unit: 'times',
    range: { low: 1, likely: 1.5, high: 2.5 },
    sources: ['delayed'],
    because:
      'Low takes it that later costs no more than at once. Likely and high are a guess: others build on it by then.',
  },
  launchDebtShare: {
    label: 'Debt at launch of a sound build',
    means: 'What putting right costs even where it was built with care, as a share of the build.',
    unit: 'percent',
    range: { low: 0.03, likely: 0.05, high: 0.1 },
    sources: ['rating'],
    because: 'Between rating A and rating B.',
  },
  timeLostPerDebt: {
    label: 'Interest: time lost to debt',
    means:
      'Percent of the time for changes that is lost for each percent of debt. Never more than 60% in all.',
    unit: 'times',
    range: { low: 0.55, likely: 0.77, high: 1.15 },
    sources: ['besker', 'techEquity', 'codeRed'],
    because:
      '23% of the time at a debt of 30% is 0.77; at 40% and 20% it is 0.58 and 1.15. Code that is poor throughout, with 124% more time, gives 0.55.',
  },
  debtGrowthPerMonth: {
    label: 'Growth of debt by itself',
    means: 'What ages, and what is copied from a poor part, each month, as a share of the debt.',
    unit: 'percentPerMonth',
    range: { low: 0.002, likely: 0.005, high: 0.01 },
    sources: ['besker', 'techEquity'],
    because: 'Both say that debt breeds debt and that it grows; neither says how fast. A guess.',
  },
  newDebtShare: {
    label: 'New debt in later work',
    means: 'Share of the work on wishes that leaves something to put right. The same for all builds.',
    unit: 'percent',
    range: { low: 0.05, likely: 0.1, high: 0.2 },
    sources: [],
    because: 'A guess: later work is done with about the care of a sound build.',
  },
  repaymentShare: {
    label: 'Work on paying debt back',
    means: 'On top of the work on wishes, as a share of it; nothing where there is no debt.',
    unit: 'percent',
    range: { low: 0.1, likely: 0.15, high: 0.2 },
    sources: ['techEquity'],
    because: 'As much as companies say they divert to it.',
  },
  repairSharePerYear: {
    label: 'Repairs in sound code',
    means: 'Correcting errors in a product without debt, as a share of what it costs to build well.',
    unit: 'percentPerYear',
    range: { low: 0.008, likely: 0.013, high: 0.02 },
    sources: ['lientz', 'ruleOfThumb'],
    because:
      'A fifth of 15 to 25% is 3 to 5% for average software. With debt of 30%, repairs are three times those of sound code.',
  },
  repairsPerDebt: {
    label: 'More repairs in poor code',
    means:
      'How many times the repairs of sound code come on top where all of it is poor; less where part of it is.',
    unit: 'times',
    range: { low: 3, likely: 7, high: 14 },
    sources: ['codeRed'],
    because:
      '15 times the defects is 14 times on top. Likely is half of that: the study compares files and does not prove what causes what.',
  },
  runSharePerYear: {
    label: 'Running it',
    means: 'Hosting and services that are paid to others, as a share of what the scope costs to build well.',
    unit: 'percentPerYear',
    range: { low: 0.02, likely: 0.04, high: 0.08 },
    sources: [],
    because:
      'A guess, the same for every build of the same scope. Put in what the hosting of this product costs.',
  },
  wishSharePerYear: {
    label: 'Wishes after launch',
    means:
      'Changes and adaptions that every build gets alike, as a share of what the whole scope costs to build well.',
    unit: 'percentPerYear',
    range: { low: 0.06, likely: 0.1, high: 0.14 },
    sources: ['ruleOfThumb', 'lientz'],
    because: 'With the time lost and the debt paid back, upkeep then is 15 to 25% of the build a year.',
  },
  scopeMonths: {
    label: 'Until the whole scope is there',
    means:
      'Months after launch in which a smaller build gets what the largest compared edition has from the start.',
    unit: 'months',
    range: { low: 12, likely: 24, high: 36 },
    sources: [],
    because: 'A guess: ask the client when they want the rest.',
  },
};
