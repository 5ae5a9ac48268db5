'use client';

import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { addDays } from '@/components/format/day';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { RadioCards } from '@/components/ui/radio-cards';
import { Textarea } from '@/components/ui/textarea';
import {
  DEFAULT_PRICE_CONFIDENCE,
  PRICE_CONFIDENCES,
  type PriceConfidence,
} from '@/server/proposal/domain/price';
import { MAX_VALID_DAYS, whyNotValidUntil } from '@/server/proposal/domain/state';
import { submitOnModEnter } from './accept-dialog';
import { LinkOnce } from './link-once';
import { PreviewDialog } from './preview-dialog';
import { type PricedEdition, PriceTable } from './price-table';

interface SendFormProps {
  studio: string;
  plan: { id: `plan_${string}`; title: string; clientName: string; clientEmail: string };
  forecastId: `fcst_${string}`;
  editions: readonly PricedEdition[];
  currency: string;
  marginRate: number;
  budgetMinor: number | null;
  today: string;
  nextVersion: number;
  /** The version that this one would replace. */
  openVersion: number | null;
  /** The version that the client said yes to. */
  acceptedVersion: number | null;
}

/** A new version: at which certainty it is priced, how long it stands, what it says first. */
export function SendForm({
  studio,
  plan,
  forecastId,
  nextVersion,
  openVersion,
  acceptedVersion,
  today,
  ...pricing
}: SendFormProps) {
  const [preparing, setPreparing] = useState(nextVersion === 1);
  const [confidence, setConfidence] = useState<PriceConfidence>(DEFAULT_PRICE_CONFIDENCE);
  const [validUntil, setValidUntil] = useState<string | null>(addDays(today, 30));
  const [introduction, setIntroduction] = useState('');
  const trpc = useTRPC();
  const router = useRouter();
  const send = useMutation(
    trpc.proposal.send.mutationOptions({
      onSuccess: () => {
        setIntroduction('');
        setPreparing(false);
        router.refresh();
      },
    }),
  );
  const lastDay = addDays(today, MAX_VALID_DAYS);
  const dayError = validUntil ? whyNotValidUntil(validUntil, today, lastDay) : 'Choose the last day.';
  const offer = {
    studio,
    planId: plan.id,
    forecastId,
    priceConfidence: confidence,
    validUntil: validUntil ?? '',
    introduction,
  };

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!dayError && !send.isPending) send.mutate(offer);
  }

  if (send.isSuccess)
    return (
      <section aria-labelledby="sent" className="grid gap-5 border-good border-t-2 pt-5">
        <h2 id="sent" className="font-medium text-2xl">
          Version {send.data.version} is fixed. Send its link to {plan.clientName || 'the client'}
        </h2>
        <LinkOnce token={send.data.token} clientEmail={plan.clientEmail} title={plan.title} />
        <p>
          <Button variant="link" onClick={() => send.reset()}>
            I have the link
          </Button>
        </p>
      </section>
    );

  if (!preparing)
    return (
      <p>
        <Button onClick={() => setPreparing(true)}>Prepare version {nextVersion}</Button>
      </p>
    );

  return (
    <section aria-labelledby="new-version">
      <h2 id="new-version" className="font-medium text-2xl">
        New version
      </h2>
      <form
        method="post"
        onSubmit={submit}
        onKeyDown={submitOnModEnter}
        className="mt-4 grid gap-7"
        noValidate
      >
        <div className="grid gap-x-14 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.35fr)]">
          <Field group label="Price at">
            <RadioCards
              value={String(confidence)}
              onValueChange={value => setConfidence(Number(value) as PriceConfidence)}
              options={PRICE_CONFIDENCES.map(level => ({
                value: String(level),
                label: `${level}% sure`,
                hint: LEVEL_HINTS[level],
              }))}
            />
          </Field>
          <div className="grid content-start gap-2">
            <p className="text-soft text-sm">For the studio only. The client sees the price and the dates.</p>
            <PriceTable {...pricing} confidence={confidence} today={today} />
          </div>
        </div>
        <div className="grid gap-x-14 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.35fr)]">
          <Field
            label="Valid until"
            hint="The last day on which it can be accepted, in the studio’s time zone."
            error={dayError}
            required
          >
            <DateField
              value={validUntil ?? ''}
              min={addDays(today, 1)}
              max={lastDay}
              onDayChange={setValidUntil}
            />
          </Field>
          <Field label="Introduction" optional hint="A few sentences to the client, above the editions.">
            <Textarea
              value={introduction}
              onChange={event => setIntroduction(event.target.value)}
              rows={4}
              maxLength={4000}
            />
          </Field>
        </div>
        {openVersion === null ? null : (
          <Callout tone="warn" title={`Version ${openVersion} is still with the client`}>
            Sending version {nextVersion} withdraws it. Its link will say that a newer version took its place.
          </Callout>
        )}
        {acceptedVersion === null ? null : (
          <Callout tone="warn" title={`Version ${acceptedVersion} is accepted and stays so`}>
            A new version stands beside it. Agree with the client first what it is for.
          </Callout>
        )}
        {send.error ? (
          <Callout tone="bad" title="Not sent">
            {send.error.message}
          </Callout>
        ) : null}
        <div className="flex flex-wrap items-center gap-2.5">
          <Button type="submit" variant="solid" pending={send.isPending} disabled={dayError !== null}>
            Fix version {nextVersion} and make its link
          </Button>
          <PreviewDialog offer={offer} disabled={dayError !== null} />
        </div>
      </form>
    </section>
  );
}

const LEVEL_HINTS: Record<PriceConfidence, string> = {
  50: 'As likely to lose as to win on it, before margin',
  80: 'The work costs more in 1 of 5 projects',
  95: 'The work costs more in 1 of 20 projects',
};
