'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';

/** For `error.tsx`: what happened, what it means for the work, what to do. */
export function ErrorView({
  title = 'This page could not be shown',
  meaning = 'Something failed on our side. What you saved is safe; what you typed since then may not be.',
  onRetry,
  homeHref = '/',
  reference,
}: {
  title?: string;
  meaning?: string;
  /** `reset` or `retry` of the error boundary. */
  onRetry?: () => void;
  homeHref?: string;
  /** The request id or `error.digest`, by which support finds it. */
  reference?: string | undefined;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section role="alert" className="mx-auto grid max-w-2xl justify-items-start gap-3 px-5 py-24">
      <p className="text-bad text-sm">Error</p>
      <h1 ref={heading} tabIndex={-1} className="display outline-none">
        {title}
      </h1>
      <p className="max-w-prose text-soft">{meaning}</p>
      <div className="mt-4 flex flex-wrap gap-2.5">
        {onRetry ? (
          <Button variant="solid" onClick={onRetry}>
            Try again
          </Button>
        ) : null}
        <Button asChild>
          {/* A full load: the client's own state may be what is broken. */}
          <a href={homeHref}>Go to the start page</a>
        </Button>
      </div>
      {reference ? (
        <p className="mt-4 text-muted text-sm">
          If it happens again, tell us this reference:{' '}
          <code className="select-all font-mono text-ink text-xs">{reference}</code>
        </p>
      ) : null}
    </section>
  );
}
