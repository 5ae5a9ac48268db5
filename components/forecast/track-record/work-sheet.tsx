'use client';

import { useRef, useState } from 'react';
import { useUnloadGuard } from '@/components/studio/use-unload-guard';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Sheet, SheetContent } from '@/components/ui/sheet';
import { toast } from '@/components/ui/toaster';
import {
  finishedPieceSchema,
  problemsOf,
  type SeenPiece,
} from '@/server/forecast/domain/history/finished-piece';
import { unitsInUse } from '@/server/forecast/domain/history/units';
import type { WorkKind } from '@/server/forecast/engine/calibration/finished-work';
import type { Id } from '@/server/kernel/ids';
import { useFinishedWork } from './use-finished-work';
import { type DraftPiece, WorkFields } from './work-fields';

export type KeptPiece = SeenPiece & { id: Id<'finishedWork'>; reference: string | null };

interface WorkSheetProps {
  studio: string;
  /** Null to add one. */
  piece: KeptPiece | null;
  /** What a new one most likely is. */
  kind: WorkKind;
  /** The pieces that are there, for what they are called and counted in. */
  others: readonly KeptPiece[];
  onClose: () => void;
}

/** One finished piece of work, saved with one button: half of it says nothing about an estimate. */
export function WorkSheet({ studio, kind, others, onClose, ...props }: WorkSheetProps) {
  const { save } = useFinishedWork(studio);
  // Kept from when it was opened: the record is loaded anew meanwhile, perhaps without the piece.
  const [piece] = useState(props.piece);
  const [draft, setDraft] = useState<DraftPiece>(() =>
    piece ? { ...seen(piece), name: piece.name ?? piece.reference } : blank(kind, others),
  );
  // What is wrong is told from the first try to save on, anew with every change.
  const [isTold, setTold] = useState(false);
  const [isChanged, setChanged] = useState(false);
  const [isGuarded, setGuarded] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useUnloadGuard(isChanged);

  async function submit() {
    if (save.isPending) return;
    if (piece && !isChanged) return onClose();
    const checked = finishedPieceSchema.safeParse(draft);
    setTold(true);
    if (!checked.success) return;
    const change = piece ? { finishedWorkId: piece.id, basedOn: seen(piece) } : {};
    const saved = await save.mutateAsync({ studio, ...checked.data, ...change }).catch(() => null);
    if (!saved) return;
    toast(`${checked.data.name} ${piece ? 'was changed' : 'is in the record'}.`);
    onClose();
  }

  const refused = save.error?.data?.fields ?? {};
  const unnamed = save.error && Object.keys(refused).length === 0 ? save.error.message : null;
  return (
    <Sheet open onOpenChange={open => (open ? undefined : onClose())}>
      <SheetContent
        title={piece ? 'Change finished work' : 'Add finished work'}
        description="What was estimated for the whole of it, as likely too low as too high, and what it took in the same unit."
        // A stray click beside the sheet must not throw away what was typed.
        onInteractOutside={event => (isChanged ? event.preventDefault() : undefined)}
        // Nor must Escape: it says so, and a second one means it.
        onEscapeKeyDown={event => {
          if (!isChanged || isGuarded) return;
          event.preventDefault();
          setGuarded(true);
        }}
        onOpenAutoFocus={event => {
          event.preventDefault();
          form.current?.querySelector('input')?.focus();
        }}
        footer={
          <>
            <p role="status" className="mr-auto self-center text-sm text-soft">
              {isGuarded ? 'Not saved yet. Escape again throws it away.' : null}
            </p>
            <Button onClick={onClose}>Cancel</Button>
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
          className="grid gap-5"
          onSubmit={event => {
            event.preventDefault();
            void submit();
          }}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey))
              event.currentTarget.requestSubmit();
          }}
        >
          <div role="alert" className="empty:absolute">
            {unnamed ? <Callout tone="bad">{unnamed}</Callout> : null}
          </div>
          <WorkFields
            draft={draft}
            errors={{ ...refused, ...(isTold ? problemsOf(draft) : {}) }}
            known={knownTexts(others)}
            onChange={patch => {
              setDraft(before => ({ ...before, ...patch }));
              // What the server refused is what was sent, not what is written now.
              if (save.isError) save.reset();
              setChanged(true);
              setGuarded(false);
            }}
          />
          <button type="submit" hidden aria-hidden tabIndex={-1} />
        </form>
      </SheetContent>
    </Sheet>
  );
}

const seen = (piece: KeptPiece): SeenPiece => ({
  kind: piece.kind,
  name: piece.name,
  group: piece.group,
  discipline: piece.discipline,
  estimator: piece.estimator,
  estimate: piece.estimate,
  actual: piece.actual,
  low: piece.low,
  high: piece.high,
  unit: piece.unit,
  startedOn: piece.startedOn,
  finishedOn: piece.finishedOn,
});

/** Counted in what most of the others are counted in. */
const blank = (kind: WorkKind, others: readonly KeptPiece[]): DraftPiece => ({
  kind,
  name: '',
  group: null,
  discipline: null,
  estimator: null,
  estimate: null,
  actual: null,
  low: null,
  high: null,
  unit: unitsInUse(others)[0] ?? 'hours',
  startedOn: null,
  finishedOn: null,
});

function knownTexts(others: readonly KeptPiece[]) {
  const of = (pick: 'estimator' | 'group') => [...new Set(others.flatMap(piece => piece[pick] ?? []))];
  return { estimator: of('estimator'), group: of('group'), unit: unitsInUse(others) };
}
