'use client';

import { type FocusEvent, type RefObject, useMemo, useRef } from 'react';
import { cellsChange } from '../changes';
import { settleCell } from '../settle';
import { newFeature } from '../use-feature-verbs';
import { cellAt, isSame } from './cell-elements';
import { cellOf } from './columns';
import type { GridActions } from './grid-actions';
import { type GridHands, type GridInput, handsOf } from './grid-hands';
import { areaBefore, placed } from './moves';
import { onClipboardOf } from './on-clipboard';
import { onKeyOf } from './on-key';
import { onPointerOf } from './on-pointer';

/** What the keys, the pointer and the clipboard do to the grid. Everything it returns stays the same. */
export function useGrid(input: GridInput, root: RefObject<HTMLDivElement | null>) {
  // Handlers are stable and read the newest of everything from here.
  const latest = useRef(input);
  latest.current = input;
  return useMemo(() => {
    const hands = handsOf(latest, root);
    const { store, selected, goTo } = hands;
    return { actions: actionsOf(hands), store, selected, goTo, handlers: handlersOf(hands) };
  }, [root]);
}

export type Grid = ReturnType<typeof useGrid>;

function handlersOf(hands: GridHands) {
  const { store, root } = hands;
  return {
    ...onPointerOf(hands),
    ...onClipboardOf(hands),
    onKeyDown: onKeyOf(hands),
    onFocus(event: FocusEvent) {
      const at = cellAt(event.target);
      if (!at || !(event.target instanceof HTMLElement) || !event.target.dataset['column']) return;
      root.current?.removeAttribute('data-leaving');
      // An editor whose text cannot be read stays open where it is.
      if (store.isEditing()) return;
      const { cursor } = store.state();
      if (!cursor || !isSame(cursor, at)) store.goTo(at);
    },
  };
}

function actionsOf({ latest, store, desk, selected, change, focusSoon, goTo }: GridHands): GridActions {
  return {
    store,
    commit(feature, column, made, how) {
      store.set({ editing: null });
      if (made) {
        const changes = [cellsChange(feature, [{ cell: cellOf(column), ...made }])];
        if (column === 'needs' || column === 'edition') latest.current.verbs.changeRight(changes);
        else change(changes);
      }
      // Only now: at no moment is what was typed kept nowhere.
      desk().keepDraft(null);
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
}
