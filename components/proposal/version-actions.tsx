'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toaster';
import { whyNot } from '@/server/proposal/domain/state';
import { LinkOnce } from './link-once';
import { VerifyDialog } from './verify-dialog';
import type { Version } from './version';

/** What can be done with a version, by its state. */
export function VersionActions({
  studio,
  version,
  decides,
}: {
  studio: string;
  version: Version;
  decides: boolean;
}) {
  // Neither step depends on the day: an expired offer may be withdrawn and re-linked as well.
  const possible = (step: 'withdraw' | 'renewLink') => whyNot(step, version, version.validUntil) === null;
  return (
    <div className="-ml-2.5 flex flex-wrap items-start gap-1 lg:ml-0 lg:justify-end" data-print="hide">
      {decides && possible('renewLink') ? <RenewLink studio={studio} version={version} /> : null}
      <VerifyDialog studio={studio} version={version} />
      {decides && possible('withdraw') ? <Withdraw studio={studio} version={version} /> : null}
    </div>
  );
}

function RenewLink({ studio, version }: { studio: string; version: Version }) {
  const [open, setOpen] = useState(false);
  const trpc = useTRPC();
  const renew = useMutation(trpc.proposal.renewLink.mutationOptions());
  function change(next: boolean) {
    setOpen(next);
    if (!next) renew.reset();
  }
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button variant="quiet" size="sm">
          New link
        </Button>
      </DialogTrigger>
      <DialogContent
        size="sm"
        title={renew.data ? 'The new link' : `A new link to version ${version.version}`}
        description={
          renew.data
            ? 'The earlier link no longer opens anything.'
            : 'The link sent before stops working at once. Use this when it was lost or went to the wrong person.'
        }
      >
        {renew.error ? (
          <Callout tone="bad" title="No new link" className="mb-4">
            {renew.error.message}
          </Callout>
        ) : null}
        {renew.data ? (
          <LinkOnce token={renew.data.token} clientEmail={version.clientEmail} title={version.title} />
        ) : (
          <Button
            variant="solid"
            pending={renew.isPending}
            onClick={() => renew.mutate({ studio, proposalId: version.id })}
          >
            Make a new link
          </Button>
        )}
      </DialogContent>
    </Dialog>
  );
}

function Withdraw({ studio, version }: { studio: string; version: Version }) {
  const [open, setOpen] = useState(false);
  const trpc = useTRPC();
  const router = useRouter();
  const withdraw = useMutation(
    trpc.proposal.withdraw.mutationOptions({
      onSuccess: () => {
        setOpen(false);
        toast(`Version ${version.version} is withdrawn. Its link opens nothing any more.`);
        router.refresh();
      },
    }),
  );
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="quiet" size="sm">
          Withdraw
        </Button>
      </DialogTrigger>
      <DialogContent
        size="sm"
        title={`Withdraw version ${version.version}`}
        description="Its link stops working at once, and the client can no longer accept it. This cannot be undone; a new version can be sent."
      >
        {withdraw.error ? (
          <Callout tone="bad" title="Not withdrawn" className="mb-4">
            {withdraw.error.message}
          </Callout>
        ) : null}
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose asChild>
            <Button>Keep it</Button>
          </DialogClose>
          <Button
            variant="danger"
            pending={withdraw.isPending}
            onClick={() => withdraw.mutate({ studio, proposalId: version.id })}
          >
            Withdraw
          </Button>
        </div>
      </DialogContent>
    </Dialog>
  );
}
