'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Field } from '@/components/ui/field';
import { CODE_NEEDED } from '@/server/identity/domain/second-factor';
import { CodeForm } from './code-form';
import { PasswordInput } from './password-input';
import { trySignIn } from './try-sign-in';

/** Sets the new password with the mailed secret, and signs in with it. */
export function NewPasswordForm({ secret, email }: { secret: string; email: string }) {
  const recover = useMutation(useTRPC().identity.recover.mutationOptions());
  const [after, setAfter] = useState<string | null>(null);
  const [proved, setProved] = useState<string | null>(null);
  const wrong = recover.error?.data?.fields['password'];
  const problem = after ?? (wrong ? null : recover.error?.message);

  async function submit(password: string) {
    setAfter(null);
    const done = await recover.mutateAsync({ secret, password }).catch(() => null);
    if (!done) return;
    const refusal = await trySignIn(email, password);
    if (refusal === null) return window.location.assign('/s');
    if (refusal === CODE_NEEDED) return setProved(password);
    setAfter(`Your password is changed. ${refusal}`);
  }

  if (proved !== null) return <CodeForm tryWith={code => trySignIn(email, proved, code)} next="/s" />;
  return (
    <form
      method="post"
      noValidate
      className="grid gap-5"
      onSubmit={event => {
        event.preventDefault();
        if (!recover.isPending) void submit(String(new FormData(event.currentTarget).get('password')));
      }}
    >
      <div role="alert" className="empty:absolute">
        {problem ? <Callout tone="bad">{problem}</Callout> : null}
      </div>
      {/* What a password manager keeps the new one under. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field
        label="New password"
        hint="At least 10 characters. A few unrelated words work well."
        error={wrong}
        required
      >
        <PasswordInput name="password" autoComplete="new-password" autoFocus />
      </Field>
      <Button type="submit" variant="solid" size="lg" pending={recover.isPending || recover.isSuccess}>
        Change the password and sign in
      </Button>
    </form>
  );
}
