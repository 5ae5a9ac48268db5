'use client';

import { Command } from 'cmdk';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { Dialog as Radix } from 'radix-ui';
import { useState } from 'react';
import { Overlay } from '@/components/ui/dialog';
import { Keys } from '@/components/ui/kbd';
import { type PaletteGroup, type PaletteItem, ranked } from './palette';
import { useShortcut } from './use-shortcut';
import { useWindowEvent } from './use-window-event';

const RECENT_KEY = 'groundwork.palette-recent';
const RECENT_MOST = 5;
const OPEN_EVENT = 'groundwork:open-palette';

/** For a visible button beside the shortcut. */
export const openPalette = () => window.dispatchEvent(new Event(OPEN_EVENT));

/** Ctrl or Cmd and K: everything there is to go to or do, by typing some of its letters. */
export function CommandPalette({
  groups,
  placeholder = 'Go to or do',
}: {
  groups: readonly PaletteGroup[];
  placeholder?: string;
}) {
  const router = useRouter();
  const [open, setOpenState] = useState(false);
  const [text, setText] = useState('');
  const [recent, setRecent] = useState<readonly string[]>([]);
  const items = groups.flatMap(group => group.items);

  function setOpen(next: boolean) {
    if (next) setRecent(readRecent());
    setText('');
    setOpenState(next);
  }
  function run(item: PaletteItem) {
    writeRecent(item.label);
    setOpen(false);
    item.onSelect?.();
    if (item.href) router.push(item.href as Route);
  }
  useShortcut('mod+k', 'Go to or do anything', () => setOpen(!open));

  const lately = text ? [] : recent.flatMap(label => items.find(item => item.label === label) ?? []);
  return (
    <>
      <OpenOnEvent onOpen={() => setOpen(true)} />
      {items.map(item =>
        item.shortcut ? <ItemShortcut key={item.label} keys={item.shortcut} item={item} run={run} /> : null,
      )}
      <Radix.Root open={open} onOpenChange={setOpen}>
        <Radix.Portal>
          <Overlay />
          <Radix.Content
            aria-describedby={undefined}
            className="fixed inset-x-3 top-[8vh] z-50 mx-auto max-w-xl overflow-hidden rounded-lg border border-line bg-sheet text-ink shadow-over outline-none data-[state=open]:animate-rise-in sm:top-[16vh]"
          >
            <Radix.Title className="sr-only">Go to or do</Radix.Title>
            <Command loop label="Commands" shouldFilter={false}>
              <Command.Input
                value={text}
                onValueChange={setText}
                placeholder={placeholder}
                className="h-13 w-full border-line border-b bg-transparent px-5 text-lg outline-none"
              />
              <Command.List className="max-h-[min(24rem,60vh)] scroll-py-2 overflow-y-auto p-2">
                <Command.Empty className="px-3 py-6 text-muted">
                  Nothing is called that. Try a client’s or a plan’s name.
                </Command.Empty>
                {lately.length > 0 ? (
                  <Command.Group heading="Recent" className={GROUP}>
                    {lately.map(item => (
                      <Row key={item.label} item={item} value={`recent ${item.label}`} run={run} />
                    ))}
                  </Command.Group>
                ) : null}
                {(text ? ranked(groups, text) : groups).map(group => (
                  <Command.Group key={group.label} heading={group.label} className={GROUP}>
                    {group.items
                      .filter(item => !lately.includes(item))
                      .map(item => (
                        <Row
                          key={`${item.label}${item.href}`}
                          item={item}
                          value={`${group.label} ${item.label} ${item.href ?? ''}`}
                          run={run}
                        />
                      ))}
                  </Command.Group>
                ))}
              </Command.List>
            </Command>
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </>
  );
}

const GROUP =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs';

function Row({ item, value, run }: { item: PaletteItem; value: string; run: (item: PaletteItem) => void }) {
  return (
    <Command.Item
      value={value}
      keywords={[item.label, ...(item.keywords ?? []), ...(item.hint ? [item.hint] : [])]}
      onSelect={() => run(item)}
      className="flex min-h-9 select-none items-center gap-3 rounded-md px-3 py-1.5 data-[selected=true]:bg-wash pointer-coarse:min-h-11"
    >
      <span className="min-w-0 truncate">{item.label}</span>
      {item.hint ? <span className="min-w-0 truncate text-muted text-sm">{item.hint}</span> : null}
      {item.shortcut ? <Keys keys={item.shortcut} className="ml-auto pointer-coarse:hidden" /> : null}
    </Command.Item>
  );
}

function ItemShortcut({
  keys,
  item,
  run,
}: {
  keys: string;
  item: PaletteItem;
  run: (item: PaletteItem) => void;
}) {
  useShortcut(keys, item.label, () => run(item));
  return null;
}

function OpenOnEvent({ onOpen }: { onOpen: () => void }) {
  useWindowEvent(OPEN_EVENT, onOpen);
  return null;
}

function readRecent(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(RECENT_KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(label => typeof label === 'string') : [];
  } catch {
    return [];
  }
}

function writeRecent(label: string) {
  const next = [label, ...readRecent().filter(other => other !== label)].slice(0, RECENT_MOST);
  try {
    localStorage.setItem(RECENT_KEY, JSON.stringify(next));
  } catch {
    // Storage may be full or forbidden; the palette works without its memory.
  }
}
