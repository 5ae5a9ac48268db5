'use client';

import { useState, useSyncExternalStore } from 'react';
import { cn } from '@/components/ui/cn';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Keys } from '@/components/ui/kbd';
import { Switch } from '@/components/ui/switch';
import {
  type KeyGroup,
  keyGroups,
  registered,
  type Shortcut,
  setSingleKeys,
  singleKeysOn,
  subscribe,
} from './shortcuts';
import { useShortcut } from './use-shortcut';

const NONE: readonly Shortcut[] = [];
const NO_GROUPS: readonly KeyGroup[] = [];

/** `?` lists every shortcut that works on this page; `/` goes to its search field. Put once, in the shell. */
export function KeyboardHelp() {
  const [open, setOpen] = useState(false);
  const all = useSyncExternalStore(subscribe, registered, () => NONE);
  const told = useSyncExternalStore(subscribe, keyGroups, () => NO_GROUPS);
  const bareKeys = useSyncExternalStore(subscribe, singleKeysOn, () => true);
  useShortcut('?', 'Keyboard shortcuts', () => setOpen(true));
  useShortcut('/', 'Search on this page', () => {
    const field = document.querySelector<HTMLInputElement>('[data-page-search]');
    field?.focus();
    field?.select();
  });
  const unique = [...new Map(all.map(shortcut => [shortcut.keys, shortcut])).values()];
  const groups = [
    { title: 'Go to', items: unique.filter(({ keys }) => keys.startsWith('g ')), isLong: false },
    { title: 'On this page', items: unique.filter(({ keys }) => !keys.startsWith('g ')), isLong: false },
    ...told.map(({ title, keys }) => ({ title, items: keys, isLong: true })),
  ].filter(group => group.items.length > 0);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogContent title="Keyboard shortcuts" size="md">
        <div className={cn('grid gap-x-10 gap-y-6', groups.length > 1 && 'sm:grid-cols-2')}>
          {groups.map(group => (
            <section key={group.title} className={cn(group.isLong && 'sm:col-span-2')}>
              <h3 className="border-ink border-b pb-1 font-medium font-sans text-muted text-sm">
                {group.title}
              </h3>
              <dl className={cn((groups.length === 1 || group.isLong) && 'gap-x-10 sm:columns-2')}>
                {group.items.map(({ keys, label }) => (
                  <div
                    key={keys}
                    className="flex break-inside-avoid items-center justify-between gap-4 border-line border-b py-1.5"
                  >
                    <dt>{label}</dt>
                    <dd>
                      <Keys keys={keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <Switch
          className="mt-5 border-b-0"
          label="Single-key shortcuts"
          hint="Switch off if you speak to your computer, or press keys by accident. Ctrl and Cmd shortcuts stay."
          checked={bareKeys}
          onCheckedChange={setSingleKeys}
        />
      </DialogContent>
    </Dialog>
  );
}
