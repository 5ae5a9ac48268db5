'use client';

import { useMutation } from '@tanstack/react-query';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import type { Id } from '@/server/kernel/ids';
import { DetailFields, useDetails } from './details-form';

/** Three fields, then the brief. */
export function StartForm({ studio, templateId }: { studio: string; templateId?: Id<'briefTemplate'> }) {
  const trpc = useTRPC();
  const router = useRouter();
  const start = useMutation(trpc.brief.start.mutationOptions());
  const state = useDetails({ title: '', clientName: '', clientEmail: '' });
  return (
    <form
      method="post"
      noValidate
      className="grid gap-6"
      onSubmit={event => {
        event.preventDefault();
        if (!state.check() || start.isPending || start.isSuccess) return;
        start.mutate(
          { studio, ...state.details, ...(templateId ? { templateId } : {}) },
          { onSuccess: ({ token }) => router.push(`/b/${token}` as Route) },
        );
      }}
    >
      <DetailFields state={state} />
      {start.error ? (
        <Callout tone="bad" title="The brief was not started">
          {start.error.message}
        </Callout>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Button
          type="submit"
          variant="solid"
          size="lg"
          className="max-sm:w-full"
          pending={start.isPending || start.isSuccess}
        >
          Begin the brief
        </Button>
        <p className="text-muted text-sm">No account, no password.</p>
      </div>
    </form>
  );
}
