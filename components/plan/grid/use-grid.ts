'use client';

import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useMemo,
  useRef,
} from 'react';
import { toast } from '@/components/ui/toaster';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { type Change, cellsChange } from '../changes';
import type { Group } from '../groups';
import { settleCell } from '../settle';
import { type FeatureVerbs, newFeature } from '../use-feature-verbs';
import type { PlanWork } from '../use-plan';
import { takeBack } from '../use-undo-keys';
import { EDITION_KEYS } from '../words';
import { labelOf } from '../words-of-change';
import { readClipboard, toHtml, toTsv } from './clipboard';
import { type Column, cellOf, isDiscipline } from './columns';
import { type Cell, stepOfKey } from './cursor';
import { fillDown, textsOf, valuesOf } from './fill';
import type { GridActions } from './grid-actions';
import { GridStore } from './grid-store';
import { areaBefore, areaMovedBy, movedBy, placed } from './moves';
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

/** Cells of ours in a clipboard, beside their texts: nothing of them has to be read again. */
const OWN_TYPE = 'application/x-groundwork-cells';

/** What the keys, the pointer and the clipboard do to the grid. Everything it returns stays the same. */
export function useGrid(input: GridInput, root: RefObject<HTMLDivElement | null>) {
  // Handlers are stable and read the newest of everything from here.
  const latest = useRef(input);
  latest.current = input;
  return useMemo(() => makeGrid(latest, root), [root]);
}

