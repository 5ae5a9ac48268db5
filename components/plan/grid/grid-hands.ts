import type { RefObject } from 'react';
import { toast } from '@/components/ui/toaster';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { type Change, cellsChange } from '../changes';
import type { Group } from '../groups';
import { type FeatureVerbs, newFeature } from '../use-feature-verbs';
import type { PlanWork } from '../use-plan';
import { takeBack } from '../use-undo-keys';
import { EDITION_KEYS } from '../words';
import { labelOf } from '../words-of-change';
import { cellElement } from './cell-elements';
import { type Column, cellOf, isDiscipline } from './columns';
import type { Cell } from './cursor';
import { valuesOf } from './fill';
import { GridStore } from './grid-store';
import { type Given, type Pasted, paste } from './paste';
import { sayPasted } from './say-pasted';
import type { Block } from './selection';

export interface GridInput {
  work: PlanWork;
  verbs: FeatureVerbs;
  groups: readonly Group[];
  /** Whether new features can be added, which a filter would hide at once. */
  canAdd: boolean;
  onOpen: (feature: PlanFeature['id']) => void;
  onToggleArea: (area: string) => void;
}

export type GridHands = ReturnType<typeof handsOf>;

/** What keys, pointer and clipboard can do: move the cursor, and change what is selected. */
export function handsOf(latest: RefObject<GridInput>, root: RefObject<HTMLDivElement | null>) {
  const store = new GridStore();
  const desk = () => latest.current.work.desk;
  /** As they are now, which may be newer than what is drawn. */
  const now = () => {
    const byId = new Map(
      desk()
        .now()
        .features.map(feature => [feature.id as string, feature]),
    );
    return store.rows().flatMap(row => byId.get(row) ?? []);
  };
  const selected = () => {
    const block = store.block();
    return block ? now().slice(block.top, block.bottom + 1) : [];
  };
  const change = (changes: readonly Change[]) => desk().change(changes, labelOf(changes, desk().now()));

  /** Once React has drawn: what was just typed or added has its element only then. */
  function focusSoon(cell: Cell | null) {
    if (!cell) return;
    queueMicrotask(() => {
      const element = cellElement(root.current, cell);
      element?.focus({ preventScroll: true });
      show(element);
    });
  }
  function goTo(cell: Cell | null, how: { stretch?: boolean; wholeRows?: boolean } = {}) {
    if (!cell) return;
    store.goTo(cell, how);
    if (how.stretch) queueMicrotask(() => show(cellElement(root.current, cell)));
    else focusSoon(cell);
  }
  function edit(cell: Cell, typed: string | null) {
    store.set({ cursor: cell, reach: null, wholeRows: false, wholeColumns: false, editing: { typed } });
  }

  function layOver(cells: readonly (readonly Given[])[], into: Block): Pasted {
    const { features } = desk().now();
    const last = now().at(-1);
    const result = paste({
      cells,
      into,
      shown: now(),
      columns: store.columns(),
      features,
      make:
        latest.current.canAdd && last
          ? (title, added) => newFeature([...features, ...added], { title, area: last.area })
          : null,
    });
    change(result.changes);
    store.select({ ...result.block, bottom: Math.min(result.block.bottom, store.rows().length - 1) });
    focusSoon(store.state().cursor);
    return result;
  }
  function fill(from: Block, into: Block) {
    sayPasted(layOver(valuesOf(from, now(), store.columns()), into), 'Filled');
  }
  function clear(block: Block) {
    const columns = store.columns().slice(block.left, block.right + 1);
    const empty = columns.flatMap(column => emptied(column));
    if (!empty.length) {
      if (columns.includes('title'))
        toast('A feature keeps its name. To take it out, press Ctrl and Backspace.');
      return;
    }
    change(selected().map(feature => cellsChange(feature, empty)));
  }
  function setEdition(key: string) {
    const edition = EDITION_KEYS[key]!;
    latest.current.verbs.changeRight(
      selected().map(feature => cellsChange(feature, [{ cell: 'edition', to: edition }])),
    );
  }
  function goBack(how: 'undo' | 'redo') {
    const step = takeBack(desk(), how);
    const changed = new Set<string>(
      step?.changes.flatMap(one => ('featureId' in one ? [one.featureId] : [])),
    );
    const row = store.rows().find(one => changed.has(one));
    const column = store.state().cursor?.column ?? 'title';
    if (row) goTo({ row, column });
  }

  return {
    latest,
    root,
    store,
    desk,
    now,
    selected,
    change,
    focusSoon,
    goTo,
    edit,
    layOver,
    fill,
    clear,
    setEdition,
    goBack,
  };
}

const show = (element: Element | null | undefined) =>
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

/** What a cell is when it is emptied; nothing where it cannot be. */
function emptied(column: Column): Parameters<typeof cellsChange>[1] {
  if (isDiscipline(column)) return [{ cell: cellOf(column), to: null }];
  if (column === 'because') return [{ cell: 'because', to: { serves: [], because: '' } }];
  return column === 'needs' ? [{ cell: 'needs', to: [] }] : [];
}
