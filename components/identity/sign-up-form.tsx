'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { Provider } from '@/server/identity/domain/provider';
import { PasswordInput } from './password-input';
import { ProviderButtons } from './provider-buttons';
import { trySignIn } from './try-sign-in';

/** Makes the account, signs in with it, and goes on. */
export function SignUpForm({
  next,
  email,
  providers,
}: {
  next: string;
  email: string;
  providers: readonly Provider[];
}) {
  const signUp = useMutation(useTRPC().identity.signUp.mutationOptions());
  const [after, setAfter] = useState<{ pending: boolean; problem: string | null }>({
    pending: false,
    problem: null,
  });
  const fields = signUp.error?.data?.fields ?? {};
  const named = Object.keys(fields).length > 0;
  const problem = after.problem ?? (named ? null : signUp.error?.message);
  const pending = signUp.isPending || after.pending;

  async function submit(data: FormData) {
    const [name, address, password] = ['name', 'email', 'password'].map(key => String(data.get(key)));
    setAfter({ pending: true, problem: null });
    const made = await signUp
      .mutateAsync({ name: name!, email: address!, password: password! })
      .catch(() => null);
    const refusal = made ? await trySignIn(address!, password!) : null;
    if (made && refusal === null) return window.location.assign(next);
    setAfter({ pending: false, problem: refusal });
  }

  return (
    <form
      method="post"
      noValidate
      className="grid gap-5"
      onSubmit={event => {
        event.preventDefault();
        if (!pending) void submit(new FormData(event.currentTarget));
      }}
    >
      <div role="alert" className="empty:absolute">
        {problem ? <Callout tone="bad">{problem}</Callout> : null}
      </div>
      <Field label="Your name" error={fields['name']} required>
        <Input name="name" autoComplete="name" autoFocus />
      </Field>
      <Field label="E-mail" error={fields['email']} required>
        <Input name="email" type="email" autoComplete="username" defaultValue={email} spellCheck={false} />
      </Field>
      <Field
        label="Password"
        hint="At least 10 characters. A few unrelated words work well."
        error={fields['password']}
        required
      >
        <PasswordInput name="password" autoComplete="new-password" />
      </Field>
      <Button type="submit" variant="solid" size="lg" pending={pending}>
        Sign up
      </Button>
      {providers.length ? (
        <div className="grid gap-3 border-line border-t pt-5 sm:grid-cols-2">
          <ProviderButtons providers={providers} next={next} />
        </div>
      ) : null}
    </form>
  );
}
