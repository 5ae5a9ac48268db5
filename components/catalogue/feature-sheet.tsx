'use client';

import { useId, useRef, useState } from 'react';
import { useUnloadGuard } from '@/components/studio/use-unload-guard';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Sheet, SheetContent } from '@/components/ui/sheet';
import { type Draft, draftOf, NEW_FEATURE, type Problems, readDraft } from './draft';
import { BasicFields } from './fields/basic-fields';
import { BringsFields } from './fields/brings-fields';
import { CallsFields } from './fields/calls-fields';
import { HoursFields } from './fields/hours-fields';
import { NeedsFields } from './fields/needs-fields';
import { RisksFields } from './fields/risks-fields';
import { Original } from './original';
import type { CatalogueRow } from './types';
import { useCatalogueVerbs } from './use-catalogue-verbs';

interface FeatureSheetProps {
  studio: string;
  rows: readonly CatalogueRow[];
  /** Null to add one. */
  row: CatalogueRow | null;
  mayChange: boolean;
  /** What was typed before and not saved. */
  kept: Draft | null;
  /** With what was typed, where it was not saved. */
  onClose: (unsaved: Draft | null) => void;
}

/** One feature of the catalogue, saved with one button: its parts must fit each other. */
export function FeatureSheet({ studio, rows, row: given, mayChange, kept, onClose }: FeatureSheetProps) {
  const verbs = useCatalogueVerbs(studio);
  // Kept from when it was opened: the catalogue is loaded anew meanwhile.
  const [row] = useState(given);
  const [draft, setDraft] = useState<Draft>(() => kept ?? (row ? draftOf(row.feature) : NEW_FEATURE));
  const [problems, setProblems] = useState<Problems>({});
  const [changed, setChanged] = useState(kept !== null);
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();
  useUnloadGuard(changed);
  const isHidden = row?.state === 'hidden';
  const mayEdit = mayChange && !isHidden;

  async function submit() {
    if (verbs.isSaving || !mayEdit) return;
    const reading = readDraft(draft);
    setProblems(reading.ok ? {} : reading.problems);
    if (!reading.ok) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
      return;
    }
    const done = row ? await verbs.change(row, reading.content) : await verbs.add(reading.content);
    if (done) onClose(null);
  }
  const change = (patch: Partial<Draft>) => {
    setDraft(before => ({ ...before, ...patch }));
    setChanged(true);
  };
  const leave = () => onClose(changed ? draft : null);
  const act = (work: (row: CatalogueRow) => void) => {
    if (row) work(row);
    onClose(null);
  };

  const refused: Problems = verbs.problem?.data?.fields ?? {};
  const errors = { ...refused, ...problems };
  const unnamed = verbs.problem && Object.keys(refused).length === 0 ? verbs.problem.message : null;
  const count = Object.keys(problems).length;
  const parts = { draft, errors, onChange: change };
  return (
    <Sheet open onOpenChange={open => (open ? undefined : leave())}>
      <SheetContent
        size="lg"
        title={row ? row.feature.title : 'Add a feature'}
        description={descriptionOf(row)}
        onOpenAutoFocus={event => {
          event.preventDefault();
          const first = form.current?.querySelector<HTMLElement>('[data-first-field]');
          if (mayEdit && !row) first?.focus();
          else form.current?.focus();
        }}
        // A stray click beside the sheet must not throw away what was typed.
        onInteractOutside={event => (changed ? event.preventDefault() : undefined)}
        footer={
          mayChange ? (
            <Footer
              row={row}
              pending={verbs.isSaving}
              onLeaveOut={() => act(verbs.leaveOut)}
              onBringBack={() => act(verbs.bringBack)}
              onCancel={leave}
              onSave={() => form.current?.requestSubmit()}
            />
          ) : (
            <p className="mr-auto text-soft text-sm">An owner or a manager of the studio changes it.</p>
          )
        }
      >
        <form
          ref={form}
          id={formId}
          // Where nothing in it takes the focus, it has to be scrolled by keys nevertheless.
          tabIndex={mayEdit ? -1 : 0}
          method="post"
          noValidate
          className="grid gap-9 outline-none"
          onSubmit={event => {
            event.preventDefault();
            void submit();
          }}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void submit();
          }}
        >
          <div role="alert" className="empty:absolute">
            {unnamed ? <Callout tone="bad">{unnamed}</Callout> : null}
            {count > 0 ? (
              <Callout tone="bad">
                {count === 1 ? 'One field has' : `${count} fields have`} to be put right before it can be
                saved.
              </Callout>
            ) : null}
          </div>
          {row?.base && row.state === 'changed' ? (
            <Original
              row={row}
              rows={rows}
              onBringBack={mayChange ? () => act(verbs.bringBack) : undefined}
            />
          ) : null}
          <fieldset disabled={!mayEdit} className="grid min-w-0 gap-9">
            <BasicFields {...parts} areas={[...new Set(rows.map(one => one.feature.area))]} />
            <HoursFields {...parts} />
            <NeedsFields {...parts} ownKey={row?.feature.key ?? null} rows={rows} readOnly={!mayEdit} />
            <CallsFields {...parts} readOnly={!mayEdit} />
            <BringsFields {...parts} readOnly={!mayEdit} />
            <RisksFields {...parts} readOnly={!mayEdit} />
          </fieldset>
          <button type="submit" hidden aria-hidden tabIndex={-1} />
        </form>
      </SheetContent>
    </Sheet>
  );
}

function Footer({
  row,
  pending,
  onLeaveOut,
  onBringBack,
  onCancel,
  onSave,
}: {
  row: CatalogueRow | null;
  pending: boolean;
  onLeaveOut: () => void;
  onBringBack: () => void;
  onCancel: () => void;
  onSave: () => void;
}) {
  if (row?.state === 'hidden')
    return (
      <>
        <Button onClick={onCancel}>Close</Button>
        <Button variant="solid" onClick={onBringBack}>
          Bring back
        </Button>
      </>
    );
  return (
    <>
      {row ? (
        <Button variant="quiet" className="mr-auto" onClick={onLeaveOut}>
          {row.state === 'own' ? 'Remove' : 'Leave out'}
        </Button>
      ) : null}
      <Button onClick={onCancel}>Cancel</Button>
      <Button variant="solid" pending={pending} onClick={onSave}>
        Save
      </Button>
    </>
  );
}

function descriptionOf(row: CatalogueRow | null): string {
  switch (row?.state) {
    case undefined:
      return 'Something that your studio builds again and again.';
    case 'base':
      return 'As it comes. What you change is your studio’s alone.';
    case 'changed':
      return 'Changed by your studio.';
    case 'own':
      return 'Your studio’s own.';
    case 'hidden':
      return 'Left out: no plan is suggested from it.';
  }
}
