'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { useState } from 'react';
import { SECTION_NAMES } from '@/server/brief/domain/section-names';
import { plural } from '../words';
import { useDeciding } from './deciding';

const FIRST = 2;

/** The answers that a suggestion serves, each leading to its place in the brief. */
export function AnswerLinks({ serves }: { serves: readonly string[] }) {
  const { answers, home } = useDeciding();
  const [all, setAll] = useState(false);
  const there = serves.flatMap(ref => answers.get(ref) ?? []);
  if (!there.length) return null;
  const rest = there.length - FIRST;
  return (
    <ul aria-label="Answers that it serves" className="mt-0.5 flex flex-wrap gap-x-3 text-sm">
      {(all ? there : there.slice(0, FIRST)).map(({ ref, section, words }) => (
        <li key={ref} className="min-w-0 max-w-full">
          <Link
            href={`${home}/brief#${ref}` as Route}
            prefetch={false}
            title={`${SECTION_NAMES[section]}: ${words}`}
            className="inline-block min-h-6 max-w-80 truncate rounded-sm align-bottom text-muted underline decoration-line underline-offset-[0.2em] hover:text-ink hover:decoration-current max-md:max-w-full"
          >
            {words}
          </Link>
        </li>
      ))}
      {rest > 0 && !all ? (
        <li>
          <button
            type="button"
            className="min-h-6 rounded-sm text-muted hover:text-ink"
            onClick={() => setAll(true)}
          >
            and {plural(rest, 'other')}
          </button>
        </li>
      ) : null}
    </ul>
  );
}
