'use client';

import type { ReactNode } from 'react';
import { Time } from '@/components/format';
import { Button } from '@/components/ui/button';
import { toastUndo } from '@/components/ui/toaster';
import type { BriefAnswers, Section } from '@/server/brief/domain/sections';
import type { Autosave } from './autosave';
import type { Theirs } from './autosave-state';
import { SectionDocument } from './section-document';
import { headingId } from './steps';

export const conflictId = (section: Section) => `${section}-both`;

/** Two people wrote in the same section: both texts, below the fields that go on taking every key. */
export function ConflictNotice({
  section,
  name,
  autosave,
  mine,
  theirs: { content, by, again },
  currency,
  now,
}: {
  section: Section;
  /** The section's. */
  name: string;
  autosave: Autosave;
  mine: BriefAnswers;
  theirs: Theirs;
  currency: string;
  now: string;
}) {
  const who = by?.name ?? 'Somebody';
  const when = by ? <At instant={by.savedAt} now={now} /> : null;
  // The box is about to go, and with it the button that has the focus.
  const focusOnSection = () => document.getElementById(headingId(section))?.focus({ preventScroll: true });
  function keepMine() {
    autosave.keepMine(section);
    focusOnSection();
  }
  function takeTheirs() {
    const given = autosave.takeTheirs(section);
    focusOnSection();
    toastUndo(`${by ? `${by.name}’s` : 'The other'} text is here now`, () =>
      autosave.edit(section, given, { apart: true }),
    );
  }
  return (
    <section
      id={conflictId(section)}
      tabIndex={-1}
      aria-labelledby={`${conflictId(section)}-title`}
      className="mt-7 border-warn border-t border-b py-5 outline-none"
    >
      <h3 id={`${conflictId(section)}-title`} className="font-medium text-2xl">
        {again ? (
          <>
            {who} has changed this once more{when}
          </>
        ) : (
          <>
            {who} wrote this too{when}
          </>
        )}
      </h3>
      <p className="mt-1 max-w-prose text-soft">
        {again ? 'This is how it stands now. ' : ''}Both texts are safe, and you can go on writing above. “
        {name}” is saved again once you have chosen one of them.
      </p>
      <div className="mt-5 grid gap-x-8 gap-y-6 sm:grid-cols-2">
        <Version title="Yours" answers={mine} section={section} currency={currency}>
          <Button onClick={keepMine}>Keep yours</Button>
        </Version>
        <Version
          title={
            by ? (
              <>
                {by.name} wrote this{when}
              </>
            ) : (
              'The other one'
            )
          }
          answers={{ ...mine, [section]: content }}
          section={section}
          currency={currency}
        >
          <Button onClick={takeTheirs}>{by ? `Take ${by.name}’s` : 'Take the other one'}</Button>
        </Version>
      </div>
    </section>
  );
}

const HOURS_12_MS = 12 * 3_600_000;

/** " at 06:41"; with its day where that was not just now. */
function At({ instant, now }: { instant: string; now: string }) {
  const isRecent = Date.parse(now) - Date.parse(instant) < HOURS_12_MS;
  return (
    <>
      {isRecent ? ' at ' : ' on '}
      <Time value={instant} show={isRecent ? 'time' : 'day-and-time'} />
    </>
  );
}

function Version({
  title,
  children,
  ...document
}: {
  title: ReactNode;
  section: Section;
  answers: BriefAnswers;
  currency: string;
  children: ReactNode;
}) {
  return (
    <div className="grid content-start gap-4">
      <h4 className="border-ink border-b pb-1 font-medium font-sans text-muted text-sm">{title}</h4>
      <SectionDocument {...document} empty="Empty." />
      <div>{children}</div>
    </div>
  );
}
