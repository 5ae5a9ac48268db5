'use client';

import { useMemo } from 'react';
import { Attachments } from '@/components/files/attachments';
import { KeyboardHelp } from '@/components/shell/keyboard-help';
import { LinkShell } from '@/components/shell/link-shell';
import { useShortcut } from '@/components/shell/use-shortcut';
import { cn } from '@/components/ui/cn';
import { SaveState } from '@/components/ui/save-state';
import { toastUndo } from '@/components/ui/toaster';
import { contradictionsIn } from '@/server/brief/domain/contradictions';
import type { Details } from '@/server/brief/domain/details';
import { guideFor } from '@/server/brief/domain/guide';
import { combined, type Taking } from '@/server/brief/domain/import/combine';
import type { Recognised } from '@/server/brief/domain/import/recognise';
import { readinessOf } from '@/server/brief/domain/readiness';
import { type BriefAnswers, SECTIONS, type Section } from '@/server/brief/domain/sections';
import type { TemplateContent } from '@/server/brief/domain/template';
import { emptySections, whyNotToSend } from '@/server/brief/domain/to-send';
import type { Id } from '@/server/kernel/ids';
import { AnswerNotesProvider } from './answers/answer-notes';
import { newRowId } from './answers/row-id';
import type { Revised } from './autosave-state';
import { ConflictNotice } from './conflict-notice';
import { ExportLinks } from './export-links';
import { findingsFor } from './findings';
import { ImportSheet } from './import/import-sheet';
import { PeopleDialog } from './people/people-dialog';
import { PhoneSteps } from './phone-steps';
import { ReadinessAside } from './readiness-aside';
import { SaveTroubles } from './save-troubles';
import { SectionAnswer } from './section-answer';
import { SectionMeta } from './section-meta';
import { SectionQuestion } from './section-question';
import { SendStep } from './send-step';
import { StepList } from './step-list';
import { stepBeside, stepsIn } from './steps';
import { useClientNews, useClientTalk } from './talk/client-talk';
import type { News } from './talk/news';
import { useAutosave } from './use-autosave';
import { rowsOf, useNoteOfComing, useOrder, useToldFindings } from './use-brief-page';
import { useSeenStep, useStep } from './use-step';

export interface OpenBrief extends Omit<Revised, 'writers'>, Details {
  id: Id<'brief'>;
  template: TemplateContent | null;
}

