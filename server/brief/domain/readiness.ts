import { SECTION_RULES } from './readiness-rules';
import { type BriefAnswers, SECTIONS, type Section } from './sections';

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

/** How far a brief goes towards a plan that can be trusted, and what would take it further. */
export function readinessOf(answers: BriefAnswers): Readiness {
  const reasons = SECTIONS.flatMap(section => reasonsIn(section, answers));
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

function stateOf(section: Section, answers: BriefAnswers, reasons: readonly Reason[]): SectionState {
  if (!reasons.some(reason => reason.section === section)) return 'enough';
  return isBlank(answers[section]) ? 'empty' : 'started';
}

/** Whether nothing has been said: no text, no amount, no day, no tick. */
export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isBlank);
  return value === null || value === undefined || value === false;
}

/** Whole points shared as evenly as can be; the sum is kept. */
function divide(points: number, among: number): number[] {
  return Array.from({ length: among }, (_, place) => Math.floor((points + among - 1 - place) / among));
}
