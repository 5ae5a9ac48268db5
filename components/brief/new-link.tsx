'use client';

import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { Id } from '@/server/kernel/ids';

/** Makes a new link for the client. It cannot be undone, so it says first what it ends. */
export function NewLink({
  studio,
  brief,
}: {
  studio: string;
  brief: { id: Id<'brief'>; title: string; clientName: string; clientEmail: string };
}) {
  const trpc = useTRPC();
  const renew = useMutation(trpc.brief.renewLink.mutationOptions());
  const [isOpen, setOpen] = useState(false);
  const address = renew.data ? `${location.origin}/b/${renew.data.token}` : null;
  const mail = `mailto:${brief.clientEmail}?subject=${encodeURIComponent(`Your brief: ${brief.title}`)}&body=${encodeURIComponent(address ?? '')}`;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={open => {
        setOpen(open);
        if (open) renew.reset();
      }}
    >
      <DialogTrigger asChild>
        <Button>New link for the client</Button>
      </DialogTrigger>
      <DialogContent
        title="New link for the client"
        description={
          address
            ? 'Shown this once. Whoever has it can read and change the brief.'
            : `Makes a link with which ${brief.clientName} can go on with the brief. The link they have now stops working.`
        }
        footer={
          address ? (
            <>
              <Button asChild>
                <a href={mail}>Write to {brief.clientEmail}</a>
              </Button>
              <CopyButton variant="solid" text={address}>
                Copy the link
              </CopyButton>
            </>
          ) : (
            <Button
              variant="solid"
              pending={renew.isPending}
              onClick={() => renew.mutate({ studio, briefId: brief.id })}
            >
              Make the link
            </Button>
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
    </Dialog>
  );
}
