import { cellValue } from '@/server/plan/domain/cells';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { type Column, cellOf, textOf } from './columns';
import type { Given } from './paste';
import type { Block } from './selection';

/** The values of a block, as they are laid over others. */
export const valuesOf = (
  block: Block,
  shown: readonly PlanFeature[],
  columns: readonly Column[],
): Given[][] =>
  shown
    .slice(block.top, block.bottom + 1)
    .map(feature =>
      columns
        .slice(block.left, block.right + 1)
        .map(column => ({ value: cellValue(feature, cellOf(column)) })),
    );

/** The same as texts, as they go into a clipboard. */
export const textsOf = (
  block: Block,
  shown: readonly PlanFeature[],
  columns: readonly Column[],
  features: readonly PlanFeature[],
): string[][] =>
  shown
    .slice(block.top, block.bottom + 1)
    .map(feature =>
      columns.slice(block.left, block.right + 1).map(column => textOf(feature, column, features)),
    );

/** What Ctrl and D copies down: a block's first row over its others, or the row above over a single one. */
export function fillDown(block: Block): { from: Block; into: Block } | null {
  if (block.bottom > block.top)
    return { from: { ...block, bottom: block.top }, into: { ...block, top: block.top + 1 } };
  if (block.top === 0) return null;
  return { from: { ...block, top: block.top - 1, bottom: block.top - 1 }, into: block };
}
