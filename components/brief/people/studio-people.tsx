'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Skeleton } from '@/components/ui/skeleton';
import { toastError } from '@/components/ui/toaster';
import type { Id } from '@/server/kernel/ids';
import { InviteForm } from './invite-form';
import { PeopleList, type Person } from './people-list';

/** Who of the client writes in the brief. A new link ends the one before, and says so first. */
export function StudioPeople({
  studio,
  brief,
  now,
}: {
  studio: string;
  brief: { id: Id<'brief'>; title: string; clientName: string; clientEmail: string };
  now: string;
}) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const ofBrief = { studio, briefId: brief.id };
  const [isOpen, setOpen] = useState(false);
  const [renewed, setRenewed] = useState<(Pick<Person, 'name' | 'email'> & { id?: Person['id'] }) | null>(
    null,
  );
  const people = useQuery(trpc.brief.people.queryOptions(ofBrief, { enabled: isOpen, staleTime: 0 }));
  const reload = () => client.invalidateQueries({ queryKey: trpc.brief.people.queryKey(ofBrief) });
  const renew = useMutation(trpc.brief.renewLink.mutationOptions());
  const invite = useMutation(trpc.brief.invite.mutationOptions());
  const end = useMutation(trpc.brief.endLink.mutationOptions());
  const address = renew.data ? `${location.origin}/b/${renew.data.token}` : null;

  function open(next: boolean) {
    setOpen(next);
    if (!next) return;
    renew.reset();
    invite.reset();
    setRenewed(null);
  }
  const who = renewed?.name ?? '';
  return (
    <Dialog open={isOpen} onOpenChange={open}>
      <DialogTrigger asChild>
        <Button>People and links</Button>
      </DialogTrigger>
      {renewed ? (
        <DialogContent
          title={`New link for ${who}`}
          description={
            address
              ? 'Shown this once. Whoever has it can read and change the brief.'
              : `The link that ${who} has now stops working at once. What they wrote stays.`
          }
          footer={
            address ? (
              <>
                {renewed.email ? (
                  <Button asChild>
                    <a
                      href={`mailto:${renewed.email}?subject=${encodeURIComponent(`Your brief: ${brief.title}`)}&body=${encodeURIComponent(address)}`}
                    >
                      Write to {renewed.email}
                    </a>
                  </Button>
                ) : null}
                <CopyButton variant="solid" text={address}>
                  Copy the link
                </CopyButton>
              </>
            ) : (
              <>
                <Button variant="quiet" onClick={() => setRenewed(null)}>
                  Back
                </Button>
                <Button
                  variant="solid"
                  pending={renew.isPending}
                  onClick={() =>
                    renew.mutate(
                      { ...ofBrief, ...(renewed.id ? { personId: renewed.id } : {}) },
                      { onSuccess: () => void reload() },
                    )
                  }
                >
                  Make the link
                </Button>
              </>
            )
          }
        >
          {renew.error ? (
            <Callout tone="bad" title="No link was made">
              {renew.error.message}
            </Callout>
          ) : null}
          {address ? (
            <Field label="Link">
              <Input readOnly value={address} onFocus={event => event.currentTarget.select()} />
            </Field>
          ) : null}
        </DialogContent>
      ) : (
        <DialogContent
          title="Who writes in this brief"
          description="Everybody of the client has a link of their own, so that it shows who wrote what."
        >
          {people.data?.length ? (
            <PeopleList
              people={people.data}
              now={now}
              side="studio"
              onRenew={setRenewed}
              onEnd={personId =>
                end.mutate(
                  { ...ofBrief, personId },
                  { onSuccess: () => void reload(), onError: error => toastError(error.message) },
                )
              }
            />
          ) : people.data ? (
            <Button onClick={() => setRenewed({ name: brief.clientName, email: brief.clientEmail })}>
              New link for {brief.clientName}
            </Button>
          ) : (
            <Skeleton className="h-16" />
          )}
          <h3 className="mt-7 mb-3 font-medium text-xl">Invite somebody of the client</h3>
          <InviteForm
            title={brief.title}
            made={invite.data ?? null}
            isPending={invite.isPending}
            error={invite.error?.message ?? null}
            onInvite={person => invite.mutate({ ...ofBrief, ...person }, { onSuccess: () => void reload() })}
            onAnother={() => invite.reset()}
          />
        </DialogContent>
      )}
    </Dialog>
  );
}
