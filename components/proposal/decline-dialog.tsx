'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState, useTransition } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import type { ClientView } from '@/server/proposal/domain/client-view';
import { declineReasonSchema } from '@/server/proposal/domain/inputs';
import { submitOnModEnter } from './accept-dialog';

/** The no, with a reason. */
export function DeclineDialog({ token, view }: { token: string; view: ClientView }) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="link">Decline with a reason</Button>
      </DialogTrigger>
      <DialogContent
        size="sm"
        title="Decline this proposal"
        description={`This closes the whole offer, every edition of it. ${view.content.studioName} reads your reason.`}
      >
        <DeclineForm token={token} view={view} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

function DeclineForm({ token, view, onDone }: { token: string; view: ClientView; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const trpc = useTRPC();
  const router = useRouter();
  const [refreshing, startRefresh] = useTransition();
  const decline = useMutation(
    trpc.proposal.decline.mutationOptions({
      onSuccess: () =>
        startRefresh(() => {
          router.refresh();
          window.scrollTo({ top: 0 });
          onDone();
        }),
    }),
  );
  const checked = declineReasonSchema.safeParse(reason);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!checked.success || decline.isPending || refreshing) return;
    decline.mutate({ token, proposalId: view.proposalId, reason: checked.data });
  }

  return (
    <form method="post" onSubmit={submit} onKeyDown={submitOnModEnter} className="grid gap-5" noValidate>
      <Field
        label="Why not?"
        hint="Price, dates, scope, or something else: a sentence is enough."
        error={tried && !checked.success ? checked.error.issues[0]?.message : null}
        required
      >
        <Textarea
          value={reason}
          onChange={event => setReason(event.target.value)}
          rows={4}
          maxRows={10}
          maxLength={2000}
        />
      </Field>
      {decline.error ? (
        <Callout tone="bad" title="Not declined yet">
          {decline.error.message}
        </Callout>
      ) : null}
      <Button
        type="submit"
        variant="danger"
        pending={decline.isPending || refreshing}
        className="justify-self-end"
      >
        Decline the proposal
      </Button>
    </form>
  );
}
