'use client';

import { useMutation } from '@tanstack/react-query';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { detailsFields } from '@/server/plan/domain/fields';

export function BlankPlanForm({ studio }: { studio: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const make = useMutation(
    trpc.plan.create.mutationOptions({
      onSuccess: ({ planId }) => router.push(`/s/${studio}/plans/${planId}` as Route),
    }),
  );
  const [wrong, setWrong] = useState<Record<string, string>>({});
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = schema.safeParse(Object.fromEntries(new FormData(event.currentTarget)));
    const issues = read.error?.issues ?? [];
    setWrong(Object.fromEntries(issues.map(issue => [issue.path.join('.'), issue.message])));
    if (read.success) make.mutate({ studio, ...read.data });
  }
  return (
    <form method="post" noValidate className="grid gap-4" onSubmit={submit}>
      <Field label="What the project is called" error={wrong['title']} required>
        <Input name="title" autoComplete="off" />
      </Field>
      <Field label="Client" error={wrong['clientName']} required>
        <Input name="clientName" autoComplete="off" />
      </Field>
      <Field label="Client’s e-mail" error={wrong['clientEmail']} required>
        <Input name="clientEmail" type="email" autoComplete="off" />
      </Field>
      {make.error ? (
        <p role="alert" className="text-bad text-sm">
          {make.error.message}
        </p>
      ) : null}
      <Button type="submit" className="justify-self-start" pending={make.isPending || make.isSuccess}>
        Begin empty
      </Button>
    </form>
  );
}

const schema = detailsFields.pick({ title: true, clientName: true, clientEmail: true });
