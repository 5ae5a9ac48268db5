'use client';

import {
  type FormEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Button } from '@/components/ui/button';
import { ChangeFields } from './change-fields';
import { type Edit, useDeciding } from './deciding';
import { type Draft, saidIn, startsWith } from './drafts';
import { type Changeable, readChange } from './read-change';
import { nextWaiting, rowOf } from './rows';
import type { Drafts } from './use-drafts';

/** Changes a suggestion and accepts it so, in one go. What is typed is kept until it is accepted or cancelled. */
export default function ChangeForm({ one, edit }: { one: Changeable; edit: Edit }) {
  const { decide, currency } = useDeciding();
  const form = useRef<HTMLFormElement>(null);
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const keepTyped = useKeptDraft(form, one.key, edit.drafts);
  const [start] = useState(() => startsWith(edit.drafts.of(one.key)));
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  useEffect(() => {
    // Whoever went on meanwhile is where they want to be.
    const isHere = form.current?.contains(document.activeElement) || document.activeElement === document.body;
    if (isHere && Object.keys(wrong).length)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [wrong]);

  /** Closes, and once the form is gone leads back to where one came from, or on. */
  function close(on?: HTMLElement | null) {
    const isHere = form.current?.contains(document.activeElement);
    edit.close(one.key);
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
    if (!read.change) return;
    const on = nextWaiting(one.key);
    setPending(true);
    const objection = await decide.acceptChanged(read.change, one.title);
    setPending(false);
    if (objection) {
      setWrong(objection.wrong);
      const names = Object.keys(objection.wrong);
      const isAtFields = names.length > 0 && names.every(name => form.current?.elements.namedItem(name));
      setRefused(isAtFields ? null : objection.sentence);
      return;
    }
    keepTyped.stop();
    close(on);
  }

  return (
    <form
      ref={form}
      method="post"
      noValidate
      aria-label={`Change ${one.title}`}
      onSubmit={submit}
      onInput={keepTyped}
      onClick={keepTyped}
      onKeyUp={keepTyped}
      onKeyDown={event => {
        if (event.key === 'Escape') close();
        // A text area submits by itself.
        const submits = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (submits && !(event.target instanceof HTMLTextAreaElement)) form.current?.requestSubmit();
      }}
      className="mt-2 grid gap-4 scroll-my-24 border-accent border-l-2 pl-4 md:col-span-4"
    >
      <ChangeFields one={one} start={start} wrong={wrong} currency={currency} />
      {refused ? (
        <p role="alert" className="text-bad text-sm">
          {refused}
        </p>
      ) : null}
      <div className="flex gap-2">
        <Button type="submit" variant="solid" pending={pending}>
          Accept with this change
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            keepTyped.stop();
            close();
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Keeps what the form says, also where it goes because something else is opened. `stop` forgets it. */
function useKeptDraft(form: RefObject<HTMLFormElement | null>, key: string, drafts: Drafts) {
  const before = useRef<Draft['before']>(null);
  const stopped = useRef(false);
  const keep = useCallback(
    (node: HTMLFormElement) => {
      if (stopped.current || !before.current) return;
      drafts.keep(key, { before: before.current, said: saidIn(new FormData(node)) });
    },
    [drafts, key],
  );
  useLayoutEffect(() => {
    const node = form.current;
    if (!node) return undefined;
    before.current ??= drafts.of(key)?.before ?? saidIn(new FormData(node));
    return () => keep(node);
  }, [form, drafts, key, keep]);
  return useMemo(() => {
    // Fields that hold more than text are written once React is done.
    const soon = ({ currentTarget }: { currentTarget: HTMLFormElement }) =>
      void requestAnimationFrame(() => keep(currentTarget));
    const stop = () => {
      stopped.current = true;
      drafts.drop(key);
    };
    return Object.assign(soon, { stop });
  }, [drafts, key, keep]);
}
