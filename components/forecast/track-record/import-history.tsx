'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Field } from '@/components/ui/field';
import { Segments } from '@/components/ui/segments';
import { Textarea } from '@/components/ui/textarea';
import { toast, toastError } from '@/components/ui/toaster';
import { useFocusKept } from '@/components/ui/use-focus-kept';
import { byReference, fateOf, type KeptWork } from '@/server/forecast/domain/history/against-kept';
import { EXAMPLE_HEADER } from '@/server/forecast/domain/history/columns';
import { latestDayAt } from '@/server/forecast/domain/history/latest-day';
import { readHistory } from '@/server/forecast/domain/history/read-history';
import { textOfFile } from '@/server/forecast/domain/history/text-of-file';
import { unusualUnitsSentence } from '@/server/forecast/domain/history/units';
import type { WorkKind } from '@/server/forecast/engine/calibration/finished-work';
import { currentInstant } from '@/server/kernel/clock';

const MOST_SHOWN = 8;
const EXAMPLE = `${EXAMPLE_HEADER}\nA-1,Shop,400,520,hours,2026-01-12,2026-04-03\n`;

interface ImportHistoryProps {
  studio: string;
  /** What the page tells of: what lines are taken for until somebody says. */
  shown: WorkKind;
  /** What is in the record already. */
  kept: readonly KeptWork[];
}

