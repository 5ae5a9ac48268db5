'use client';

import { useState } from 'react';
import { KeyboardHelp } from '@/components/shell/keyboard-help';
import { LinkShell } from '@/components/shell/link-shell';
import { useShortcut } from '@/components/shell/use-shortcut';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { SaveState } from '@/components/ui/save-state';
import type { Details } from '@/server/brief/domain/details';
import { readinessOf } from '@/server/brief/domain/readiness';
import { SECTIONS } from '@/server/brief/domain/sections';
import type { Revised } from './autosave';
import { ConflictNotice } from './conflict-notice';
import { GUIDE } from './guide';
import { OtherDevice } from './other-device';
import { PhoneSteps } from './phone-steps';
import { ReadinessAside } from './readiness-aside';
import { SectionAnswer } from './section-answer';
import { SectionQuestion } from './section-question';
import { SendStep } from './send-step';
import { StepList } from './step-list';
import { StepTurn } from './step-turn';
import { stepBeside } from './steps';
import { useAutosave } from './use-autosave';
import { useStep } from './use-step';

export interface OpenBrief extends Revised, Details {
  id: string;
  submittedAt: string | null;
}

/** The client's page: one section at a time, each keystroke kept. */
export function BriefEditor({
  token,
  brief,
  studio,
}: {
  token: string;
  brief: OpenBrief;
  studio: { name: string; currency: string };
}) {
  const { step, heading, go, linkTo } = useStep();
  const { autosave, answers, status, away, refusal, failure, theirs } = useAutosave(brief.id, token, brief);
  const [details, setDetails] = useState<Details>(brief);
  const [submittedAt, setSubmittedAt] = useState(brief.submittedAt);
  const readiness = readinessOf(answers);
  const next = stepBeside(step, 1);
  useShortcut('mod+enter', 'Next section', () => next && go(next), { enabled: next !== undefined });

  const steps = { current: step, states: readiness.sections, isSent: submittedAt !== null, linkTo };
  return (
    <LinkShell
      studioName={studio.name}
      status={
        <span className="flex items-center gap-x-5">
          <SaveState
            status={status}
            onRetry={() => autosave.flush()}
            {...(away ? { note: 'kept on this device' } : {})}
          />
          <OtherDevice token={token} title={details.title} />
        </span>
      }
      footer={<div aria-hidden className="h-14 w-full lg:hidden" />}
    >
      <div className="mt-2 gap-x-12 lg:mt-6 lg:grid lg:grid-cols-[11.5rem_minmax(0,1fr)] xl:grid-cols-[11.5rem_minmax(0,1fr)_14rem]">
        <aside className="max-lg:hidden">
          <div className="sticky top-6 grid gap-8">
            <StepList {...steps} />
            {step === 'send' ? null : (
              <ReadinessAside readiness={readiness} linkTo={linkTo} className="xl:hidden" most={3} />
            )}
          </div>
        </aside>
        <div className="min-w-0">
          {refusal ? (
            <Callout tone="bad" title="The last change was not taken" className="mb-6">
              {refusal} Your text is kept on this device.
            </Callout>
          ) : null}
          {failure ? (
            <Callout
              tone="bad"
              title="The last change could not be saved"
              className="mb-6"
              action={
                <Button size="sm" onClick={() => autosave.flush()}>
                  Retry
                </Button>
              }
            >
              {failure} Your text is kept on this device.
            </Callout>
          ) : null}
          {SECTIONS.map(section =>
            theirs[section] && section !== step ? (
              <Callout
                key={section}
                tone="warn"
                title={`“${GUIDE[section].name}” was also changed somewhere else`}
                className="mb-6"
                action={
                  <Button asChild size="sm">
                    <a {...linkTo(section)}>Look at both</a>
                  </Button>
                }
              />
            ) : null,
          )}
          {step === 'send' ? (
            <SendStep
              heading={heading}
              token={token}
              studioName={studio.name}
              readiness={readiness}
              details={details}
              onDetails={setDetails}
              submittedAt={submittedAt}
              onSent={setSubmittedAt}
              beforeSend={() => autosave.flush()}
              linkTo={linkTo}
            />
          ) : (
            <SectionQuestion key={step} section={step} heading={heading} title={details.title}>
              {theirs[step] ? (
                <ConflictNotice
                  section={step}
                  autosave={autosave}
                  mine={answers}
                  theirs={theirs}
                  currency={studio.currency}
                />
              ) : (
                <SectionAnswer
                  section={step}
                  answers={answers}
                  currency={studio.currency}
                  onEdit={(section, content) => autosave.edit(section, content)}
                />
              )}
            </SectionQuestion>
          )}
          <StepTurn
            step={step}
            linkTo={linkTo}
            nameOf={one => (one === 'send' ? 'Review and send' : GUIDE[one].name)}
          />
        </div>
        {step === 'send' ? null : (
          <ReadinessAside readiness={readiness} linkTo={linkTo} className="max-xl:hidden" sticky most={6} />
        )}
      </div>
      <PhoneSteps {...steps} readiness={readiness} />
      <KeyboardHelp />
    </LinkShell>
  );
}
