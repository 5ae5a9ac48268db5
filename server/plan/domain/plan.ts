import type { Discipline, Edition, Range } from '@/server/forecast/engine/types';
import type { Day, Instant } from '@/server/kernel/clock';
import type { Id } from '@/server/kernel/ids';
import type { Demands } from './architecture/demands';
import type { PlanPart } from './parts';

export type EffortHours = Partial<Record<Discipline, Range>>;

/** What a risk's three figures count: hours on its features, working days of delay, or minor units. */
export const IMPACTS = ['hours', 'days', 'money'] as const;
export type Impact = (typeof IMPACTS)[number];

export interface PlanFeature {
  id: Id<'feature'>;
  /** The part of the product it belongs to: "Booking", "Money". */
  area: string;
  title: string;
  note: string;
  /** The smallest edition that has it. */
  edition: Edition;
  /** The brief's answers that it serves, as server/brief/domain/cited-answers.ts writes them. */
  serves: string[];
  /** Why it is in the plan, in one sentence. */
  because: string;
  /** The suggestion that it was made from; null: the studio's own. */
  origin: string | null;
  position: number;
  updatedAt: Instant;
  effortHours: EffortHours;
  /** The features that must be finished before this one begins. */
  needs: Id<'feature'>[];
}

export interface PlanRisk {
  id: Id<'risk'>;
  title: string;
  response: string;
  because: string;
  origin: string | null;
  probability: number;
  edition: Edition;
  impact: Impact;
  low: number;
  likely: number;
  high: number;
  /** Empty unless `impact` is `hours`. */
  featureIds: Id<'feature'>[];
  position: number;
  updatedAt: Instant;
}

/** Once for the project, or again for each month from the start until the finish. */
export const COST_PERIODS = ['project', 'month'] as const;
export type CostPeriod = (typeof COST_PERIODS)[number];

export interface PlanFixedCost {
  id: Id<'fixedCost'>;
  title: string;
  amountMinor: number;
  edition: Edition;
  per: CostPeriod;
}

/** A whole plan, as the editor, the forecast and the proposal read it. */
export interface Plan {
  id: Id<'plan'>;
  briefId: Id<'brief'> | null;
  title: string;
  clientName: string;
  clientEmail: string;
  startsOn: Day;
  budgetMinor: number | null;
  deadline: Day | null;
  systemicShare: number;
  /** As the studio set them; null: as the brief has them. */
  demands: Demands | null;
  /** Rises with each change to the plan or anything in it. */
  revision: number;
  createdAt: Instant;
  updatedAt: Instant;
  /** By position. */
  features: PlanFeature[];
  risks: PlanRisk[];
  fixedCosts: PlanFixedCost[];
  /** Decided parts, by key. */
  parts: PlanPart[];
}

/** What a version keeps: all that a plan says, without when and by whom. */
export type PlanSnapshot = Plan;
