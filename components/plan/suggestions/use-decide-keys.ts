'use client';

import type { RefObject } from 'react';
import { useShortcut } from '@/components/shell/use-shortcut';
import type { Decision } from '@/server/plan/domain/weigh';
import { currentRow, nextWaiting, rowsIn } from './rows';
import type { Decide } from './use-decisions';

/** `j` and `k` lead through the suggestions; `a`, `x` and `e` decide about the one that has the focus, and go on. */
export function useDecideKeys({
  list,
  decisions,
  decide,
  onEdit,
  enabled,
}: {
  list: RefObject<HTMLElement | null>;
  /** Of everything that is suggested, with what each is called. */
  decisions: ReadonlyMap<string, { decision: Decision; title: string }>;
  decide: Decide;
  onEdit: (key: string) => void;
  enabled: boolean;
}) {
  const go = (row: HTMLElement | undefined) => {
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  };
  const step = (by: 1 | -1) => {
    const rows = rowsIn(list.current);
    const row = currentRow();
    const at = row ? rows.indexOf(row) : by === 1 ? -1 : rows.length;
    go(rows[at + by]);
  };
  const act = (run: (keys: string[], what: string) => void) => {
    const row = currentRow();
    const key = row?.dataset['suggestion'];
    const one = key === undefined ? undefined : decisions.get(key);
    if (!row || !key || one?.decision !== 'suggested') return;
    const next = nextWaiting(key);
    run([key], `“${one.title}”`);
    go(next ?? row);
  };
  useShortcut('j', 'Next suggestion', () => step(1), { enabled });
  useShortcut('k', 'Previous suggestion', () => step(-1), { enabled });
  useShortcut('a', 'Accept the suggestion', () => act(decide.accept), { enabled });
  useShortcut('x', 'Refuse the suggestion', () => act(decide.refuse), { enabled });
  useShortcut(
    'e',
    'Change the suggestion',
    () => {
      const key = currentRow()?.dataset['suggestion'];
      const one = key === undefined ? undefined : decisions.get(key);
      if (key && one?.decision === 'suggested') onEdit(key);
    },
    { enabled },
  );
  useShortcut('z', 'Undo the last decision', decide.undo, { enabled });
  useShortcut(
    'mod+z',
    'Undo the last decision; with shift, redo',
    event => (event.shiftKey ? decide.redo() : decide.undo()),
    {
      enabled,
    },
  );
  useShortcut('mod+y', 'Redo', decide.redo, { enabled });
}
