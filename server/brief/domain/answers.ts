import { type BriefAnswers, EMPTY_ANSWERS, SECTIONS, type Section } from './sections';

interface StoredAnswer {
  section: string;
  content: unknown;
  revision: number;
}

/** All nine answers, the empty one where a section was not touched. */
export const answersFrom = (rows: readonly StoredAnswer[]): BriefAnswers =>
  Object.assign(
    { ...EMPTY_ANSWERS },
    ...SECTIONS.flatMap(section => {
      const row = rows.find(one => one.section === section);
      return row ? [{ [section]: row.content }] : [];
    }),
  );

/** The revision of each section's answer; 0 where there is none yet. */
export const revisionsFrom = (
  rows: readonly Pick<StoredAnswer, 'section' | 'revision'>[],
): Record<Section, number> =>
  Object.fromEntries(
    SECTIONS.map(section => [section, rows.find(row => row.section === section)?.revision ?? 0]),
  ) as Record<Section, number>;
