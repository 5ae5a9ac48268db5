'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, type KeyboardEvent, useId, useState, useTransition } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { ClientView } from '@/server/proposal/domain/client-view';
import type { ProposedEdition } from '@/server/proposal/domain/content';
import { signedNameSchema } from '@/server/proposal/domain/inputs';
import { day, price } from './words';

/** The yes: which edition, what it costs, a typed name and a sentence to agree to. */
export function AcceptDialog({
  token,
  view,
  offer,
}: {
  token: string;
  view: ClientView;
  offer: ProposedEdition;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="solid" size="lg">
          Accept
        </Button>
      </DialogTrigger>
      <DialogContent
        size="sm"
        title="Accept this proposal"
        description={`Version ${view.version} of “${view.content.title}”, by ${view.content.studioName}.`}
      >
        <AcceptForm token={token} view={view} offer={offer} onDone={() => setOpen(false)} />
      </DialogContent>
    </Dialog>
  );
}

function AcceptForm({
  token,
  view,
  offer,
  onDone,
}: {
  token: string;
  view: ClientView;
  offer: ProposedEdition;
  onDone: () => void;
}) {
  const { content } = view;
  const form = useId();
  const [name, setName] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [tried, setTried] = useState(false);
  const trpc = useTRPC();
  const router = useRouter();
  const [refreshing, startRefresh] = useTransition();
  const accept = useMutation(
    trpc.proposal.accept.mutationOptions({
      onSuccess: () =>
        startRefresh(() => {
          router.refresh();
          window.scrollTo({ top: 0 });
          onDone();
        }),
    }),
  );
  const signed = signedNameSchema.safeParse(name);
  const nameError = tried && !signed.success ? signed.error.issues[0]?.message : null;
  const askPrice = price(content, offer.priceMinor);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!signed.success || !agreed || accept.isPending || refreshing) return;
    accept.mutate({
      token,
      proposalId: view.proposalId,
      edition: offer.edition,
      signedName: signed.data,
      contentHash: view.contentHash,
      agreed: true,
    });
  }

  return (
    <form
      method="post"
      id={form}
      onSubmit={submit}
      onKeyDown={submitOnModEnter}
      className="grid gap-5"
      noValidate
    >
      <div className="border-ink border-y py-3.5">
        <EditionSwatch edition={offer.edition} className="font-medium" />
        <p className="mt-1.5 font-serif text-4xl lining-nums proportional-nums">{askPrice}</p>
        <p className="mt-1 text-soft text-sm">
          Fixed price. {offer.features.length} {offer.features.length === 1 ? 'feature' : 'features'}, ready
          by {day(offer.finish.p80, view.today)}, 80% sure.
        </p>
      </div>
      <Field label="Your full name" hint="It stands as your signature." error={nameError} required>
        <Input
          value={name}
          onChange={event => setName(event.target.value)}
          autoComplete="name"
          autoCapitalize="words"
          maxLength={120}
        />
      </Field>
      <div>
        <Checkbox
          checked={agreed}
          onCheckedChange={value => setAgreed(value === true)}
          aria-invalid={tried && !agreed}
          label={
            <>
              I accept {EDITION_NAMES[offer.edition]} for {askPrice}
              {content.clientName ? ` on behalf of ${content.clientName}` : ''}, as described on this page.
            </>
          }
        />
        <p aria-live="polite" className="mt-1 text-bad text-sm empty:absolute">
          {tried && !agreed ? 'Tick this to accept.' : ''}
        </p>
      </div>
      {accept.error ? (
        <Callout tone="bad" title="Not accepted yet">
          {accept.error.message}
        </Callout>
      ) : null}
      <div className="grid gap-2">
        <Button
          type="submit"
          variant="solid"
          size="lg"
          pending={accept.isPending || refreshing}
          className="w-full whitespace-normal"
        >
          Accept {EDITION_NAMES[offer.edition]} for {askPrice}
        </Button>
        <p className="text-center text-muted text-sm">
          Your name, the time and your address are kept as proof.
        </p>
      </div>
    </form>
  );
}

/** Ctrl or Cmd with Enter submits from any field. */
export function submitOnModEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
