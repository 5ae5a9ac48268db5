'use client';

import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { toast } from '@/components/ui/toaster';
import { GRACE_DAYS } from '@/server/identity/domain/deletion';
import { useProof } from './use-proof';

/** The way to delete one's account. */
export function DeleteAccount() {
  const trpc = useTRPC();
  const { data: factor } = useSuspenseQuery(trpc.identity.secondFactor.queryOptions());
  const { withProof, dialog } = useProof(factor.since !== null);
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const ask = useMutation(trpc.identity.askToDelete.mutationOptions());

  async function askNow() {
    setProblem(null);
    try {
      if (!(await withProof(() => ask.mutateAsync()))) return;
      setOpen(false);
      toast(`Your account is deleted in ${GRACE_DAYS} days. Until then you can keep it.`);
      router.refresh();
    } catch (error) {
      setProblem((error as Error).message);
    }
  }

  return (
    <section aria-labelledby="delete" className="grid gap-5">
      <h2 id="delete" className="border-ink border-b pb-3 font-medium text-2xl">
        Delete your account
      </h2>
      <div className="grid max-w-prose gap-3 text-soft">
        <p>
          After {GRACE_DAYS} days your account goes, with its name, address, devices, passkeys, connected
          accounts, memberships and mails. Until then you can sign in and keep it.
        </p>
        <p>
          What stays is the studios’: what you wrote in plans and answers, and that somebody did it. They are
          bound by what they offered and what was signed. Your name no longer stands beside what was done, but
          where it was written down at the time: in a proposal that was sent, at an answer, in an invitation,
          or in the trail of what was done.
        </p>
      </div>
      <div>
        <Dialog open={open} onOpenChange={setOpen}>
          <DialogTrigger asChild>
            <Button variant="danger">Delete my account</Button>
          </DialogTrigger>
          <DialogContent
            size="sm"
            title="Delete your account?"
            description={`Every other device is signed out now, and a mail says so. In ${GRACE_DAYS} days it cannot be undone.`}
            footer={
              <>
                <Button onClick={() => setOpen(false)}>Keep it</Button>
                <Button variant="danger" pending={ask.isPending} onClick={() => void askNow()}>
                  Delete it
                </Button>
              </>
            }
          >
            <div role="alert" className="empty:absolute">
              {problem ? <Callout tone="bad">{problem}</Callout> : null}
            </div>
          </DialogContent>
        </Dialog>
      </div>
      {dialog}
    </section>
  );
}
