import { SECTION_NAMES } from '@/server/brief/domain/section-names';
import { SECTIONS, type Section } from '@/server/brief/domain/sections';

export interface Because {
  briefSection: Section | null;
  because: string;
}

/** Reads `Roles: patient` into its section and words. Words alone keep the section they had. */
export function readBecause(text: string, before: Section | null): Because {
  const [, head = '', words = ''] = /^([^:]*):(.*)$/s.exec(text) ?? [];
  const section = sectionNamed(head);
  if (section) return { briefSection: section, because: words.trim() };
  const because = text.trim();
  return { briefSection: because ? before : null, because };
}

export const writeBecause = ({ briefSection, because }: { briefSection: string | null; because: string }) =>
  isSection(briefSection) ? `${SECTION_NAMES[briefSection]}: ${because}`.trim() : because;

export const isSection = (value: string | null): value is Section =>
  SECTIONS.some(section => section === value);

/** `goal`, `Goals` and `business goals` all name a section. */
function sectionNamed(text: string): Section | undefined {
  const typed = text.trim().toLowerCase();
  if (!typed) return undefined;
  return SECTIONS.find(section =>
    [section, SECTION_NAMES[section].toLowerCase()].some(name => name === typed || name === `${typed}s`),
  );
}
