import type { ReactNode } from 'react';
import { plural } from '@/components/plan/words';

/** One kind of change: its name, how many, and the changes. Nothing where there are none. */
export function Section(props: { title: string; count: number; noun: string; children: ReactNode }) {
  const { title, count, noun, children } = props;
  if (!count) return null;
  return (
    <section className="mt-11">
      <h3 className="flex break-after-avoid items-baseline gap-3 border-ink border-b pb-1.5 font-medium font-serif text-xl">
        {title}
        <span className="font-normal font-sans text-muted text-sm">{plural(count, noun)}</span>
      </h3>
      {children}
    </section>
  );
}
