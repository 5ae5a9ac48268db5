'use client';

import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Field } from '@/components/ui/field';
import { PasswordInput } from './password-input';

export function ChangePasswordForm({ email }: { email: string }) {
  const form = useRef<HTMLFormElement>(null);
  const change = useMutation(
    useTRPC().identity.changePassword.mutationOptions({ onSuccess: () => form.current?.reset() }),
  );
  const fields = change.error?.data?.fields ?? {};
  const problem = Object.keys(fields).length ? null : change.error?.message;
  return (
    <form
      ref={form}
      method="post"
      noValidate
      className="grid max-w-md gap-5"
      onSubmit={event => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        if (!change.isPending)
          change.mutate({ current: String(data.get('current')), next: String(data.get('next')) });
      }}
    >
      <div role="status" className="empty:absolute">
        {change.isSuccess ? <Callout tone="good">{saidOf(change.data.ended.length)}</Callout> : null}
      </div>
      <div role="alert" className="empty:absolute">
        {problem ? <Callout tone="bad">{problem}</Callout> : null}
      </div>
      {/* What a password manager keeps the new one under. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field label="Present password" error={fields['current']} required>
        <PasswordInput name="current" autoComplete="current-password" />
      </Field>
      <Field
        label="New password"
        hint="At least 10 characters. A few unrelated words work well."
        error={fields['next']}
        required
      >
        <PasswordInput name="next" autoComplete="new-password" />
      </Field>
      <div>
        <Button type="submit" variant="solid" pending={change.isPending}>
          Change the password
        </Button>
        <p className="mt-3 text-muted text-sm">Every other device is signed out.</p>
      </div>
    </form>
  );
}

const saidOf = (ended: number) =>
  `Your password is changed.${ended ? ` ${ended === 1 ? 'One other device was' : `${ended} other devices were`} signed out.` : ''}`;
