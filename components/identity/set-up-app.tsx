'use client';

import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { CopyButton } from '@/components/ui/copy-button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { QrCode } from './qr-code';

/** Tells an app what to make its codes from, and takes the first. */
export function SetUpApp({
  secret,
  address,
  onDone,
  onCancel,
}: {
  secret: string;
  /** The same as an `otpauth:` address. */
  address: string;
  onDone: (recoveryCodes: readonly string[]) => void;
  onCancel: () => void;
}) {
  const confirm = useMutation(
    useTRPC().identity.confirmSecondFactor.mutationOptions({
      onSuccess: done => onDone(done.recoveryCodes),
    }),
  );
  return (
    <section aria-labelledby="set-up" className="grid gap-6">
      <h2 id="set-up" className="border-ink border-b pb-3 font-medium text-2xl">
        Set up your app
      </h2>
      <div className="flex flex-wrap gap-x-8 gap-y-5">
        <QrCode text={address} label="The code to scan with your app" />
        <div className="grid max-w-xs content-start gap-3">
          <p>Scan this with your authenticator app.</p>
          <p className="text-soft text-sm">
            On this very phone,{' '}
            <a className="link" href={address}>
              open it in the app
            </a>
            . Or type the key by hand:
          </p>
          <p className="select-all font-mono text-sm">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
          <div>
            <CopyButton text={secret}>Copy the key</CopyButton>
          </div>
        </div>
      </div>
      <form
        method="post"
        className="grid max-w-md gap-5"
        onSubmit={event => {
          event.preventDefault();
          const code = String(new FormData(event.currentTarget).get('code'));
          if (!confirm.isPending) confirm.mutate({ code });
        }}
      >
        <div role="alert" className="empty:absolute">
          {confirm.error ? <Callout tone="bad">{confirm.error.message}</Callout> : null}
        </div>
        <Field label="The code that it shows now" hint="Six digits.">
          <Input
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            className="tabular-nums"
          />
        </Field>
        <div className="flex flex-wrap gap-2.5">
          <Button type="submit" variant="solid" pending={confirm.isPending}>
            Turn it on
          </Button>
          <Button variant="quiet" onClick={onCancel}>
            Not now
          </Button>
        </div>
        <p className="text-muted text-sm">Every other device is signed out then, and signs in with a code.</p>
      </form>
    </section>
  );
}