function makeGrid(latest: RefObject<GridInput>, root: RefObject<HTMLDivElement | null>) {
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
      element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }
  function goTo(cell: Cell | null, how: { stretch?: boolean; wholeRows?: boolean } = {}) {
    if (!cell) return;
    store.goTo(cell, how);
    if (how.stretch) cellElement(root.current, cell)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    else focusSoon(cell);
  }
  function edit(cell: Cell, typed: string | null) {
    store.set({ cursor: cell, reach: null, wholeRows: false, editing: { typed } });
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
    const row = step?.changes.map(one => ('featureId' in one ? one.featureId : null)).find(Boolean);
    const column = store.state().cursor?.column ?? 'title';
    if (row && store.rows().includes(row)) goTo({ row, column });
  }

  const actions: GridActions = {
    store,
    commit(feature, column, made, how) {
      desk().keepDraft(null);
      store.set({ editing: null });
      if (made) {
        const changes = [cellsChange(feature, [{ cell: cellOf(column), ...made }])];
        if (column === 'needs' || column === 'edition') latest.current.verbs.changeRight(changes);
        else change(changes);
      }
      if (how === null) return;
      goTo((how === 'stay' ? null : store.step(how)) ?? store.state().cursor);
    },
    cancel() {
      desk().keepDraft(null);
      goTo(store.state().cursor);
    },
    open: feature => latest.current.onOpen(feature),
    draggedWith(feature) {
      const ids = selected().map(one => one.id);
      return ids.includes(feature) ? ids : [feature];
    },
    drop(dragged, area, after) {
      if (after !== null && dragged.includes(after)) return;
      latest.current.verbs.move(placed(dragged, area, after));
    },
    dropArea: (area, before) => latest.current.verbs.move(areaBefore(desk().now().features, area, before)),
    features: () => desk().now().features,
    add: (title, area) =>
      change([{ kind: 'add-feature', feature: newFeature(desk().now().features, { title, area }) }]),
    addAll: features => change(features.map(feature => ({ kind: 'add-feature', feature }))),
    renameArea: (area, name) =>
      change(
        desk()
          .now()
          .features.filter(feature => feature.area === area)
          .map(feature => cellsChange(feature, [{ cell: 'area', to: name }])),
      ),
    toggleArea: area => latest.current.onToggleArea(area),
    keepDraft: draft => desk().keepDraft(draft),
    settle: (entry, cell, keep) => settleCell(latest.current.work, entry, cell, keep),
    backToCell: () => focusSoon(store.state().cursor),
  };

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const at = cellAt(event.target);
    if (!at || store.isEditing() || event.nativeEvent.isComposing) return;
    const feature = now().find(one => one.id === at.row);
    const block = store.block();
    if (!feature || !block) return;
    const { verbs, groups } = latest.current;
    const { key, shiftKey, altKey } = event;
    const mod = event.ctrlKey || event.metaKey;
    const done = () => event.preventDefault();
    const ids = selected().map(one => one.id);
    const upOrDown = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null;

    if (altKey && upOrDown) {
      done();
      const moves = shiftKey
        ? areaMovedBy(desk().now().features, feature.area, upOrDown)
        : movedBy(ids, upOrDown, groups);
      verbs.move(moves);
      focusSoon(at);
    } else if (mod && !altKey && key.toLowerCase() === 'z') {
      done();
      goBack(shiftKey ? 'redo' : 'undo');
    } else if (mod && !altKey && key.toLowerCase() === 'y') {
      done();
      goBack('redo');
    } else if (mod && key.toLowerCase() === 'a') {
      done();
      store.select({ top: 0, bottom: store.rows().length - 1, left: 0, right: store.columns().length - 1 });
      focusSoon(store.state().cursor);
    } else if (mod && key.toLowerCase() === 'd') {
      done();
      const how = fillDown(block);
      if (how) fill(how.from, how.into);
    } else if (mod && (key === 'Backspace' || key === 'Delete')) {
      done();
      const next = store.rows()[block.bottom + 1] ?? store.rows()[block.top - 1];
      verbs.remove(selected());
      if (next) goTo({ row: next, column: at.column });
    } else if (key === 'Insert' || (mod && key === 'Enter')) {
      done();
      focusAdd(root.current, feature.area);
    } else if (altKey || (mod && !stepOfKey(event))) {
      return;
    } else if (key === 'Escape') {
      done();
      if (store.state().reach) goTo(store.state().cursor);
      // Out of the grid's hands: Tab now goes where the page leads.
      else root.current?.setAttribute('data-leaving', '');
    } else if (key === 'Tab' && root.current?.hasAttribute('data-leaving')) {
      leave(root.current, event);
    } else if (key === ' ' && shiftKey) {
      done();
      store.set({ wholeRows: true, reach: store.state().reach ?? at });
    } else if (stepOfKey(event)) {
      const stretch = shiftKey && key !== 'Tab';
      const next = store.step(stepOfKey(event)!, stretch);
      if (next) {
        done();
        goTo(next, { stretch });
      }
    } else if (key === 'Enter' || key === 'F2') {
      done();
      edit(at, null);
    } else if (key === ' ') {
      done();
      latest.current.onOpen(feature.id);
    } else if (key === 'Delete' || key === 'Backspace') {
      done();
      clear(block);
    } else if ((at.column === 'edition' || store.state().wholeRows) && EDITION_KEYS[key.toLowerCase()]) {
      done();
      setEdition(key.toLowerCase());
    } else if (key.length === 1 && key !== '?' && key !== '/' && at.column !== 'edition') {
      done();
      edit(at, key);
    }
  }

  /** Whether the press that goes on brought the cursor: then it does not open the cell too. */
  let wasCursor = false;
  let isDragging = false;
  function onMouseDown(event: MouseEvent) {
    const at = event.button === 0 ? cellAt(event.target) : null;
    wasCursor = false;
    if (!at || isControl(event.target)) return;
    const { cursor, reach } = store.state();
    if (event.shiftKey && cursor) {
      // Else the browser would select text from there to here.
      event.preventDefault();
      goTo(at, { stretch: true });
      return;
    }
    wasCursor = Boolean(cursor && !reach && isSame(cursor, at));
    if (store.isEditing() && wasCursor) return;
    isDragging = true;
    const isHandle = event.target instanceof Element && event.target.closest('[data-fill]') !== null;
    if (isHandle) event.preventDefault();
    follow(isHandle);
  }
  /** From here until the button is let go, the pointer stretches the selection or fills. */
  function follow(isFilling: boolean) {
    const from = store.block();
    const onMove = (move: globalThis.MouseEvent) => {
      const over = cellAt(document.elementFromPoint(move.clientX, move.clientY));
      const cursor = store.state().cursor;
      if (!over || !cursor || !isDragging) return;
      const row = store.rows().indexOf(over.row);
      if (isFilling) {
        if (store.state().fillTo !== row) store.set({ fillTo: row });
      } else if (!isSame(store.state().reach ?? cursor, over)) {
        wasCursor = false;
        window.getSelection()?.removeAllRanges();
        store.goTo(over, { stretch: true });
      }
    };
    const onUp = () => {
      isDragging = false;
      window.removeEventListener('mousemove', onMove);
      window.removeEventListener('mouseup', onUp);
      const { fillTo } = store.state();
      store.set({ fillTo: null });
      if (isFilling && from && fillTo !== null && fillTo > from.bottom)
        fill(from, { ...from, top: from.bottom + 1, bottom: fillTo });
    };
    window.addEventListener('mousemove', onMove);
    window.addEventListener('mouseup', onUp);
  }

  function onCopy(event: ClipboardEvent) {
    const block = store.block();
    if (!block || store.isEditing() || !cellAt(event.target)) return;
    event.preventDefault();
    const texts = textsOf(block, now(), store.columns(), desk().now().features);
    event.clipboardData.setData('text/plain', toTsv(texts));
    event.clipboardData.setData('text/html', toHtml(texts));
    const own = {
      planId: desk().now().id,
      columns: store.columns().slice(block.left, block.right + 1),
      cells: valuesOf(block, now(), store.columns()),
    };
    event.clipboardData.setData(OWN_TYPE, JSON.stringify(own));
  }

  return {
    actions,
    store,
    selected,
    goTo,
    handlers: {
      onKeyDown,
      onMouseDown,
      onCopy,
      onCut(event: ClipboardEvent) {
        onCopy(event);
        const block = store.block();
        if (event.defaultPrevented && block) clear(block);
      },
      onPaste(event: ClipboardEvent) {
        const into = store.block();
        if (!into || store.isEditing() || !cellAt(event.target)) return;
        event.preventDefault();
        const columns = store.columns().slice(into.left);
        const cells =
          ownCells(event.clipboardData.getData(OWN_TYPE), desk().now().id, columns) ??
          readClipboard(event.clipboardData.getData('text/plain')).map(line => line.map(text => ({ text })));
        if (cells.length) sayPasted(layOver(cells, into), 'Pasted');
      },
      onFocus(event: FocusEvent) {
        const at = cellAt(event.target);
        if (!at || !(event.target instanceof HTMLElement) || !event.target.dataset['column']) return;
        root.current?.removeAttribute('data-leaving');
        // An editor whose text cannot be read stays open where it is.
        if (store.isEditing()) return;
        const { cursor } = store.state();
        if (!cursor || !isSame(cursor, at)) store.goTo(at);
      },
      onClick(event: MouseEvent) {
        // The first press brings the cursor, the second opens the cell.
        const at = cellAt(event.target);
        if (at && wasCursor && !store.isEditing() && !isControl(event.target)) edit(at, null);
      },
      onDoubleClick(event: MouseEvent) {
        const at = cellAt(event.target);
        if (at && !store.isEditing() && !isControl(event.target)) edit(at, null);
      },
    },
  };
}

