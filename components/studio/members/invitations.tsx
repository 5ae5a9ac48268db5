'use client';

import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Time } from '@/components/format/time';
import type { WithProof } from '@/components/identity/use-proof';
import { useTRPC } from '@/components/trpc-provider';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { CopyButton } from '@/components/ui/copy-button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { NativeSelect } from '@/components/ui/native-select';
import { toast, toastError } from '@/components/ui/toaster';
import type { StudioRole } from '@/server/kernel/actor';
import { mayInviteAs } from '@/server/studio/domain/invitation';
import { ROLE_NAMES, ROLE_PHRASES, ROLES } from './roles';
import { useMembersChange } from './use-members-change';

interface Sent {
  email: string;
  secret: string;
}

/** Asks people in, and shows whom one waits for. */
export function Invitations({
  studio,
  role,
  now,
  withProof,
}: {
  studio: string;
  role: StudioRole;
  now: string;
  withProof: WithProof;
}) {
  const trpc = useTRPC();
  const { data: waiting } = useSuspenseQuery(trpc.studio.invitations.queryOptions({ studio }));
  const onChanged = useMembersChange(studio);
  const form = useRef<HTMLFormElement>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const invite = useMutation(
    trpc.studio.invite.mutationOptions({
      onSuccess: ({ secret }, { email }) => {
        setSent({ email: email.trim(), secret });
        form.current?.reset();
        return onChanged();
      },
    }),
  );
  const resend = useMutation(
    trpc.studio.resendInvitation.mutationOptions({
      onSuccess: setSent,
      onError: error => toastError(error.message),
      onSettled: onChanged,
    }),
  );
  const revoke = useMutation(
    trpc.studio.revokeInvitation.mutationOptions({
      onSuccess: ({ email }) => {
        setSent(null);
        toast(`The invitation of ${email} is taken back.`);
      },
      onError: error => toastError(error.message),
      onSettled: onChanged,
    }),
  );
  const wrong = invite.error?.data?.fields['email'];
  return (
    <section aria-labelledby="invitations" className="grid grid-cols-1 gap-6">
      <h2 id="invitations" className="border-ink border-b pb-3 font-medium text-2xl">
        Invite somebody
      </h2>
      <form
        ref={form}
        method="post"
        noValidate
        className="grid items-start gap-4 sm:grid-cols-[1fr_9rem_auto]"
        onSubmit={event => {
          event.preventDefault();
          const data = new FormData(event.currentTarget);
          const asked = { email: String(data.get('email')), role: String(data.get('role')) as StudioRole };
          // What goes wrong is shown from the mutation.
          if (!invite.isPending)
            withProof(() => invite.mutateAsync({ studio, ...asked })).catch(() => undefined);
        }}
      >
        <Field label="E-mail" error={wrong} required>
          <Input name="email" type="email" autoComplete="off" spellCheck={false} />
        </Field>
        <Field label="As">
          <NativeSelect name="role" defaultValue="member">
            {ROLES.filter(one => mayInviteAs(role, one)).map(one => (
              <option key={one} value={one}>
                {ROLE_NAMES[one]}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Button type="submit" variant="solid" pending={invite.isPending} className="sm:mt-6.5">
          Invite
        </Button>
      </form>
      <div role="alert" className="empty:absolute">
        {invite.error && !wrong && !invite.error.data?.fields['proof'] ? (
          <Callout tone="bad">{invite.error.message}</Callout>
        ) : null}
      </div>
      <div role="status" className="empty:absolute">
        {sent ? <SentNow {...sent} /> : null}
      </div>
      {waiting.length ? (
        <ul aria-label="Invited" className="border-line border-t">
          {waiting.map(one => (
            <li
              key={one.invitationId}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b py-3.5"
            >
              <div className="min-w-0">
                <p className="flex items-center gap-2 font-medium">
                  <span className="truncate">{one.email}</span>
                  {one.isExpired ? <Badge tone="warn">Expired</Badge> : null}
                </p>
                <p className="text-muted text-sm">
                  Invited by {one.inviterName} <Time value={one.createdAt} now={now} show="relative" />, as{' '}
                  {ROLE_PHRASES[one.role]}
                </p>
              </div>
              {mayInviteAs(role, one.role) ? (
                <div className="-mr-3 flex max-sm:-ml-3">
                  <Button
                    variant="quiet"
                    aria-label={`Write to ${one.email} again`}
                    pending={resend.isPending && resend.variables.invitationId === one.invitationId}
                    onClick={() => resend.mutate({ studio, invitationId: one.invitationId })}
                  >
                    Write again
                  </Button>
                  <Button
                    variant="quiet"
                    aria-label={`Take the invitation of ${one.email} back`}
                    pending={revoke.isPending && revoke.variables.invitationId === one.invitationId}
                    onClick={() => revoke.mutate({ studio, invitationId: one.invitationId })}
                  >
                    Take back
                  </Button>
                </div>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** The link is shown this once, for who would rather hand it over. */
function SentNow({ email, secret }: Sent) {
  return (
    <Callout
      tone="good"
      title={`A mail is on its way to ${email}`}
      action={
        <CopyButton text={typeof window === 'undefined' ? '' : `${window.location.origin}/join/${secret}`}>
          Copy the link
        </CopyButton>
      }
    >
      The link works for fourteen days, for this address only. Links of before work no longer.
    </Callout>
  );
}
