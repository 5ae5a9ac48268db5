import { isBlank } from './blank';
import { SECTION_RULES } from './readiness-rules';
import { type BriefAnswers, SECTIONS, type Section } from './sections';
import type { TemplateContent } from './template';

export { isBlank } from './blank';

export type SectionState = 'empty' | 'started' | 'enough';

/** A thing that is missing: where, why it matters, and what it would add to the score. */
export interface Reason {
  section: Section;
  points: number;
  text: string;
}

export interface Readiness {
  /** 0 to 100; what it lacks is exactly the sum of the reasons' points. */
  score: number;
  /** In the order of the sections. */
  reasons: Reason[];
  sections: Record<Section, SectionState>;
}

/** What each question of the studio's own weighs beside the hundred points of the usual ones. */
const OWN_QUESTION_POINTS = 2;

/** How far a brief goes towards a plan that can be trusted, and what would take it further. */
export function readinessOf(answers: BriefAnswers, template: TemplateContent | null = null): Readiness {
  const found = SECTIONS.flatMap(section => [
    ...reasonsIn(section, answers),
    ...unanswered(section, answers, template),
  ]);
  const asked = SECTIONS.reduce((sum, one) => sum + (template?.sections[one]?.questions.length ?? 0), 0);
  const reasons = outOfHundred(found, 100 + asked * OWN_QUESTION_POINTS);
  const lost = reasons.reduce((sum, reason) => sum + reason.points, 0);
  const sections = Object.fromEntries(
    SECTIONS.map(section => [section, stateOf(section, answers, reasons)]),
  ) as Record<Section, SectionState>;
  return { score: 100 - lost, reasons, sections };
}

function reasonsIn<S extends Section>(section: S, answers: BriefAnswers): Reason[] {
  return SECTION_RULES[section](answers[section]).flatMap(({ points, of, missing }) => {
    const shares = divide(Math.ceil((points * missing.length) / of), missing.length);
    return missing.map((text, place) => ({ section, points: shares[place]!, text }));
  });
}

function unanswered(section: Section, answers: BriefAnswers, template: TemplateContent | null): Reason[] {
  return (template?.sections[section]?.questions ?? []).flatMap(({ id, ask, why }) =>
    isBlank(answers[section].extra?.[id])
      ? [
          {
            section,
            points: OWN_QUESTION_POINTS,
            text: [`Not answered: ${ask}`, why].filter(Boolean).join(' '),
          },
        ]
      : [],
  );
}

/** The same reasons where all that can be had is 100: whole points, rounded so that their sum is right. */
function outOfHundred(reasons: Reason[], total: number): Reason[] {
  if (total === 100) return reasons;
  const lost = reasons.reduce((sum, reason) => sum + reason.points, 0);
  const exact = reasons.map(reason => (reason.points * 100) / total);
  const points = exact.map(Math.floor);
  const left = Math.ceil((lost * 100) / total) - points.reduce((sum, one) => sum + one, 0);
  const byRemainder = exact
    .map((value, at) => ({ at, rest: value - points[at]! }))
    .toSorted((a, b) => b.rest - a.rest || a.at - b.at);
  for (const { at } of byRemainder.slice(0, left)) points[at]! += 1;
  return reasons.map((reason, at) => ({ ...reason, points: points[at]! }));
}

function stateOf(section: Section, answers: BriefAnswers, reasons: readonly Reason[]): SectionState {
  if (!reasons.some(reason => reason.section === section)) return 'enough';
  return isBlank(answers[section]) ? 'empty' : 'started';
}

/** Whole points shared as evenly as can be; the sum is kept. */
function divide(points: number, among: number): number[] {
  return Array.from({ length: among }, (_, place) => Math.floor((points + among - 1 - place) / among));
}
