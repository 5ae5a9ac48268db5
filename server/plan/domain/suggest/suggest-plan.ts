import type { BriefAnswers } from '@/server/brief/domain/sections';
import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import type { Demands } from '../architecture/demands';
import { demandsFrom } from '../architecture/demands-from';
import { asRead } from './reading';
import { saidBy } from './said';
import { suggestFeatures } from './suggest-features';
import { suggestParts } from './suggest-parts';
import { suggestRisks } from './suggest-risks';
import type { SuggestedPlan } from './suggested';

export type {
  SuggestedFeature,
  SuggestedPart,
  SuggestedPartOf,
  SuggestedPlan,
  SuggestedRisk,
} from './suggested';

/**
 * A plan from a brief, by rules that docs/suggestions.md tells one by one. The same answers, catalogue
 * and demands give the same plan. `demands` null: as the brief has them.
 */
export function suggestPlan(input: {
  answers: BriefAnswers;
  catalogue: readonly CatalogueFeature[];
  demands?: Demands | null;
}): SuggestedPlan {
  const { catalogue } = input;
  const answers = asRead(input.answers);
  const demands = input.demands ?? demandsFrom(answers);
  const said = saidBy(answers);
  const features = suggestFeatures(said, catalogue);
  return {
    features,
    risks: suggestRisks(answers, features, catalogue, demands),
    parts: suggestParts(answers, said, features, catalogue, demands),
    demands,
  };
}
