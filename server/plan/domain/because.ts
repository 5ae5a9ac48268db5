import { type AnswerRef, sectionOf } from '@/server/brief/domain/cited-answers';
import { SECTION_NAMES } from '@/server/brief/domain/section-names';
import { SECTIONS, type Section } from '@/server/brief/domain/sections';

export interface Because {
  /** The answers that ask for it. */
  serves: AnswerRef[];
  /** Why, in one sentence. */
  because: string;
}

/**
 * Reads what somebody typed as the reason: `Roles: patient` names a section, which is cited besides
 * the answers that were; words alone keep those. Nothing takes the answers away too.
 */
export function readBecause(text: string, before: readonly AnswerRef[]): Because {
  const [, head = '', words = ''] = /^([^:]*):(.*)$/s.exec(text) ?? [];
  const section = sectionNamed(head);
  if (section) {
    return { serves: ledBy(section, before), because: words.trim() };
  }
  const because = text.trim();
  return { serves: because ? [...before] : [], because };
}

/** The section's answers first, as it is written with the first; those of other sections stay. */
function ledBy(section: Section, before: readonly AnswerRef[]): AnswerRef[] {
  if (firstSection(before) === section) return [...before];
  const inIt = before.filter(ref => sectionOf(ref) === section);
  return [...(inIt.length ? inIt : [section]), ...before.filter(ref => sectionOf(ref) !== section)];
}

export function writeBecause({ serves, because }: { serves: readonly AnswerRef[]; because: string }): string {
  const section = firstSection(serves);
  return section ? `${SECTION_NAMES[section]}: ${because}`.trim() : because;
}

/** The section of the first answer that is served; null where none is. */
export const firstSection = (serves: readonly AnswerRef[]): Section | null =>
  serves[0] === undefined ? null : sectionOf(serves[0]);

/** `goal`, `Goals` and `business goals` all name a section. */
function sectionNamed(text: string): Section | undefined {
  const typed = text.trim().toLowerCase();
  if (!typed) return undefined;
  return SECTIONS.find(section =>
    [section, SECTION_NAMES[section].toLowerCase()].some(name => name === typed || name === `${typed}s`),
  );
}
