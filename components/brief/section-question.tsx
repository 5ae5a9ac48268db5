import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import type { SectionGuide } from '@/server/brief/domain/guide';
import type { Section } from '@/server/brief/domain/sections';
import { headingId } from './steps';

/** What is asked, why, and how somebody else answered; then the fields. */
export function SectionQuestion({
  section,
  guide,
  isCurrent,
  aside,
  children,
}: {
  section: Section;
  guide: SectionGuide;
  /** On a phone the only one that is shown. */
  isCurrent: boolean;
  /** Who wrote here, and the history. */
  aside: ReactNode;
  children: ReactNode;
}) {
  const { name, question, why, example } = guide;
  return (
    <section
      id={section}
      aria-labelledby={headingId(section)}
      className={cn(
        'scroll-mt-4 lg:border-line lg:border-t lg:pt-8 lg:pb-14 lg:first-of-type:border-ink',
        !isCurrent && 'max-lg:hidden',
      )}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-muted text-sm">
        <p>{name}</p>
        {aside}
      </div>
      <h2
        id={headingId(section)}
        tabIndex={-1}
        className="display mt-2 outline-none lg:text-[1.875rem] lg:leading-[1.18]"
      >
        {question}
      </h2>
      <p className="mt-3 max-w-prose text-soft">{why}</p>
      <figure className="mt-4 mb-7 max-w-prose border-line border-l-2 pl-4 text-sm">
        <figcaption className="text-muted">A good answer</figcaption>
        <blockquote className="mt-1.5 whitespace-pre-line font-serif text-base text-soft italic">
          {example}
        </blockquote>
      </figure>
      {children}
    </section>
  );
}
