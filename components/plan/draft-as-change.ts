import { toast } from '@/components/ui/toaster';
import { CELLS, type CellChange } from '@/server/plan/domain/cells';
import { type Column, cellOf, readCell } from './grid/columns';
import type { Draft } from './kept-work';
import type { PlanDesk } from './plan-desk';

/** What somebody was typing when the page went, saved as if they had pressed Enter; shown where it cannot be read. */
export function draftAsChange(desk: PlanDesk, { featureId, column, text, from }: Draft): void {
  const plan = desk.now();
  const feature = plan.features.find(one => one.id === featureId);
  const cell = cellOf(column as Column);
  if (!CELLS.includes(cell)) return;
  const reading = feature && readCell(feature, column as Column, text, plan.features);
  if (!feature || !reading?.ok) {
    if (text.trim())
      toast(`You were typing “${text.slice(0, 200)}” when the page went`, {
        description: feature
          ? `In “${feature.title}”. It could not be kept: ${reading && !reading.ok ? reading.sentence : ''}`
          : 'The feature is not in the plan any more.',
        duration: Number.POSITIVE_INFINITY,
        cancel: { label: 'Close', onClick: () => undefined },
      });
    return;
  }
  // Past the history: it may come while this tab's person is at something else, and is no step of theirs.
  desk.queue.put({
    kind: 'feature',
    featureId: feature.id,
    cells: [{ cell, from, to: reading.to } as CellChange],
  });
}
