import type { Route } from 'next';
import Link from 'next/link';
import { HAS_NO_HOURS } from '@/server/forecast/domain/empty-edition';

interface EmptySectionProps {
  title: string;
  /** What there is nothing of: "Nothing is waited for". */
  nothing: string;
  home: string;
}

/** A part of the page that an edition without work leaves empty: why, and what to do. */
export function EmptySection({ title, nothing, home }: EmptySectionProps) {
  return (
    <section className="mt-14">
      <h2 className="font-medium font-serif text-xl">{title}</h2>
      <p className="max-w-[46em] text-sm text-soft">
        {nothing}: this edition {HAS_NO_HOURS}.{' '}
        <Link className="link" href={home as Route}>
          Give it some in the plan
        </Link>
      </p>
    </section>
  );
}
