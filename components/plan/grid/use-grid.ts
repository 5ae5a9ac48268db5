'use client';

import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { FeatureFields } from '@/server/plan/domain/fields';
import type { PlanFeature } from '@/server/plan/domain/plan';
import type { Group } from '../groups';
import { newFeature, useFeatureVerbs } from '../use-feature-verbs';
import type { PlanWork } from '../use-plan';
import { EDITION_KEYS } from '../words';
import { type Column, isDiscipline } from './columns';
import { type Cell, type Step, stepFrom, stepOfKey } from './cursor';
import type { GridActions } from './grid-actions';

interface GridInput {
  work: PlanWork;
  groups: readonly Group[];
  columns: readonly Column[];
  onOpen: (feature: PlanFeature['id']) => void;
}

/** The grid's cursor, its editor, and what the keys do. */
export function useGrid(input: GridInput) {
  const table = useRef<HTMLTableElement>(null);
  const [cell, setCell] = useState<Cell | null>(null);
  const [editing, setEditing] = useState<{ typed: string | null } | null>(null);
  const verbs = useFeatureVerbs(input.work);
  // Handlers are stable and read the newest of everything from here.
  const latest = useRef({ ...input, verbs, cell, editing });
  useEffect(() => {
    latest.current = { ...input, verbs, cell, editing };
  });
  const wantsFocus = useRef(false);
  const wasCursor = useRef(false);

  useEffect(() => {
    if (!wantsFocus.current || !cell || editing) return;
    wantsFocus.current = false;
    cellElement(table.current, cell)?.focus();
  }, [cell, editing]);

  const goTo = useCallback((next: Cell | null) => {
    if (!next) return;
    wantsFocus.current = true;
    setEditing(null);
    setCell({ ...next });
  }, []);

  const step = useCallback(
    (from: Cell, how: Step): boolean => {
      const next = stepFrom(from, how, rowsOf(latest.current.groups), latest.current.columns);
      if (next) goTo(next);
      return next !== null;
    },
    [goTo],
  );

  const actions = useMemo<GridActions>(
    () => ({
      commit(feature, basedOn, fields, how) {
        if (Object.keys(fields).length)
          latest.current.work.change({ kind: 'feature', featureId: feature.id, basedOn, fields });
        const here = latest.current.cell;
        setEditing(null);
        if (here && how) {
          if (!step(here, how)) goTo(here);
        }
      },
      cancel: () => goTo(latest.current.cell),
      edit(row, column) {
        setCell({ row, column });
        setEditing({ typed: null });
      },
      open: feature => latest.current.onOpen(feature),
      drop: (dragged, area, after) =>
        latest.current.work.change({ kind: 'move-feature', featureId: dragged, area, after }),
      features: () => latest.current.work.plan.features,
      add(title, area) {
        const { plan, change } = latest.current.work;
        change({ kind: 'add-feature', feature: newFeature(plan.features, { title, area }) });
      },
      renameArea(area, name) {
        const { plan, change } = latest.current.work;
        for (const { id, updatedAt, area: own } of plan.features)
          if (own === area)
            change({ kind: 'feature', featureId: id, basedOn: updatedAt, fields: { area: name } });
      },
      backToCell: () => goTo(latest.current.cell),
    }),
    [step, goTo],
  );

  const onKeyDown = useCallback(
    (event: KeyboardEvent<HTMLTableElement>) => {
      const at = cellOf(event.target);
      const { work, verbs: does, groups } = latest.current;
      const feature = at && work.plan.features.find(one => one.id === at.row);
      if (!at || !feature || latest.current.editing || event.nativeEvent.isComposing) return;
      const { key } = event;
      const mod = event.ctrlKey || event.metaKey;
      const done = () => event.preventDefault();

      if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
        done();
        wantsFocus.current = true;
        does.moveBy(feature, key === 'ArrowUp' ? -1 : 1, groups);
        setCell({ ...at });
      } else if (mod && (key === 'Backspace' || key === 'Delete')) {
        done();
        const list = rowsOf(groups);
        const next = list[list.indexOf(feature.id) + 1] ?? list[list.indexOf(feature.id) - 1];
        does.remove(feature);
        goTo(next ? { row: next, column: at.column } : null);
      } else if (key === 'Insert' || (mod && key === 'Enter')) {
        done();
        focusAdd(table.current, feature.area);
      } else if (event.altKey || (mod && !stepOfKey(event))) {
        return;
      } else if (key === 'Escape') {
        done();
        // Out of the grid's hands: Tab now goes where the page leads.
        table.current?.setAttribute('data-leaving', '');
      } else if (key === 'Tab' && table.current?.hasAttribute('data-leaving')) {
        leave(table.current, event);
      } else if (stepOfKey(event)) {
        if (step(at, stepOfKey(event)!)) done();
      } else if (key === 'Enter' || key === 'F2') {
        done();
        setCell(at);
        setEditing({ typed: null });
      } else if (key === ' ') {
        done();
        latest.current.onOpen(feature.id);
      } else if (key === 'Delete' || key === 'Backspace') {
        done();
        clear(work, feature, at.column);
      } else if (at.column === 'edition' && EDITION_KEYS[key.toLowerCase()]) {
        done();
        const edition = EDITION_KEYS[key.toLowerCase()]!;
        work.change({
          kind: 'feature',
          featureId: feature.id,
          basedOn: feature.updatedAt,
          fields: { edition },
        });
      } else if (key.length === 1 && key !== '?' && key !== '/' && at.column !== 'edition') {
        done();
        setCell(at);
        setEditing({ typed: key });
      }
    },
    [goTo, step],
  );

  return {
    table,
    cell,
    editing,
    actions,
    onKeyDown,
    onFocus: useCallback((event: FocusEvent) => {
      const at = cellOf(event.target);
      if (!at) return;
      table.current?.removeAttribute('data-leaving');
      setCell(before => (isSame(before, at) ? before : at));
    }, []),
    onMouseDown: useCallback((event: MouseEvent) => {
      const at = cellOf(event.target);
      wasCursor.current = Boolean(at && isSame(latest.current.cell, at));
    }, []),
    onClick: useCallback((event: MouseEvent) => {
      // The first press brings the cursor, the second opens the cell.
      if (cellOf(event.target) && wasCursor.current && !latest.current.editing) setEditing({ typed: null });
    }, []),
    onDoubleClick: useCallback((event: MouseEvent) => {
      const at = cellOf(event.target);
      if (!at) return;
      setCell(at);
      setEditing(before => before ?? { typed: null });
    }, []),
  };
}

