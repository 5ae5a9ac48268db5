'use client';

import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';

/** The public address where clients begin, to copy and to look at. */
export function ShareAddress({ studio }: { studio: string }) {
  const path = `/start/${studio}`;
  const origin = useSyncExternalStore(
    () => () => undefined,
    () => location.origin,
    () => '',
  );
  return (
    <>
      <CopyButton variant="solid" text={`${origin}${path}`}>
        Copy the address
      </CopyButton>
      <Button asChild>
        <a href={path} target="_blank" rel="noreferrer">
          See what clients see
        </a>
      </Button>
      <p className="w-full text-muted text-sm">
        <code className="select-all wrap-anywhere">
          {origin}
          {path}
        </code>
      </p>
    </>
  );
}
