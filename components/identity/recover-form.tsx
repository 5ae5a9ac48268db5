'use client';

import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { MailIsOnItsWay } from './mail-is-on-its-way';

/** Asks for the link to a new password. The answer is the same whether or not the address has an account. */
export function RecoverForm({ demo }: { demo: boolean }) {
  const ask = useMutation(useTRPC().identity.askForLink.mutationOptions());
  const wrong = ask.error?.data?.fields['email'];
  return (
    <form
      method="post"
      noValidate
      className="grid gap-5"
      onSubmit={event => {
        event.preventDefault();
        const email = String(new FormData(event.currentTarget).get('email'));
        if (!ask.isPending) ask.mutate({ email, purpose: 'recover' });
      }}
    >
      <div role="status" className="empty:absolute">
        {ask.isSuccess ? (
          <MailIsOnItsWay demo={demo}>
            A mail is on its way to {ask.data.email}. Its link works once, within an hour. Nothing there? Look
            among the unwanted, or ask again.
          </MailIsOnItsWay>
        ) : null}
      </div>
      <div role="alert" className="empty:absolute">
        {ask.error && !wrong ? <Callout tone="bad">{ask.error.message}</Callout> : null}
      </div>
      <Field label="E-mail" error={wrong} required>
        <Input name="email" type="email" autoComplete="username" autoFocus spellCheck={false} />
      </Field>
      <Button type="submit" variant="solid" size="lg" pending={ask.isPending}>
        Mail me a link
      </Button>
    </form>
  );
}
