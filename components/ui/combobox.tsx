'use client';

import { Command } from 'cmdk';
import { Check, ChevronsUpDown } from 'lucide-react';
import { Popover as Radix } from 'radix-ui';
import { type ReactNode, useId, useState } from 'react';
import { cn } from './cn';
import { useFieldWiring } from './field-context';

export interface ComboboxOption {
  value: string;
  label: string;
  hint?: ReactNode;
  /** Other words that find it. */
  keywords?: readonly string[];
}

interface ComboboxProps {
  options: readonly ComboboxOption[];
  value: string | null;
  onValueChange: (value: string | null) => void;
  placeholder?: string;
  /** What the search field inside is called, and asks for. */
  searchLabel?: string;
  empty?: string;
  /** Offers to create what was typed. */
  onCreate?: (text: string) => void;
  /** Choosing the chosen one again clears it. */
  clearable?: boolean;
  disabled?: boolean;
  id?: string;
  name?: string;
  className?: string;
  'aria-label'?: string;
}

/** A choice out of many, found by typing. */
export function Combobox({
  options,
  value,
  onValueChange,
  placeholder = 'Choose',
  searchLabel = 'Search',
  empty = 'Nothing matches.',
  onCreate,
  clearable,
  disabled,
  name,
  className,
  ...props
}: ComboboxProps) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const listId = useId();
  const wiring = useFieldWiring(props);
  const chosen = options.find(option => option.value === value);
  const isNew =
    text.trim() !== '' && !options.some(option => option.label.toLowerCase() === text.trim().toLowerCase());

  function choose(next: string | null) {
    onValueChange(next);
    setOpen(false);
  }

  return (
    <Radix.Root
      open={open}
      onOpenChange={next => {
        setOpen(next);
        if (!next) setText('');
      }}
    >
      <Radix.Trigger
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        disabled={disabled}
        aria-label={props['aria-label']}
        className={cn('control flex items-center justify-between gap-2 text-left', className)}
        {...wiring}
      >
        <span className={cn('min-w-0 truncate', !chosen && 'text-muted')}>
          {chosen?.label ?? placeholder}
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
      </Radix.Trigger>
      {name ? <input type="hidden" name={name} value={value ?? ''} /> : null}
      <Radix.Portal>
        <Radix.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={searchLabel}
          className="z-50 w-(--radix-popover-trigger-width) min-w-56 rounded-md border border-line bg-sheet text-ink shadow-pop data-[state=open]:animate-rise-in"
        >
          <Command loop label={searchLabel}>
            <Command.Input
              value={text}
              onValueChange={setText}
              placeholder={searchLabel}
              className="h-9 w-full border-line border-b bg-transparent px-3 outline-none pointer-coarse:h-11 pointer-coarse:text-[1rem]"
            />
            <Command.List id={listId} label={searchLabel} className="max-h-64 overflow-y-auto p-1">
              {onCreate ? null : (
                <Command.Empty className="px-2 py-3 text-muted text-sm">{empty}</Command.Empty>
              )}
              {options.map(option => (
                <Command.Item
                  key={option.value}
                  value={option.value}
                  keywords={[option.label, ...(option.keywords ?? [])]}
                  onSelect={() => choose(clearable && option.value === value ? null : option.value)}
                  className={ITEM}
                >
                  <span className="min-w-0 flex-1 truncate">{option.label}</span>
                  {option.hint ? <span className="text-muted text-sm">{option.hint}</span> : null}
                  <Check
                    aria-hidden
                    className={cn('size-4 shrink-0', option.value !== value && 'invisible')}
                  />
                </Command.Item>
              ))}
              {onCreate && isNew ? (
                <Command.Item
                  forceMount
                  value={`create ${text}`}
                  onSelect={() => {
                    onCreate(text.trim());
                    setOpen(false);
                  }}
                  className={ITEM}
                >
                  Add “{text.trim()}”
                </Command.Item>
              ) : null}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

const ITEM =
  'flex min-h-8 select-none items-center gap-2 rounded-sm px-2 py-1 data-[selected=true]:bg-wash pointer-coarse:min-h-11';
