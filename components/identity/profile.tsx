'use client';

import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useRouter } from 'next/navigation';
import { Time } from '@/components/format/time';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { toast } from '@/components/ui/toaster';
import type { AppRouter } from '@/server/trpc/root';
import { MailIsOnItsWay } from './mail-is-on-its-way';
import { useProof } from './use-proof';

type Account = inferRouterOutputs<AppRouter>['identity']['account'];

/** What one is called, and whether the address is confirmed. */
export function Profile({ account, demo }: { account: Account; demo: boolean }) {
  return (
    <div className="grid gap-12">
      <NameForm name={account.name} />
      <Address account={account} demo={demo} />
      <p className="text-muted text-sm">
        Your account was made on <Time value={account.createdAt} show="day" />.
      </p>
    </div>
  );
}

function NameForm({ name }: { name: string }) {
  const router = useRouter();
  const save = useMutation(
    useTRPC().identity.saveName.mutationOptions({
      onSuccess: () => {
        toast('Your name is saved.');
        router.refresh();
      },
    }),
  );
  const wrong = save.error?.data?.fields['name'];
  return (
    <form
      method="post"
      noValidate
      className="grid max-w-md gap-5"
      onSubmit={event => {
        event.preventDefault();
        if (!save.isPending) save.mutate({ name: String(new FormData(event.currentTarget).get('name')) });
      }}
    >
      <div role="alert" className="empty:absolute">
        {save.error && !wrong ? <Callout tone="bad">{save.error.message}</Callout> : null}
      </div>
      <Field
        label="Name"
        hint="In your studios, in mails, and in what you sign from now on."
        error={wrong}
        required
      >
        <Input name="name" autoComplete="name" defaultValue={name} />
      </Field>
      <div>
        <Button type="submit" variant="solid" pending={save.isPending}>
          Save the name
        </Button>
      </div>
    </form>
  );
}

function Address({ account: { email, emailConfirmedAt }, demo }: { account: Account; demo: boolean }) {
  const ask = useMutation(useTRPC().identity.askToConfirm.mutationOptions());
  return (
    <section aria-labelledby="address" className="grid grid-cols-1 gap-4">
      <h2 id="address" className="border-ink border-b pb-3 font-medium text-2xl">
        E-mail address
      </h2>
      <p className="wrap-anywhere">
        {email}
        <span className="block text-muted text-sm">
          {emailConfirmedAt ? (
            <>
              Confirmed on <Time value={emailConfirmedAt} show="day" />
            </>
          ) : (
            'Not confirmed: a forgotten password finds its way only to an address that is right.'
          )}
        </span>
      </p>
      <div role="status" className="empty:absolute">
        {ask.isSuccess ? (
          <MailIsOnItsWay demo={demo}>
            A mail is on its way to {ask.data.email}. Its link works for three days.
          </MailIsOnItsWay>
        ) : null}
      </div>
      <div role="alert" className="empty:absolute">
        {ask.error ? <Callout tone="bad">{ask.error.message}</Callout> : null}
      </div>
      {emailConfirmedAt ? null : (
        <div>
          <Button pending={ask.isPending} onClick={() => ask.mutate()}>
            Mail me the link again
          </Button>
        </div>
      )}
      <MoveAddress demo={demo} />
    </section>
  );
}

function MoveAddress({ demo }: { demo: boolean }) {
  const trpc = useTRPC();
  const { data: factor } = useSuspenseQuery(trpc.identity.secondFactor.queryOptions());
  const { withProof, dialog } = useProof(factor.since !== null);
  const ask = useMutation(trpc.identity.askToChangeAddress.mutationOptions());
  const wrong = ask.error?.data?.fields['email'];
  const proofIsAsked = ask.error?.data?.fields['proof'] !== undefined;
  return (
    <form
      method="post"
      noValidate
      className="mt-4 grid max-w-md gap-5"
      onSubmit={event => {
        event.preventDefault();
        const email = String(new FormData(event.currentTarget).get('email'));
        // What goes wrong is shown from the mutation.
        if (!ask.isPending) withProof(() => ask.mutateAsync({ email })).catch(() => undefined);
      }}
    >
      <div role="status" className="empty:absolute">
        {ask.isSuccess ? (
          <MailIsOnItsWay demo={demo}>
            A mail is on its way to {ask.data.email}. Nothing changes until you press its link, within an
            hour.
          </MailIsOnItsWay>
        ) : null}
      </div>
      <div role="alert" className="empty:absolute">
        {ask.error && !wrong && !proofIsAsked ? <Callout tone="bad">{ask.error.message}</Callout> : null}
      </div>
      <Field label="Move to another address" error={wrong} required>
        <Input name="email" type="email" autoComplete="email" spellCheck={false} />
      </Field>
      <div>
        <Button type="submit" pending={ask.isPending}>
          Mail a link there
        </Button>
      </div>
      {dialog}
    </form>
  );
}
