'use client';

import { Button } from '@/components/ui/button';
import { toastUndo } from '@/components/ui/toaster';
import type { BriefAnswers, Section } from '@/server/brief/domain/sections';
import type { Autosave } from './autosave';
import { SectionDocument } from './section-document';

/** Two devices wrote in the same section: both texts, and a person chooses. */
export function ConflictNotice({
  section,
  name,
  autosave,
  mine,
  theirs,
  currency,
}: {
  section: Section;
  /** The section's. */
  name: string;
  autosave: Autosave;
  mine: BriefAnswers;
  theirs: Partial<BriefAnswers>;
  currency: string;
}) {
  function takeTheirs() {
    const given = autosave.takeTheirs(section);
    toastUndo('The other text is here now', () => autosave.edit(section, given, { apart: true }));
  }
  return (
    <section role="alert" className="border-warn border-t border-b py-5">
      <h3 className="font-medium text-2xl">This section was also changed somewhere else</h3>
      <p className="mt-1 max-w-prose text-soft">
        Both texts are safe. Choose the one to go on with; “{name}” is saved again once you have.
      </p>
      <div className="mt-5 grid gap-x-8 gap-y-6 sm:grid-cols-2">
        <Version title="Here" answers={mine} section={section} currency={currency}>
          <Button onClick={() => autosave.keepMine(section)}>Keep this one</Button>
        </Version>
        <Version title="The other one" answers={{ ...mine, ...theirs }} section={section} currency={currency}>
          <Button onClick={takeTheirs}>Take this one</Button>
        </Version>
      </div>
    </section>
  );
}

function Version({
  title,
  children,
  ...document
}: {
  title: string;
  section: Section;
  answers: BriefAnswers;
  currency: string;
  children: React.ReactNode;
}) {
  return (
    <div className="grid content-start gap-4">
      <h4 className="border-ink border-b pb-1 font-medium font-sans text-muted text-sm">{title}</h4>
      <SectionDocument {...document} empty="Empty." />
      <div>{children}</div>
    </div>
  );
}
