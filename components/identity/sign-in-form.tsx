'use client';

import { useMutation } from '@tanstack/react-query';
import Link from 'next/link';
import { useRef, useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { Provider } from '@/server/identity/domain/provider';
import { CODE_NEEDED } from '@/server/identity/domain/second-factor';
import { CodeForm } from './code-form';
import { DemoPeople } from './demo-people';
import { MailIsOnItsWay } from './mail-is-on-its-way';
import { PasskeyButton } from './passkey-button';
import { PasswordInput } from './password-input';
import { ProviderButtons } from './provider-buttons';
import { trySignIn } from './try-sign-in';

interface SignInFormProps {
  next: string;
  email: string;
  /** Why coming back from a provider did not sign in. */
  problem: string | null;
  providers: readonly Provider[];
  demo: boolean;
}

export function SignInForm({ next, email, problem: arrived, providers, demo }: SignInFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState(arrived);
  const ask = useMutation(
    useTRPC().identity.askForLink.mutationOptions({ onError: error => setProblem(error.message) }),
  );
  const [pending, setPending] = useState(false);
  const [proved, setProved] = useState<{ email: string; password: string } | null>(null);

  async function submit(data: FormData) {
    setPending(true);
    setProblem(null);
    const [email, password] = [String(data.get('email')), String(data.get('password'))];
    const outcome = await trySignIn(email, password);
    // A full load, so that nothing rendered for nobody is shown to somebody.
    if (outcome === null) return window.location.assign(next);
    setPending(false);
    if (outcome === CODE_NEEDED) setProved({ email, password });
    else setProblem(outcome);
  }

  function mailLink() {
    const email = form.current?.elements.namedItem('email') as HTMLInputElement;
    setProblem(null);
    if (email.reportValidity()) ask.mutate({ email: email.value, purpose: 'sign-in' });
  }

  if (proved)
    return <CodeForm tryWith={code => trySignIn(proved.email, proved.password, code)} next={next} />;
  return (
    <div className="grid gap-8">
      <form
        method="post"
        ref={form}
        className="grid gap-5"
        onSubmit={event => {
          event.preventDefault();
          if (!pending) void submit(new FormData(event.currentTarget));
        }}
      >
        <div role="alert" className="empty:absolute">
          {problem ? <Callout tone="bad">{problem}</Callout> : null}
        </div>
        <Field label="E-mail">
          <Input
            name="email"
            type="email"
            autoComplete="username"
            required
            autoFocus={!email}
            defaultValue={email}
            spellCheck={false}
          />
        </Field>
        <Field
          label="Password"
          aside={
            <Link href="/recover" className="link">
              Forgotten?
            </Link>
          }
        >
          <PasswordInput name="password" autoComplete="current-password" required autoFocus={!!email} />
        </Field>
        <Button type="submit" variant="solid" size="lg" pending={pending}>
          Sign in
        </Button>
        <div className="grid gap-3 border-line border-t pt-5 sm:grid-cols-2">
          <Button pending={ask.isPending} onClick={mailLink}>
            Mail me a link instead
          </Button>
          <PasskeyButton next={next} onProblem={setProblem} />
          <ProviderButtons providers={providers} next={next} />
        </div>
        <div role="status" className="empty:absolute">
          {ask.isSuccess ? (
            <MailIsOnItsWay demo={demo}>
              A mail is on its way to {ask.data.email}. Its link signs you in once, within fifteen minutes.
            </MailIsOnItsWay>
          ) : null}
        </div>
      </form>
      {demo ? <DemoPeople form={form} /> : null}
    </div>
  );
}
