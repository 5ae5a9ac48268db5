'use client';

import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Time } from '@/components/format';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { cn } from '@/components/ui/cn';
import { Meter } from '@/components/ui/meter';
import { toastError } from '@/components/ui/toaster';
import { type Details, detailsSchema } from '@/server/brief/domain/details';
import type { Guide } from '@/server/brief/domain/guide';
import type { Readiness } from '@/server/brief/domain/readiness';
import { SECTIONS, type Section } from '@/server/brief/domain/sections';
import { DetailFields, useDetails } from './details-form';
import { EmptySectionsDialog } from './empty-sections-dialog';
import type { Finding } from './findings';
import { FindingList, ReadinessReasons, readinessWords } from './readiness-reasons';
import { headingId } from './steps';
import type { StepLink } from './use-step';

/** The last step: what is missing, who it is from, and sending it; afterwards, what happens next. */
export function SendStep({
  isCurrent,
  token,
  studioName,
  guide,
  readiness,
  empty,
  findings,
  details: saved,
  onDetails,
  onStale,
  submittedAt,
  onSent,
  whyNotYet,
  linkTo,
}: {
  isCurrent: boolean;
  token: string;
  studioName: string;
  guide: Guide;
  readiness: Readiness;
  /** The sections in which nothing is answered. */
  empty: readonly Section[];
  findings: readonly Finding[];
  details: Details;
  onDetails: (details: Details) => void;
  /** Somebody else changed the details. */
  onStale: () => void;
  submittedAt: string | null;
  onSent: (at: string) => void;
  /** Puts what is unsaved on its way, then says why the brief cannot be sent as it stands, or null. */
  whyNotYet: () => Promise<string | null>;
  linkTo: StepLink;
}) {
  const trpc = useTRPC();
  const saveDetails = useMutation(trpc.brief.forClient.saveDetails.mutationOptions());
  const submit = useMutation(trpc.brief.forClient.submit.mutationOptions());
  const state = useDetails(saved);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isChecking, setChecking] = useState(false);
  const sendButton = useRef<HTMLButtonElement>(null);
  const [isAsking, setAsking] = useState(false);

  async function keep(): Promise<boolean> {
    if (!state.check() || state.clashes.length) return false;
    if (!state.isChanged) return true;
    const clean = detailsSchema.parse(state.details);
    await saveDetails.mutateAsync({ token, ...clean, was: state.was }).catch(error => {
      onStale();
      throw error;
    });
    onDetails(clean);
    state.forget();
    return true;
  }
  async function keepQuietly() {
    await keep().catch(error =>
      toastError(
        error instanceof Error ? error.message : 'Your details were not saved.',
        () => void keepQuietly(),
      ),
    );
  }
  async function send({ anyway = false } = {}) {
    setChecking(true);
    setAsking(false);
    try {
      const reason = await whyNotYet();
      setRefusal(reason);
      if (reason || !(await keep())) return;
      if (empty.length && !anyway) return setAsking(true);
      onSent((await submit.mutateAsync({ token })).submittedAt);
      document.getElementById(headingId('send'))?.focus();
    } catch (error) {
      toastError(
        navigator.onLine && error instanceof Error
          ? error.message
          : 'You are offline, so it was not sent. Your text is kept; try again once you are back.',
        () => void send({ anyway }),
      );
    } finally {
      setChecking(false);
    }
  }

  const isSent = submittedAt !== null;
  return (
    <section
      id="send"
      aria-labelledby={headingId('send')}
      className={cn('scroll-mt-4 lg:border-ink lg:border-t lg:pt-8', !isCurrent && 'max-lg:hidden')}
    >
      <h2 id={headingId('send')} tabIndex={-1} className="display outline-none">
        {isSent ? `${studioName} has your brief` : headline(readiness.score)}
      </h2>
      {isSent ? (
        <WhatHappensNext studioName={studioName} email={saved.clientEmail} sentAt={submittedAt} />
      ) : (
        <p className="mt-3 max-w-prose text-soft">
          {empty.length < SECTIONS.length
            ? `You can send it as it is. ${studioName} sees what is missing and will ask.`
            : `Answer one question and you can send it: ${studioName} sees what is missing and will ask.`}{' '}
          You can go on changing your answers after it is sent.
        </p>
      )}

      <h3 className="mt-9 mb-3 font-medium text-2xl">
        {isSent ? 'What would still help' : 'What is missing'}
      </h3>
      <Meter
        label={readinessWords(readiness.score)}
        value={readiness.score}
        text={`${readiness.score} of 100`}
        className="mb-4"
      />
      {findings.length ? (
        <div className="mb-5">
          <FindingList findings={findings} guide={guide} linkTo={linkTo} />
        </div>
      ) : null}
      <ReadinessReasons readiness={readiness} guide={guide} linkTo={linkTo} />

      <h3 className="mt-9 mb-4 font-medium text-2xl">Who it is from</h3>
      <form
        method="post"
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void (isSent ? keepQuietly() : send());
        }}
        onBlur={() => {
          if (state.isChanged) void keepQuietly();
        }}
      >
        <DetailFields state={state} saved={saved} />
        {refusal ? (
          <Callout tone="warn" title="Not sent yet" className="mt-6">
            <span role="alert">{refusal}</span>
          </Callout>
        ) : null}
        {isSent ? null : (
          <Button
            ref={sendButton}
            type="submit"
            variant="solid"
            size="lg"
            className="mt-7 max-sm:w-full"
            pending={isChecking || submit.isPending || saveDetails.isPending}
          >
            Send to {studioName}
          </Button>
        )}
      </form>
      <EmptySectionsDialog
        open={isAsking}
        onOpen={setAsking}
        empty={empty}
        guide={guide}
        studioName={studioName}
        linkTo={linkTo}
        opener={sendButton}
        onSend={() => void send({ anyway: true })}
      />
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
        They read it, ask about what is open here or at {email}, and turn it into a plan: what you can have
        for your budget, by which day, and how sure that is.
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
