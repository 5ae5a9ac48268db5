'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { toastError, toastUndo } from '@/components/ui/toaster';
import { featureFields } from '@/server/plan/domain/fields';
import { useTraceContext } from './trace-context';

/** Why nothing is to serve an answer: for the studio, kept with the plan. */
export function WhyNot({ answer, onClose }: { answer: string; onClose: () => void }) {
  const { verbs, briefHome } = useTraceContext();
  const [wrong, setWrong] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = reasonSchema.safeParse(String(new FormData(event.currentTarget).get('reason') ?? ''));
    setWrong(read.error?.issues[0]?.message ?? null);
    if (!read.success) return;
    setPending(true);
    try {
      await verbs.leave(answer, read.data);
      toastUndo('Left out, with the reason kept', () => {
        verbs.takeUp(answer).catch((error: Error) => toastError(error.message));
      });
      onClose();
    } catch (error) {
      setWrong((error as Error).message);
      setPending(false);
    }
  }

  return (
    <form
      method="post"
      noValidate
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key === 'Escape') onClose();
      }}
      className="mt-2 grid max-w-xl gap-3 border-accent border-l-2 pl-4 text-base"
    >
      <Field
        label="Why nothing serves it"
        hint={
          <>
            For the studio only. To ask the client instead,{' '}
            <Link className="link" href={`${briefHome}#${answer}` as Route}>
              open it in the brief
            </Link>
            .
          </>
        }
        error={wrong}
      >
        <Input name="reason" autoComplete="off" autoFocus />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" variant="solid" pending={pending}>
          Leave it out
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

const reasonSchema = featureFields.shape.because.min(1, { error: 'Say why, in a few words.' });
