'use client';

import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Sheet, SheetContent } from '@/components/ui/sheet';
import { toast } from '@/components/ui/toaster';
import { type PersonInput, personSchema } from '@/server/studio/domain/person';
import { useUnloadGuard } from '../use-unload-guard';
import { type DraftPerson, PersonFields } from './person-fields';
import type { TeamPerson } from './types';
import { useSavePerson } from './use-save-person';

interface PersonSheetProps {
  studio: string;
  /** Null to add one. */
  person: TeamPerson | null;
  /** What was typed before and not saved. */
  kept: Unsaved | null;
  currency: string;
  /** With what was typed, where it was not saved. */
  onClose: (unsaved: Unsaved | null) => void;
}

export interface Unsaved {
  draft: DraftPerson;
  /** The person as they were when the change was begun; null for somebody new. */
  basedOn: DraftPerson | null;
}

const NOBODY: DraftPerson = {
  name: '',
  disciplines: [],
  share: 1,
  rateMinorPerHour: null,
  weekdays: [1, 2, 3, 4, 5],
  active: true,
  timeOff: [],
};

/** One person of the team, saved with one button: half a person is of no use to a forecast. */
export function PersonSheet({ studio, person, kept, currency, onClose }: PersonSheetProps) {
  const { save, setActive } = useSavePerson(studio);
  // Kept from when it was opened: the team is loaded anew meanwhile.
  const [basedOn] = useState<DraftPerson | null>(() => (kept ? kept.basedOn : person && draftOf(person)));
  const [draft, setDraft] = useState<DraftPerson>(kept?.draft ?? basedOn ?? NOBODY);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [changed, setChanged] = useState(kept !== null);
  const form = useRef<HTMLFormElement>(null);
  useUnloadGuard(changed);

  function submit() {
    if (save.isPending) return;
    const checked = personSchema.safeParse(draft);
    setProblems(checked.success ? {} : problemsOf(checked.error.issues, draft));
    if (!checked.success) return;
    void send(checked.data);
  }
  async function send(input: PersonInput) {
    const saved = await save
      .mutateAsync({
        studio,
        ...input,
        ...(person && { personId: person.id, basedOn: basedOn as PersonInput }),
      })
      .catch(() => null);
    if (!saved) return;
    toast(person ? `${input.name} was changed.` : `${input.name} is on the team.`);
    onClose(null);
  }
  const leave = () => onClose(changed ? { draft, basedOn } : null);

  const refused = save.error?.data?.fields ?? {};
  const unnamed = save.error && Object.keys(refused).length === 0 ? save.error.message : null;
  return (
    <Sheet open onOpenChange={open => (open ? undefined : leave())}>
      <SheetContent
        title={person ? person.name : 'Add a person'}
        description="Somebody whom work can be planned on. They need no account."
        onOpenAutoFocus={event => {
          event.preventDefault();
          form.current?.querySelector<HTMLElement>('[data-first-field]')?.focus();
        }}
        // A stray click beside the sheet must not throw away what was typed.
        onInteractOutside={event => (changed ? event.preventDefault() : undefined)}
        footer={
          <>
            {person?.active ? (
              <Button
                variant="quiet"
                className="mr-auto"
                onClick={() => {
                  setActive(person, false);
                  onClose(null);
                }}
              >
                No longer plan with
              </Button>
            ) : null}
            <Button onClick={leave}>Cancel</Button>
            <Button variant="solid" pending={save.isPending} onClick={() => form.current?.requestSubmit()}>
              Save
            </Button>
          </>
        }
      >
        <form
          method="post"
          ref={form}
          noValidate
          className="grid gap-6"
          onSubmit={event => {
            event.preventDefault();
            submit();
          }}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey))
              event.currentTarget.requestSubmit();
          }}
        >
          <div role="alert" className="empty:absolute">
            {unnamed ? <Callout tone="bad">{unnamed}</Callout> : null}
          </div>
          <PersonFields
            draft={draft}
            errors={{ ...refused, ...problems }}
            currency={currency}
            onChange={patch => {
              setDraft({ ...draft, ...patch });
              setChanged(true);
            }}
          />
          <button type="submit" hidden aria-hidden tabIndex={-1} />
        </form>
      </SheetContent>
    </Sheet>
  );
}

const draftOf = ({ name, disciplines, share, rateMinorPerHour, weekdays, active, timeOff }: TeamPerson) => ({
  name,
  disciplines,
  share,
  rateMinorPerHour,
  weekdays,
  active,
  timeOff,
});

/** The first sentence for each field; what is empty is asked for in words of its own. */
function problemsOf(issues: readonly { path: PropertyKey[]; message: string }[], draft: DraftPerson) {
  const problems: Record<string, string> = {};
  for (const { path, message } of issues) problems[path.join('.')] ??= message;
  if (draft.rateMinorPerHour === null)
    problems['rateMinorPerHour'] = 'Give what an hour costs, 0 if nothing.';
  if (draft.share === null) problems['share'] = 'Give a share of their time.';
  return problems;
}
