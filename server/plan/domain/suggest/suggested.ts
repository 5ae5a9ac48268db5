import type { AnswerRef } from '@/server/brief/domain/cited-answers';
import type { Edition } from '@/server/forecast/engine/types';
import type { Demands } from '../architecture/demands';
import type { ContentKind, PartContent } from '../parts';
import type { EffortHours, Impact } from '../plan';

/** A feature that the rules propose. */
export interface SuggestedFeature {
  /** `feature:<key of the catalogue>`, or `feature:<answer>` for one made from an answer. */
  key: string;
  area: string;
  title: string;
  note: string;
  edition: Edition;
  /** The answers that it serves, in the brief's order. */
  serves: AnswerRef[];
  /** Why it is proposed, in one sentence. */
  because: string;
  effortHours: EffortHours;
  /** Keys of suggested features that must be finished before it, sorted. */
  needs: string[];
}

/** A risk that the rules propose; figures as in ../plan.ts. */
export interface SuggestedRisk {
  /** `risk:…` */
  key: string;
  title: string;
  response: string;
  because: string;
  serves: AnswerRef[];
  probability: number;
  edition: Edition;
  impact: Impact;
  low: number;
  likely: number;
  high: number;
  /** Keys of the suggested features that it would make longer; empty unless `impact` is `hours`. */
  threatens: string[];
}

interface PartOf<K extends ContentKind> {
  /** `role:…`, `entity:…`, and so on by kind. */
  key: string;
  kind: K;
  content: PartContent<K>;
  because: string;
  serves: AnswerRef[];
}

/** A role, entity, relation, permission, component, control or target that the rules propose. */
export type SuggestedPart = { [K in ContentKind]: PartOf<K> }[ContentKind];
export type SuggestedPartOf<K extends ContentKind> = PartOf<K>;

/** Everything that the rules make of a brief. */
export interface SuggestedPlan {
  features: SuggestedFeature[];
  risks: SuggestedRisk[];
  parts: SuggestedPart[];
  /** As derived from the brief, or as given. */
  demands: Demands;
}
