'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { toast, toastError } from '@/components/ui/toaster';
import type { Id } from '@/server/kernel/ids';
import { MOST_TITLE, versionTitleSchema } from '@/server/plan/domain/version';

/** Keeps the plan as it is now, under a name. */
export function KeepVersion({ studio, planId }: { studio: string; planId: Id<'plan'> }) {
  const [title, setTitle] = useState('');
  const [error, setError] = useState<string | null>(null);
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const keep = useMutation(
    trpc.plan.keepVersion.mutationOptions({
      async onSuccess({ made }, { title: kept }) {
        setTitle('');
        toast(made ? `Kept as “${kept}”` : `“${kept}” holds the plan as it is already`);
        await queryClient.invalidateQueries({ queryKey: trpc.plan.versions.pathKey() });
        router.refresh();
      },
      onError: ({ message }) => toastError(message),
    }),
  );
  function submit(event: FormEvent) {
    event.preventDefault();
    const parsed = versionTitleSchema.safeParse(title);
    setError(parsed.success ? null : parsed.error.issues[0]!.message);
    if (parsed.success) keep.mutate({ studio, planId, title: parsed.data });
  }
  return (
    <form onSubmit={submit} noValidate className="grid w-full gap-2" data-print="hide">
      <TextField
        label="Keep the plan as it is now"
        placeholder="Before the call with the client"
        most={MOST_TITLE}
        value={title}
        onValue={text => {
          setTitle(text);
          setError(null);
        }}
        error={error}
      />
      <Button type="submit" pending={keep.isPending} className="justify-self-start">
        Keep a version
      </Button>
    </form>
  );
}
