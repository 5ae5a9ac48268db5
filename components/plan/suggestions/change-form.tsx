'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ChangeFields } from './change-fields';
import { useDeciding } from './deciding';
import { type Changeable, readChange } from './read-change';
import { nextWaiting, rowOf } from './rows';

/** Changes a suggestion and accepts it so, in one go. */
export default function ChangeForm({ one, onClose }: { one: Changeable; onClose: () => void }) {
  const { decide, currency } = useDeciding();
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  /** Closes, and once the form is gone leads back to where one came from, or on. */
  function close(on?: HTMLElement | null) {
    const isHere = form.current?.contains(document.activeElement);
    onClose();
    // Whoever went on meanwhile is where they want to be.
    if (!isHere) return;
    requestAnimationFrame(() => {
      const row = on ?? rowOf(one.key);
      row?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: 'nearest' });
    });
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const read = readChange(one, new FormData(event.currentTarget), currency);
    setWrong(read.wrong);
    setRefused(null);
    if (!read.change) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const on = nextWaiting(one.key);
    setPending(true);
    const problem = await decide.acceptChanged(read.change, one.title);
    setPending(false);
    setRefused(problem);
    if (!problem) close(on);
  }

  return (
    <form
      ref={form}
      method="post"
      noValidate
      aria-label={`Change ${one.title}`}
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
      }}
      className="mt-2 grid gap-4 scroll-my-24 border-accent border-l-2 pl-4 md:col-span-4"
    >
      <ChangeFields one={one} wrong={wrong} currency={currency} />
      {refused ? (
        <p role="alert" className="text-bad text-sm">
          {refused}
        </p>
      ) : null}
      <div className="flex gap-2">
        <Button type="submit" variant="solid" pending={pending}>
          Accept with this change
        </Button>
        <Button variant="quiet" onClick={() => close()}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
