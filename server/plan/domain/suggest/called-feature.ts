import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import type { Asking } from './plainly';
import type { Said } from './said';

/** One answer that speaks of a feature. */
export interface Calling {
  said: Said;
  /** The line of the answer that does: its head, or a step, right or purpose. */
  line: string;
  isHead: boolean;
  /** What the catalogue says the phrase means. */
  why: string;
  /** How the head asks for it; a detail only mentions. */
  asks: Asking;
  /**
   * Whether it is enough to bring the feature. A reason for something else, a goal's measure and what a
   * vision only mentions support what another answer asks for.
   */
  calls: boolean;
  /** It is a step in which a must-have core feature is carried out. */
  isForMust?: boolean;
}

/** A catalogue feature that the brief speaks of. */
export interface Called {
  feature: CatalogueFeature;
  always: boolean;
  /** One for each answer, in the brief's order. */
  by: Calling[];
  /** What follows from how much the brief names: "5 roles are named: …". */
  counted: { because: string; refs: string[] } | null;
  /** A date before the deadline names it. */
  isDue?: boolean;
}
