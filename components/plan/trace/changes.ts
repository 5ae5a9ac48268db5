import { changesBetween, type RowChange } from '@/components/brief/history/changes';
import type { AnswerRef } from '@/server/brief/domain/cited-answers';
import { type BriefAnswers, SECTIONS, type Section } from '@/server/brief/domain/sections';

export interface ChangedAnswer {
  ref: AnswerRef;
  section: Section;
  row: RowChange;
}

/** The answers that are not what they were, word by word, in the brief's order. */
export const changedAnswers = (before: BriefAnswers, after: BriefAnswers): ChangedAnswer[] =>
  SECTIONS.flatMap(section =>
    changesBetween(section, before, after).rows.map(row => ({
      ref: WHOLE.includes(row.id) ? section : `${section}.${row.id}`,
      section,
      row,
    })),
  );

/** Rows that stand for a section, not for one of several in it. */
const WHOLE: readonly string[] = ['budget', 'timeline', 'none'];
