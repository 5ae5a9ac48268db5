'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { EDITION_NAMES } from '@/components/format/edition';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { useTraceContext } from './trace-context';

/** Features with their editions, each leading to its place in the plan. */
export function FeatureLinks({ features }: { features: readonly PlanFeature[] }) {
  const { home } = useTraceContext();
  return (
    <ul className="flex flex-wrap gap-x-4">
      {features.map(({ id, title, edition }) => (
        <li key={id} className="min-w-0 max-w-full">
          <Link
            href={`${home}?feature=${id}` as Route}
            prefetch={false}
            title={`${title}, ${EDITION_NAMES[edition]}`}
            className="inline-flex min-h-6 max-w-full items-baseline gap-1.5 rounded-sm text-accent hover:underline"
          >
            <EditionSwatch edition={edition} bare />
            <span className="wrap-anywhere min-w-0">{title}</span>
            <span className="sr-only">, {EDITION_NAMES[edition]}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
