'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { toast, toastError } from '@/components/ui/toaster';
import type { Id } from '@/server/kernel/ids';
import { versionTitleSchema } from '@/server/plan/domain/version';

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
      <Field label="Keep the plan as it is now" error={error}>
        <Input
          value={title}
          maxLength={120}
          placeholder="Before the call with the client"
          onChange={event => setTitle(event.target.value)}
        />
      </Field>
      <Button type="submit" pending={keep.isPending} className="justify-self-start">
        Keep a version
      </Button>
    </form>
  );
}
