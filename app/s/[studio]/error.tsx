'use client';

import { useParams } from 'next/navigation';
import { ErrorView } from '@/components/shell/error-view';
import { referenceOf } from '@/components/studio/reference-of';

/** The navigation stays, so that one can go on elsewhere. */
export default function StudioError({ error, retry }: { error: unknown; retry: () => void }) {
  const { studio } = useParams<{ studio: string }>();
  return <ErrorView onRetry={retry} homeHref={`/s/${studio}`} reference={referenceOf(error)} />;
}
