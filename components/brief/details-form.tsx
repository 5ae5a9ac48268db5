'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { DETAIL_KEYS, type Details, detailsSchema } from '@/server/brief/domain/details';

export type DetailErrors = Partial<Record<keyof Details, string>>;

/** The sentence for each detail that will not do. */
export function detailErrors(details: Details): DetailErrors {
  const parsed = detailsSchema.safeParse(details);
  if (parsed.success) return {};
  const errors: DetailErrors = {};
  for (const issue of parsed.error.issues) errors[issue.path[0] as keyof Details] ??= issue.message;
  return errors;
}

const pick = ({ title, clientName, clientEmail }: Details): Details => ({ title, clientName, clientEmail });

/**
 * The details as they are being written over those that are saved. Shows errors only once the person
 * has tried to go on. Where somebody else changed a detail that is being written, both are told.
 */
export function useDetails(saved: Details) {
  const [edits, setEdits] = useState<Partial<Record<keyof Details, { was: string; now: string }>>>({});
  const [isShown, setShown] = useState(false);
  const details = { ...pick(saved) };
  const was = { ...pick(saved) };
  for (const key of DETAIL_KEYS) {
    details[key] = edits[key]?.now ?? details[key];
    was[key] = edits[key]?.was ?? was[key];
  }
  const errors = detailErrors(details);
  const clashes = DETAIL_KEYS.filter(key => was[key] !== saved[key] && details[key] !== saved[key]);
  return {
    details,
    /** As the writer had them before they began to write. */
    was,
    clashes,
    isChanged: DETAIL_KEYS.some(key => details[key] !== was[key]),
    set: (key: keyof Details, now: string) =>
      setEdits(before => ({ ...before, [key]: { was: before[key]?.was ?? saved[key], now } })),
    keepMine: (key: keyof Details) =>
      setEdits(before => ({ ...before, [key]: { was: saved[key], now: details[key] } })),
    takeTheirs: (key: keyof Details) => setEdits(({ [key]: _given, ...before }) => before),
    /** They are saved now: what is written from here on is written over them. */
    forget: () => setEdits({}),
    errors: isShown ? errors : {},
    /** Whether they will do; from now on what is wrong is shown. */
    check: () => {
      setShown(true);
      return Object.keys(errors).length === 0;
    },
  };
}

export type DetailsState = ReturnType<typeof useDetails>;

/** The three details that a brief cannot be without. */
export function DetailFields({ state, saved }: { state: DetailsState; saved?: Details }) {
  const field = (key: keyof Details, most: number) => ({
    name: key,
    most,
    required: true,
    value: state.details[key],
    onValue: (text: string) => state.set(key, text),
    error: state.errors[key] ?? null,
    below: saved && state.clashes.includes(key) ? <Clash field={key} state={state} saved={saved} /> : null,
  });
  return (
    <div className="grid gap-5">
      <Detail
        label="What do you call the project?"
        hint="A working name will do."
        placeholder="Online booking for our clinics"
        {...field('title', 120)}
      />
      <Detail
        label="Your name, or your company’s"
        autoComplete="organization"
        placeholder="Halden Clinics"
        {...field('clientName', 120)}
      />
      <Detail
        label="Your e-mail address"
        hint="Only to answer you about this brief."
        type="email"
        autoComplete="email"
        placeholder="you@example.com"
        {...field('clientEmail', 254)}
      />
    </div>
  );
}

function Detail({ below, ...field }: { below: ReactNode } & React.ComponentProps<typeof TextField>) {
  return (
    <div>
      <TextField {...field} />
      {below}
    </div>
  );
}

/** Somebody else changed the same detail meanwhile: both, and a person chooses. */
function Clash({ field, state, saved }: { field: keyof Details; state: DetailsState; saved: Details }) {
  return (
    <div
      role="alert"
      className="mt-2 flex flex-wrap items-center gap-2 border-l-2 border-l-warn pl-3 text-sm"
    >
      <span className="wrap-anywhere">Somebody changed this meanwhile to “{saved[field]}”.</span>
      <Button size="sm" onClick={() => state.takeTheirs(field)}>
        Take theirs
      </Button>
      <Button size="sm" onClick={() => state.keepMine(field)}>
        Keep mine
      </Button>
    </div>
  );
}