/** The client's page: on a desktop the whole brief, on a phone one thing at a time; each keystroke kept. */
export function BriefEditor({
  token,
  brief,
  studio,
  news: first,
  now: loadedAt,
  today,
}: {
  token: string;
  brief: OpenBrief;
  studio: { name: string; currency: string };
  news: News;
  now: string;
  /** Where the studio is. */
  today: string;
}) {
  const { autosave, answers, status, ...trouble } = useAutosave(brief.id, token, {
    ...brief,
    writers: first.writers,
  });
  const { away, theirs } = trouble;
  const { news, now, ask, put } = useClientNews(token, first, loadedAt, autosave);
  const guide = useMemo(() => guideFor(brief.template), [brief.template]);
  const order = news.sectionOrder;
  const steps = useMemo(() => stepsIn(order), [order]);
  const { step, go, linkTo } = useStep(steps);
  const seen = useSeenStep(steps);
  const next = stepBeside(steps, seen ?? step, 1);
  useShortcut('mod+enter', 'Next section', () => next && go(next), { enabled: next !== undefined });
  useNoteOfComing(token);
  const rows = useMemo(() => rowsOf(answers), [answers]);
  const { notes, bySection } = useClientTalk(token, news, ask, studio.name, rows, now);
  const readiness = readinessOf(answers, brief.template);
  const findings = findingsFor(
    contradictionsIn(answers, { today, smallest: null, currency: studio.currency }),
    useToldFindings(token, news),
    readiness,
  );
  const setOrder = useOrder(token, order, changed => put({ sectionOrder: changed }), ask);
  const { submittedAt, details } = news;

  async function whyNotYet(): Promise<string | null> {
    const isSafe = await autosave.settled();
    const nothing = whyNotToSend(autosave.snapshot().answers, order, guide);
    if (nothing) return nothing;
    const [clash] = SECTIONS.filter(section => autosave.snapshot().theirs[section]);
    if (clash)
      return `“${guide[clash].name}” was changed in two places at once. Choose one of the two texts there, then send.`;
    return isSafe
      ? null
      : 'Some of your text is not saved yet, so the studio would not see it. What holds it up is said at the top of the page.';
  }
  function bringBack(section: Section, version: BriefAnswers) {
    const before = autosave.snapshot().answers[section];
    autosave.edit(section, version[section], { apart: true });
    toastUndo(`An earlier version of “${guide[section].name}” is back`, () =>
      autosave.edit(section, before, { apart: true }),
    );
  }

  function takeOver(found: Recognised['sections'], choices: Partial<Record<Section, Taking>>) {
    const before = autosave.snapshot().answers;
    const taken = SECTIONS.filter(section => choices[section]);
    for (const section of taken) {
      const content = combined(before[section], found[section]!, choices[section]!, {
        newId: newRowId,
        currency: studio.currency,
      });
      autosave.edit(section, content, { apart: true });
    }
    toastUndo(
      taken.length === 1 ? 'One section was taken over' : `${taken.length} sections were taken over`,
      () => {
        for (const section of taken) autosave.edit(section, before[section], { apart: true });
      },
    );
  }

  const list = {
    order,
    current: step,
    states: readiness.sections,
    questions: bySection,
    guide,
    isSent: submittedAt !== null,
    linkTo,
  };
  const menu = (done?: () => void) => (
    <>
      <ImportSheet
        guide={guide}
        answers={answers}
        currency={studio.currency}
        today={today}
        onTake={(found, choices) => {
          takeOver(found, choices);
          done?.();
        }}
      />
      <ExportLinks base={`/b/${token}`} />
    </>
  );
  const aside = { readiness, findings, guide, linkTo };
  // The last step says all of it itself.
  const isSaidThere = (seen ?? step) === 'send' && 'invisible';
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
          <span className="flex items-center gap-x-1 max-lg:hidden">{menu()}</span>
          <PeopleDialog token={token} title={details.title} now={now} />
        </span>
      }
      footer={<div aria-hidden className="h-14 w-full lg:hidden" />}
    >
      <h1 className="max-w-prose text-muted text-sm max-lg:font-sans lg:mt-4 lg:text-[2.375rem] lg:text-ink lg:leading-[1.16]">
        {details.title}
      </h1>
      {brief.template?.welcome ? (
        <p className="mt-3 max-w-prose whitespace-pre-line text-soft max-lg:hidden">
          {brief.template.welcome}
        </p>
      ) : null}
      <div className="mt-2 gap-x-12 lg:mt-8 lg:grid lg:grid-cols-[12rem_minmax(0,1fr)] xl:grid-cols-[12rem_minmax(0,1fr)_14rem]">
        <aside className="max-lg:hidden">
          <div className="sticky top-6 grid max-h-[calc(100dvh-3rem)] gap-8 overflow-y-auto px-2.5 pb-2 -mx-2.5">
            <StepList {...list} current={seen ?? step} onOrder={setOrder} />
            <ReadinessAside {...aside} className={cn('xl:hidden', isSaidThere)} most={3} />
          </div>
        </aside>
        <div className="min-w-0">
          <SaveTroubles trouble={trouble} guide={guide} linkTo={linkTo} onRetry={() => autosave.flush()} />
          {brief.template?.welcome && step === steps[0] ? (
            <p className="mb-6 whitespace-pre-line text-soft lg:hidden">{brief.template.welcome}</p>
          ) : null}
          <AnswerNotesProvider value={notes}>
            {order.map(section => (
              <SectionQuestion
                key={section}
                section={section}
                guide={guide[section]}
                isCurrent={section === step}
                aside={
                  <SectionMeta
                    token={token}
                    section={section}
                    name={guide[section].name}
                    writers={news.writers[section]}
                    questions={bySection[section]}
                    now={now}
                    current={answers}
                    onBringBack={version => bringBack(section, version)}
                  />
                }
              >
                <SectionAnswer
                  section={section}
                  questions={guide[section].questions}
                  answers={answers}
                  currency={studio.currency}
                  today={today}
                  onEdit={(one, content) => autosave.edit(one, content)}
                />
                {theirs[section] ? (
                  <ConflictNotice
                    section={section}
                    name={guide[section].name}
                    autosave={autosave}
                    mine={answers}
                    theirs={theirs[section]}
                    currency={studio.currency}
                    now={now}
                  />
                ) : null}
                <Attachments
                  token={token}
                  subject={{ briefId: brief.id }}
                  place={section}
                  about={guide[section].name}
                  className="mt-7"
                />
              </SectionQuestion>
            ))}
          </AnswerNotesProvider>
          <SendStep
            isCurrent={step === 'send'}
            token={token}
            studioName={studio.name}
            guide={guide}
            readiness={readiness}
            empty={emptySections(answers, order)}
            findings={findings}
            details={details}
            onDetails={changed => put({ details: changed })}
            onStale={() => void ask()}
            submittedAt={submittedAt}
            onSent={at => put({ submittedAt: at })}
            whyNotYet={whyNotYet}
            linkTo={linkTo}
          />
        </div>
        <ReadinessAside {...aside} className={cn('max-xl:hidden', isSaidThere)} sticky most={6} />
      </div>
      <PhoneSteps {...list} readiness={readiness} findings={findings} menu={menu} />
      <KeyboardHelp />
    </LinkShell>
  );
}
