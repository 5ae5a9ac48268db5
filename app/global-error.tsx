'use client';

import { ErrorView } from '@/components/shell/error-view';
import { referenceOf } from '@/components/studio/reference-of';
import './globals.css';

/** When the root layout itself failed: brings its own page. The colours follow the system. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something failed · Groundwork</title>
        <main>
          <ErrorView onRetry={retry} reference={referenceOf(error)} />
        </main>
      </body>
    </html>
  );
}
