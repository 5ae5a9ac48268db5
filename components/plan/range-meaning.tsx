'use client';

import { useQuery } from '@tanstack/react-query';
import { useParams } from 'next/navigation';
import { useTRPC } from '@/components/trpc-provider';
import { rangeInWords, USUAL_RANGE_CONFIDENCE } from '@/server/studio/domain/range-meaning';

/** What the three figures of an estimate mean in this studio. */
export function RangeMeaning() {
  const { studio } = useParams<{ studio: string }>();
  const { data } = useQuery(useTRPC().studio.settings.queryOptions({ studio }));
  return rangeInWords(data?.rangeConfidence ?? USUAL_RANGE_CONFIDENCE);
}
