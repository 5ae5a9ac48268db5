'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Skeleton } from '@/components/ui/skeleton';
import { toastError } from '@/components/ui/toaster';
import type { Id } from '@/server/kernel/ids';
import { InviteForm } from './invite-form';
import { PeopleList } from './people-list';

/** Who of the client writes in the brief: everybody by a link of their own, one of them the reader's. */
export function PeopleDialog({ token, title, now }: { token: string; title: string; now: string }) {
  const trpc = useTRPC();
  const client = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const people = useQuery(
    trpc.brief.forClient.people.queryOptions({ token }, { enabled: isOpen, staleTime: 0 }),
  );
  const invite = useMutation(trpc.brief.forClient.invite.mutationOptions());
  const end = useMutation(trpc.brief.forClient.endLink.mutationOptions());
  const reload = () =>
    client.invalidateQueries({ queryKey: trpc.brief.forClient.people.queryKey({ token }) });
  const ownAddress = isOpen ? `${location.origin}/b/${token}` : '';

  return (
    <Dialog
      open={isOpen}
      onOpenChange={open => {
        setOpen(open);
        if (open) invite.reset();
      }}
    >
      <DialogTrigger asChild>
        <Button variant="quiet" size="sm" className="-mr-2.5">
          <Users aria-hidden />
          People and links
        </Button>
      </DialogTrigger>
      <DialogContent
        title="Who writes in this brief"
        description="Everybody has a link of their own, so that it shows who wrote what."
      >
        {people.data ? (
          <PeopleList
            people={people.data}
            now={now}
            side="client"
            onEnd={personId =>
              end.mutate(
                { token, personId },
                { onSuccess: () => void reload(), onError: error => toastError(error.message) },
              )
            }
          />
        ) : (
          <Skeleton className="h-16" />
        )}
        <h3 className="mt-7 mb-3 font-medium text-xl">Invite somebody</h3>
        <InviteForm
          title={title}
          made={invite.data ?? null}
          isPending={invite.isPending}
          error={invite.error?.message ?? null}
          onInvite={person => invite.mutate({ token, ...person }, { onSuccess: () => void reload() })}
          onAnother={() => invite.reset()}
        />
        <h3 className="mt-8 mb-3 font-medium text-xl">Go on yourself, on another device</h3>
        <Field
          label="Your own link to this brief"
          hint="Open it there. Whoever has it writes in your name: do not pass it on."
        >
          <div className="flex gap-2">
            <Input readOnly value={ownAddress} onFocus={event => event.currentTarget.select()} />
            <CopyButton text={ownAddress}>Copy</CopyButton>
          </div>
        </Field>
      </DialogContent>
    </Dialog>
  );
}

export type PersonId = Id<'briefPerson'>;
