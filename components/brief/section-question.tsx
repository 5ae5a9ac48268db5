import type { ReactNode, RefObject } from 'react';
import type { Section } from '@/server/brief/domain/sections';
import { GUIDE } from './guide';

/** What is asked, why, and how somebody else answered; then the fields. */
export function SectionQuestion({
  section,
  heading,
  title,
  children,
}: {
  section: Section;
  heading: RefObject<HTMLHeadingElement | null>;
  title: string;
  children: ReactNode;
}) {
  const { name, question, why, example } = GUIDE[section];
  return (
    <section>
      <p className="text-muted text-sm">
        {title} <span aria-hidden>/</span> {name}
      </p>
      <h1 ref={heading} tabIndex={-1} className="display mt-2 outline-none">
        {question}
      </h1>
      <p className="mt-3 max-w-prose text-soft">{why}</p>
      <figure className="mt-4 mb-7 max-w-prose border-line border-l-2 pl-4 text-sm">
        <figcaption className="text-muted">A good answer</figcaption>
        <blockquote className="font-serif text-base text-soft italic">{example}</blockquote>
      </figure>
      {children}
    </section>
  );
}
