import {
  type AnswerRef,
  ASKING_SECTIONS,
  type CitedAnswer,
  citedAnswers,
} from '@/server/brief/domain/cited-answers';
import { sameContent } from '@/server/brief/domain/same-content';
import type { BriefAnswers } from '@/server/brief/domain/sections';
import { saidBy } from './said';

interface Serving {
  serves: readonly AnswerRef[];
}

export interface Trace<F extends Serving> {
  /** Every answer of the sections that ask for work, with what serves it. */
  answers: { answer: CitedAnswer; servedBy: F[] }[];
  /** Of those, the ones that nothing serves. */
  orphanAnswers: CitedAnswer[];
  /** Features that serve no answer of the brief as it is now. */
  orphanFeatures: F[];
}

/** Which answers are served by what, and the orphans both ways. A section cited as a whole serves none of its rows. */
export function traceOf<F extends Serving>(answers: BriefAnswers, features: readonly F[]): Trace<F> {
  const cited = citedAnswers(answers);
  const asking = cited
    .filter(answer => ASKING_SECTIONS.includes(answer.section))
    .map(answer => ({ answer, servedBy: features.filter(one => one.serves.includes(answer.ref)) }));
  const known = new Set<AnswerRef>([
    ...cited.map(answer => answer.ref),
    ...cited.map(answer => answer.section),
  ]);
  return {
    answers: asking,
    orphanAnswers: asking.filter(one => !one.servedBy.length).map(one => one.answer),
    orphanFeatures: features.filter(one => !one.serves.some(ref => known.has(ref))),
  };
}

export interface ChangedAnswers {
  added: AnswerRef[];
  changed: AnswerRef[];
  removed: AnswerRef[];
}

/** What is different between two states of a brief. A row keeps its id when its words change or it moves. */
export function changedAnswers(before: BriefAnswers, after: BriefAnswers): ChangedAnswers {
  const [old, now] = [contentsOf(before), contentsOf(after)];
  return {
    added: [...now.keys()].filter(ref => !old.has(ref)),
    changed: [...now.keys()].filter(ref => old.has(ref) && !sameContent(old.get(ref), now.get(ref))),
    removed: [...old.keys()].filter(ref => !now.has(ref)),
  };
}

/** The features that a change of these answers concerns. */
export const affectedBy = <F extends Serving>(refs: readonly AnswerRef[], features: readonly F[]): F[] =>
  features.filter(one => one.serves.some(ref => refs.includes(ref)));

/** All that is said under each reference, so that any word or figure of it counts as a change. */
function contentsOf(answers: BriefAnswers): Map<AnswerRef, unknown> {
  const { budget, timeline } = answers;
  return new Map<AnswerRef, unknown>(
    saidBy(answers).map((said): [AnswerRef, unknown] => {
      const { ref } = said;
      if (ref === 'budget') return [ref, { ...budget, extra: undefined }];
      if (ref === 'timeline') return [ref, { ...timeline, dates: undefined, extra: undefined }];
      if (ref.startsWith('timeline.'))
        return [ref, timeline.dates.find(one => `timeline.${one.id}` === ref) ?? said];
      return [ref, said];
    }),
  );
}
