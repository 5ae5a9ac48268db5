'use client';

import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Time } from '@/components/format';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { toastError } from '@/components/ui/toaster';

interface ImpersonationBannerProps {
  person: string;
  mayWrite: boolean;
  expiresAt: string;
}

/** Says to somebody of the staff, all the time, in whose place they act; and the way out of it. */
export function ImpersonationBanner({ person, mayWrite, expiresAt }: ImpersonationBannerProps) {
  const end = useMutation(
    useTRPC().studio.endImpersonation.mutationOptions({
      // A full load: nothing of the studio stays in the tab's memory.
      onSuccess: () => window.location.assign('/'),
      onError: error => toastError(error.message),
    }),
  );
  // What is on the screen goes when its time is over, and not with the next click.
  useEffect(() => {
    const left = Math.max(0, Date.parse(expiresAt) - Date.now());
    const timer = setTimeout(() => window.location.assign('/'), left + 1000);
    return () => clearTimeout(timer);
  }, [expiresAt]);
  return (
    <aside
      aria-label="In somebody’s place"
      data-print="hide"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-warn border-b-2 bg-wash px-4.5 py-2 sm:px-8"
    >
      <p>
        <span className="font-medium text-warn">You see this as {person}.</span>{' '}
        {mayWrite
          ? 'What you change stands in the studio’s trail under both names.'
          : 'You can look, and change nothing.'}{' '}
        <span className="text-soft">
          Until <Time value={expiresAt} show="time" />.
        </span>
      </p>
      <Button size="sm" pending={end.isPending || end.isSuccess} onClick={() => end.mutate()}>
        Stop
      </Button>
    </aside>
  );
}
