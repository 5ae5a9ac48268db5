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

export const servesNoAnswer = (feature: Pick<PlanFeature, 'briefSection'>): boolean =>
  feature.briefSection === null;

/** Sections that ask for work, were answered, and that no feature serves. */
export function unservedSections(
  answers: BriefAnswers,
  features: readonly Pick<PlanFeature, 'briefSection'>[],
): Section[] {
  const served = new Set(features.map(feature => feature.briefSection));
  const asked: [Section, boolean][] = [
    ['features', answers.features.items.some(item => item.what.trim())],
    ['roles', answers.roles.items.some(item => item.name.trim())],
    ['workflows', answers.workflows.items.some(item => item.name.trim())],
    ['integrations', answers.integrations.items.some(item => item.name.trim())],
    ['vision', Boolean(answers.vision.inSixMonths.trim() || answers.vision.inTwoYears.trim())],
  ];
  return asked.filter(([section, answered]) => answered && !served.has(section)).map(([section]) => section);
}
