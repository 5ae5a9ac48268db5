'use client';

import { ErrorView } from '@/components/shell/error-view';
import { referenceOf } from '@/components/studio/reference-of';

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorView onRetry={retry} reference={referenceOf(error)} />;
}
