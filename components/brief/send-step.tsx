'use client';

import { useMutation } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { Time } from '@/components/format';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Meter } from '@/components/ui/meter';
import { toastError } from '@/components/ui/toaster';
import { type Details, detailsSchema } from '@/server/brief/domain/details';
import type { Readiness } from '@/server/brief/domain/readiness';
import { DetailFields, useDetails } from './details-form';
import { ReadinessReasons, readinessWords } from './readiness-reasons';
import type { StepLink } from './use-step';

/** The last step: what is missing, who it is from, and sending it; afterwards, what happens next. */
export function SendStep({
  heading,
  token,
  studioName,
  readiness,
  details: saved,
  onDetails,
  submittedAt,
  onSent,
  beforeSend,
  linkTo,
}: {
  heading: RefObject<HTMLHeadingElement | null>;
  token: string;
  studioName: string;
  readiness: Readiness;
  details: Details;
  onDetails: (details: Details) => void;
  submittedAt: string | null;
  onSent: (at: string) => void;
  beforeSend: () => void;
  linkTo: StepLink;
}) {
  const trpc = useTRPC();
  const saveDetails = useMutation(trpc.brief.forClient.saveDetails.mutationOptions());
  const submit = useMutation(trpc.brief.forClient.submit.mutationOptions());
  const { details, setDetails, errors, check } = useDetails(saved);

  async function keep(): Promise<boolean> {
    if (!check()) return false;
    const clean = detailsSchema.parse(details);
    if (JSON.stringify(clean) === JSON.stringify(detailsSchema.parse(saved))) return true;
    await saveDetails.mutateAsync({ token, ...clean });
    onDetails(clean);
    return true;
  }
  async function keepQuietly() {
    await keep().catch(() => toastError('Your details were not saved.', () => void keepQuietly()));
  }
  async function send() {
    try {
      beforeSend();
      if (!(await keep())) return;
      onSent((await submit.mutateAsync({ token })).submittedAt);
      window.scrollTo({ top: 0 });
      heading.current?.focus({ preventScroll: true });
    } catch (error) {
      toastError(
        navigator.onLine && error instanceof Error
          ? error.message
          : 'You are offline, so it was not sent. Your text is kept; try again once you are back.',
        () => void send(),
      );
    }
  }

  const isSent = submittedAt !== null;
  return (
    <section>
      <p className="text-muted text-sm">{saved.title}</p>
      <h1 ref={heading} tabIndex={-1} className="display mt-2 outline-none">
        {isSent ? `${studioName} has your brief` : headline(readiness.score)}
      </h1>
      {isSent ? (
        <WhatHappensNext studioName={studioName} email={saved.clientEmail} sentAt={submittedAt} />
      ) : (
        <p className="mt-3 max-w-prose text-soft">
          You can send it as it is. {studioName} sees what is missing and will ask. You can go on changing
          your answers after it is sent.
        </p>
      )}

      <h2 className="mt-9 mb-3 font-medium text-2xl">
        {isSent ? 'What would still help' : 'What is missing'}
      </h2>
      <Meter
        label={readinessWords(readiness.score)}
        value={readiness.score}
        text={`${readiness.score} of 100`}
        className="mb-4"
      />
      <ReadinessReasons readiness={readiness} linkTo={linkTo} />

      <h2 className="mt-9 mb-4 font-medium text-2xl">Who it is from</h2>
      <form
        method="post"
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void (isSent ? keepQuietly() : send());
        }}
        onBlur={() => void keepQuietly()}
      >
        <DetailFields details={details} errors={errors} onChange={setDetails} />
        {isSent ? null : (
          <Button
            type="submit"
            variant="solid"
            size="lg"
            className="mt-7 max-sm:w-full"
            pending={submit.isPending || saveDetails.isPending}
          >
            Send to {studioName}
          </Button>
        )}
      </form>
    </section>
  );
}

function WhatHappensNext({
  studioName,
  email,
  sentAt,
}: {
  studioName: string;
  email: string;
  sentAt: string;
}) {
  return (
    <div className="mt-3 grid max-w-prose gap-3 text-soft">
      <p>
        Thank you. It was sent on <Time value={sentAt} show="day-and-time" />.
      </p>
      <p>
        They read it, ask about what is open at {email}, and turn it into a plan: what you can have for your
        budget, by which day, and how sure that is.
      </p>
      <p>Your answers stay open. Whatever you change here, {studioName} sees.</p>
    </div>
  );
}

function headline(score: number): string {
  if (score >= 90) return 'Your brief is ready to send';
  if (score >= 30) return 'Your brief can be sent; a few answers would make it stronger';
  return 'Your brief is still short; each answer makes the plan surer';
}
