import { ASKING_SECTIONS, citedAnswers, sectionOf } from '@/server/brief/domain/cited-answers';
import type { BriefAnswers, Section } from '@/server/brief/domain/sections';
import { DISCIPLINES, type Discipline, EDITIONS, type Edition } from '@/server/forecast/engine/types';
import type { EffortHours, PlanFeature } from './plan';

export const likelyHours = (effort: EffortHours): number =>
  DISCIPLINES.reduce((sum, discipline) => sum + (effort[discipline]?.likely ?? 0), 0);

/** Likely hours of each edition, those of the smaller editions that it includes among them. */
export function likelyHoursByEdition(
  features: readonly Pick<PlanFeature, 'edition' | 'effortHours'>[],
): Record<Edition, number> {
  const totals: Record<Edition, number> = { mvp: 0, scalable: 0, enterprise: 0 };
  for (const feature of features) {
    const own = likelyHours(feature.effortHours);
    for (const edition of EDITIONS.slice(EDITIONS.indexOf(feature.edition))) totals[edition] += own;
  }
  return totals;
}

export const disciplinesInUse = (features: readonly Pick<PlanFeature, 'effortHours'>[]): Discipline[] =>
  DISCIPLINES.filter(discipline => features.some(feature => feature.effortHours[discipline]));

export const servesNoAnswer = (feature: Pick<PlanFeature, 'serves'>): boolean => feature.serves.length === 0;

/** Sections that ask for work, were answered, and that no feature serves. */
export function unservedSections(
  answers: BriefAnswers,
  features: readonly Pick<PlanFeature, 'serves'>[],
): Section[] {
  const served = new Set(features.flatMap(feature => feature.serves.map(sectionOf)));
  const answered = new Set(citedAnswers(answers).map(answer => answer.section));
  return ASKING_SECTIONS.filter(section => answered.has(section) && !served.has(section));
}
