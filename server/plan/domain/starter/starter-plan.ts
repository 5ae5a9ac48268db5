import type { BriefAnswers } from '@/server/brief/domain/sections';
import { alwaysNeeded } from './always-needed';
import { askedFor } from './asked-for';
import type { StarterFeature } from './starter-feature';
import { type StarterRisk, usualRisks } from './usual-risks';

export interface StarterPlan {
  features: StarterFeature[];
  risks: StarterRisk[];
}

/**
 * What a plan starts from, by rules that can be read: what was asked for becomes features
 * (`asked-for.ts`), what every product needs is added (`always-needed.ts`), and the risks that nearly
 * every project meets (`usual-risks.ts`). Hours come from `sizes.ts`. No feature needs one of a larger
 * edition, and `needs` name keys of features that come before.
 */
export function starterPlan(answers: BriefAnswers): StarterPlan {
  const asked = askedFor(answers);
  const features = [...asked, ...alwaysNeeded(answers, asked)];
  return { features, risks: usualRisks(asked) };
}