/** Backspace on a cell empties it, where it can be empty. */
function clear(work: PlanWork, feature: PlanFeature, column: Column) {
  const change = (fields: Partial<FeatureFields>) =>
    work.change({ kind: 'feature', featureId: feature.id, basedOn: feature.updatedAt, fields });
  if (isDiscipline(column)) {
    const { [column]: gone, ...others } = feature.effortHours;
    if (gone) change({ effortHours: others });
  } else if (column === 'because') change({ serves: [], because: '' });
  else if (column === 'needs' && feature.needs.length) change({ needs: [] });
}

function cellOf(target: EventTarget): Cell | null {
  if (!(target instanceof Element)) return null;
  const cell = target.closest<HTMLElement>('[data-column]');
  const row = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  return cell && row ? { row, column: cell.dataset['column'] as Column } : null;
}

const rowsOf = (groups: readonly Group[]) =>
  groups.flatMap(group => group.features.map(feature => feature.id));

const isSame = (cell: Cell | null, other: Cell) => cell?.row === other.row && cell.column === other.column;

const cellElement = (table: HTMLElement | null, { row, column }: Cell) =>
  table?.querySelector<HTMLElement>(`[data-row="${row}"] [data-column="${column}"]`);

export const focusAdd = (root: ParentNode | null, area: string) =>
  [...(root?.querySelectorAll<HTMLElement>('[data-add-to]') ?? [])]
    .find(input => input.dataset['addTo'] === area)
    ?.focus();

/** Puts the focus at the edge of the grid, so that the browser's own Tab goes on from there. */
function leave(table: HTMLElement, event: KeyboardEvent) {
  const edges = [...table.querySelectorAll<HTMLElement>('[data-column], [data-add-to]')];
  const edge = event.shiftKey ? edges[0] : edges.at(-1);
  edge?.focus({ preventScroll: true });
}
