import type { LearnedScores } from '../learned-scores';
import type { Edition } from '../types';
import type { PlannedRisk } from './risks';
import type { Work } from './work';

/** What the trials of one edition run on. */
export interface EditionPlan {
  edition: Edition;
  work: Work;
  risks: readonly PlannedRisk[];
  fixedCostMinor: number;
  monthlyCostMinor: number;
  /** What done work has cost. */
  spentMinor: number;
  /** See `commonSpread`. */
  commonSpread: number;
  /** What done and begun work says of what all work has in common; null where it says nothing. */
  learned: LearnedScores | null;
  /** Items, most urgent first. */
  priorityList: Int32Array;
}

/** The priority lists that were found: given along, nobody needs to look for them again. */
export type PriorityLists = Readonly<Record<Edition, Int32Array>>;
