'use client';

import { useMutation } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { type ReactNode, useRef, useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { CodeField } from './code-field';
import { PasswordInput } from './password-input';

/**
 * For what asks for a fresh proof of who one is: `withProof` does the work, asks where the server says so, and does it
 * then. Undefined where the person would rather not. The dialog is to be put beside.
 */
export function useProof(hasSecondFactor: boolean): { withProof: WithProof; dialog: ReactNode } {
  const [open, setOpen] = useState(false);
  const settle = useRef<(proved: boolean) => void>(() => undefined);

  async function withProof<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!asksForProof(error)) throw error;
    }
    const proved = await new Promise<boolean>(resolve => {
      settle.current = resolve;
      setOpen(true);
    });
    return proved ? work() : undefined;
  }

  function close(proved: boolean) {
    setOpen(false);
    settle.current(proved);
  }

  return {
    withProof,
    dialog: (
      <Dialog open={open} onOpenChange={isOpen => isOpen || close(false)}>
        <DialogContent
          size="sm"
          title="Is it you?"
          description="You signed in more than ten minutes ago. Prove once more who you are, then it goes on."
        >
          <ProofForm hasSecondFactor={hasSecondFactor} onProved={() => close(true)} />
        </DialogContent>
      </Dialog>
    ),
  };
}

export type WithProof = <T>(work: () => Promise<T>) => Promise<T | undefined>;

const asksForProof = (error: unknown) =>
  error instanceof TRPCClientError && error.data?.fields?.['proof'] !== undefined;

/** Asks for the password once more, and for a code where there is an app. */
export function ProofForm({ hasSecondFactor, onProved }: { hasSecondFactor: boolean; onProved: () => void }) {
  const prove = useMutation(useTRPC().identity.prove.mutationOptions({ onSuccess: onProved }));
  const wrong = prove.error?.data?.fields['password'];
  return (
    <form
      method="post"
      className="grid gap-5 pb-2"
      onSubmit={event => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        if (!prove.isPending)
          prove.mutate({ password: String(data.get('password')), code: String(data.get('code') ?? '') });
      }}
    >
      <div role="alert" className="empty:absolute">
        {prove.error && !wrong ? <Callout tone="bad">{prove.error.message}</Callout> : null}
      </div>
      <Field label="Password" error={wrong}>
        <PasswordInput name="password" autoComplete="current-password" required autoFocus />
      </Field>
      {hasSecondFactor ? <CodeField autoFocus={false} /> : null}
      <div>
        <Button type="submit" variant="solid" pending={prove.isPending}>
          It is me
        </Button>
      </div>
    </form>
  );
}
