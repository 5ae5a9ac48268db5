'use client';

import { useEffect } from 'react';
import { keepsOwnUndo } from '@/components/shell/shortcuts';
import { toast } from '@/components/ui/toaster';
import type { PlanDesk } from './plan-desk';

/** Control and Z anywhere on the plan's page; in a field that somebody typed in, the field's own. The grid has its own too. */
export function useUndoKeys(desk: PlanDesk): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      if ((key !== 'z' && key !== 'y') || keepsOwnUndo(event.target)) return;
      event.preventDefault();
      takeBack(desk, key === 'y' || event.shiftKey ? 'redo' : 'undo');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [desk]);
}

/** Undoes or does again, and says what. */
export function takeBack(desk: PlanDesk, how: 'undo' | 'redo') {
  const step = desk[how]();
  if (!step) toast(desk.nothingTo(how), { duration: 2_500, id: 'undo' });
  else toast(`${how === 'undo' ? 'Undid' : 'Did again'}: ${step.label}`, { duration: 2_500, id: 'undo' });
  return step;
}
