'use client';

import { type KeyboardEvent, useId, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { findSystems } from '@/server/brief/domain/known-systems';
import { MOST_LINE } from '@/server/brief/domain/sections';

/** The name of another system: found in a list of well-known ones while typing, or any other text. */
export function SystemField({ value, onValue }: { value: string; onValue: (name: string) => void }) {
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = isOpen ? findSystems(value).slice(0, 7) : [];
  const isExact = found.length === 1 && found[0]!.name === value;
  const shown = isExact ? [] : found;

  function choose(name: string) {
    onValue(name);
    setOpen(false);
    setActive(-1);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by && !isOpen) {
      event.preventDefault();
      setOpen(true);
    } else if (by && shown.length) {
      event.preventDefault();
      setActive(at => (at + by + shown.length) % shown.length);
    } else if (event.key === 'Enter' && shown[active]) {
      event.preventDefault();
      choose(shown[active].name);
    } else if (event.key === 'Escape' && shown.length) {
      event.preventDefault();
      setOpen(false);
    }
  }
  const over = value.length - MOST_LINE;
  return (
    <Field
      label="System"
      error={over > 0 ? `${over} characters too many: at most ${MOST_LINE} fit.` : null}
      className="max-w-md"
    >
      <div className="relative">
        <Combo
          listId={listId}
          isOpen={shown.length > 0}
          {...(active >= 0 ? { activeId: `${listId}-${active}` } : {})}
          value={value}
          onChange={event => {
            onValue(event.target.value);
            setOpen(true);
            setActive(-1);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        {shown.length ? (
          <ul
            id={listId}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox.
            role="listbox"
            aria-label="Known systems"
            className="absolute inset-x-0 top-full z-20 mt-1 max-h-72 overflow-y-auto rounded-md border border-line bg-sheet p-1 shadow-pop"
          >
            {shown.map((system, at) => (
              <li
                key={system.name}
                id={`${listId}-${at}`}
                // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the list of a combobox.
                role="option"
                aria-selected={at === active}
                tabIndex={-1}
                className={cn(
                  'flex min-h-8 cursor-pointer items-center justify-between gap-3 rounded-sm px-2 hover:bg-wash pointer-coarse:min-h-11',
                  at === active && 'bg-wash',
                )}
                // Before the field loses its focus.
                onPointerDown={event => {
                  event.preventDefault();
                  choose(system.name);
                }}
              >
                <span className="min-w-0 truncate">{system.name}</span>
                <span className="shrink-0 text-muted text-sm">{system.kind}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Field>
  );
}

function Combo({
  listId,
  isOpen,
  activeId,
  ...props
}: { listId: string; isOpen: boolean; activeId?: string } & React.ComponentProps<typeof Input>) {
  return (
    <Input
      role="combobox"
      autoComplete="off"
      aria-autocomplete="list"
      aria-expanded={isOpen}
      aria-controls={listId}
      {...(activeId ? { 'aria-activedescendant': activeId } : {})}
      placeholder="DATEV, Stripe, or its name"
      {...props}
    />
  );
}