/** Takes finished work over from a CSV, dropped, chosen or pasted; says what was understood before it is kept. */
export function ImportHistory({ studio, shown, kept }: ImportHistoryProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const box = useRef<HTMLDivElement>(null);
  useFocusKept(box, 'textarea');
  const input = useRef<HTMLInputElement>(null);
  const [csv, setCsv] = useState('');
  const [chosen, setKind] = useState<WorkKind | null>(null);
  const kind = chosen ?? shown;
  const [isOver, setOver] = useState(false);
  const text = useDeferredValue(csv);
  const read = useMemo(() => (text.trim() ? readHistory(text, latestDayAt(currentInstant())) : null), [text]);
  const known = useMemo(() => byReference(kept.filter(({ cameAs }) => cameAs === kind)), [kept, kind]);
  const { mutate, isPending } = useMutation(
    trpc.forecast.importHistory.mutationOptions({
      onSuccess: ({ added, updated, known, refused }) => {
        // What was left out stays, to be put right and taken over in another try: the rest is known by then.
        if (!refused.length) setCsv('');
        void queries.invalidateQueries(trpc.forecast.trackRecord.queryFilter({ studio }));
        toast(
          `${added} taken over${updated ? `, ${updated} brought up to date` : ''}${known ? `, ${known} known already` : ''}${refused.length ? `, ${refused.length} left out` : ''}`,
        );
      },
      onError: ({ message }) => toastError(message),
    }),
  );
  const take = async (file: File | undefined) => {
    if (!file) return;
    // A folder can be dropped too, and a file may be gone by now.
    const bytes = await file.arrayBuffer().catch(() => null);
    const taken = bytes
      ? textOfFile(file.name, new Uint8Array(bytes))
      : { problem: `“${file.name}” cannot be read. Choose a CSV file, not a folder.` };
    if ('text' in taken) setCsv(taken.text);
    else toastError(taken.problem);
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    const isFile = event.dataTransfer.files.length > 0;
    // Text goes into the field as it would anywhere; beside it, a link would be opened instead of this page.
    if (isFile || !(event.target instanceof HTMLTextAreaElement)) event.preventDefault();
    if (isFile) void take(event.dataTransfer.files[0]);
  };
  return (
    <section className="mt-14 max-w-200" aria-labelledby="import" data-print="hide">
      <h2 id="import" className="font-medium font-serif text-xl">
        Bring finished work in
      </h2>
      <p className="mb-3 text-soft">
        A CSV with a line for each project or task: <code className="text-sm">{EXAMPLE_HEADER}</code>.
        Estimate and actual are needed. Name, discipline, estimator, low and high may be there.
      </p>
      <p className="mb-3 text-soft">
        An estimate is what you held as likely to be too low as too high, of the whole piece of work; low and
        high are the range that eight in ten should end in. Lines without days follow the line above them.{' '}
        <a
          className="text-accent underline"
          download="finished-work.csv"
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(EXAMPLE)}`}
        >
          Take a template
        </a>
        . What was imported before is not taken twice: a line with a known id and other figures brings that
        piece up to date.
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to the button inside. */}
      <div
        ref={box}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cn(
          'grid gap-3 rounded-lg border border-edge border-dashed p-4',
          isOver && 'border-accent bg-accent/5',
        )}
      >
        <Field label="Finished work as CSV">
          <Textarea
            value={csv}
            rows={5}
            spellCheck={false}
            placeholder={EXAMPLE}
            onChange={event => setCsv(event.target.value)}
          />
        </Field>
        <div className="flex flex-wrap items-center gap-2.5">
          <input
            ref={input}
            type="file"
            accept=".csv,.tsv,.txt"
            className="sr-only"
            tabIndex={-1}
            aria-label="CSV of finished work"
            onChange={event => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <Button onClick={() => input.current?.click()}>Choose a file</Button>
          <Segments
            aria-label="What each line is"
            required
            options={[
              { value: 'project', label: 'Each line a project' },
              { value: 'task', label: 'Each line a task' },
            ]}
            value={kind}
            onValueChange={next => next && setKind(next)}
          />
          <Button
            variant="solid"
            className="ml-auto"
            disabled={!read || read.problem !== null || read.rows.length === 0}
            pending={isPending}
            onClick={() => mutate({ studio, csv, kind })}
          >
            {read?.rows.length ? `Take over ${read.rows.length}` : 'Take over'}
          </Button>
        </div>
        {/* There before it is filled, so that it is read out. */}
        <div role="status" className="text-sm empty:absolute">
          {read ? <Understood {...read} known={known} /> : null}
        </div>
      </div>
    </section>
  );
}

type UnderstoodProps = ReturnType<typeof readHistory> & { known: ReadonlyMap<string, KeptWork> };

function Understood({ problem, rows, refused, known }: UnderstoodProps) {
  if (problem !== null) return <p className="text-base text-bad">This cannot be read: {problem}.</p>;
  const fates = rows.flatMap(row => fateOf(row, known) ?? []);
  const called = (fate: 'updated' | 'changedHere') =>
    fates.flatMap(one => (one.fate === fate ? [one.kept.reference!] : []));
  const [updated, changedHere] = [called('updated'), called('changedHere')];
  const units = unusualUnitsSentence(rows);
  return (
    <>
      <p>
        {rows.length} {rows.length === 1 ? 'line' : 'lines'} understood
        {refused.length ? `, ${refused.length} cannot be used:` : '.'}
      </p>
      <ul className="mt-1 text-bad">
        {refused.slice(0, MOST_SHOWN).map(({ line, reason }) => (
          <li key={line}>
            Line {line}: {reason}
          </li>
        ))}
      </ul>
      {refused.length > MOST_SHOWN ? (
        <p className="text-muted">and {refused.length - MOST_SHOWN} more</p>
      ) : null}
      {updated.length ? (
        <p className="mt-1">
          {listed(updated)} {updated.length === 1 ? 'is' : 'are'} known with other figures:{' '}
          {updated.length === 1 ? 'it is' : 'they are'} brought up to date.
        </p>
      ) : null}
      {changedHere.length ? (
        <p className="mt-1">
          {listed(changedHere)} {changedHere.length === 1 ? 'was' : 'were'} changed here by hand and{' '}
          {changedHere.length === 1 ? 'stays as it is' : 'stay as they are'}.
        </p>
      ) : null}
      {units ? <p className="mt-1">{units}</p> : null}
    </>
  );
}

const listed = (names: readonly string[]) =>
  names.length > MOST_SHOWN
    ? `${names.slice(0, MOST_SHOWN).join(', ')} and ${names.length - MOST_SHOWN} more`
    : names.join(', ');
