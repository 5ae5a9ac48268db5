'use client';

import { SectionDocument } from '@/components/brief/section-document';
import type { Guide } from '@/server/brief/domain/guide';
import type { BriefAnswers, Section } from '@/server/brief/domain/sections';
import { AnswerTrace } from './answer-trace';

/** The client's own words, with what serves each answer below it. */
export function BriefTraced({
  sections,
  answers,
  currency,
  guide,
}: {
  sections: readonly Section[];
  answers: BriefAnswers;
  currency: string;
  guide: Guide;
}) {
  return (
    <article className="grid gap-9">
      {sections.map(section => (
        <section key={section} id={section} className="scroll-mt-20" aria-labelledby={`${section}-title`}>
          <h3 id={`${section}-title`} className="mb-3 border-ink border-b pb-1 font-medium text-2xl">
            {guide[section].name}
          </h3>
          <SectionDocument
            section={section}
            answers={answers}
            currency={currency}
            guide={guide[section]}
            at={answer => <AnswerTrace answer={answer} />}
          />
        </section>
      ))}
    </article>
  );
}