/** What a cell is when it is emptied; nothing where it cannot be. */
function emptied(column: Column): Parameters<typeof cellsChange>[1] {
  if (isDiscipline(column)) return [{ cell: cellOf(column), to: null }];
  if (column === 'because') return [{ cell: 'because', to: { serves: [], because: '' } }];
  return column === 'needs' ? [{ cell: 'needs', to: [] }] : [];
}

/** Cells copied from the same plan into the same kinds of columns need not be read. */
function ownCells(text: string, planId: string, columns: readonly Column[]): Given[][] | null {
  if (!text) return null;
  const own = JSON.parse(text) as { planId: string; columns: Column[]; cells: Given[][] };
  const kind = (column: Column | undefined) => (column && isDiscipline(column) ? 'hours' : column);
  const fits = own.columns.every((column, at) => kind(column) === kind(columns[at]));
  return own.planId === planId && fits ? own.cells : null;
}

function cellAt(target: EventTarget | null): Cell | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  return cell && row ? { row, column: cell.dataset['column'] as Column } : null;
}

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, input, select, [draggable="true"]') !== null;

const isSame = (cell: Cell, other: Cell) => cell.row === other.row && cell.column === other.column;

const cellElement = (root: HTMLElement | null, { row, column }: Cell) =>
  root?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`);

export const focusAdd = (root: ParentNode | null, area: string) =>
  [...(root?.querySelectorAll<HTMLElement>('[data-add-to]') ?? [])]
    .find(input => input.dataset['addTo'] === area)
    ?.focus();

/** Puts the focus at the edge of the grid, so that the browser's own Tab goes on from there. */
function leave(root: HTMLElement, event: KeyboardEvent) {
  const edges = [...root.querySelectorAll<HTMLElement>('[data-column], [data-add-to]')];
  const edge = event.shiftKey ? edges[0] : edges.at(-1);
  edge?.focus({ preventScroll: true });
}

export type Grid = ReturnType<typeof useGrid>;
