import type { MouseEvent } from 'react';
import { cellAt, headAt, isControl, isSame } from './cell-elements';
import type { Cell } from './cursor';
import type { Point } from './drag-scroll';
import type { GridHands } from './grid-hands';
import { whilePressed } from './while-pressed';

/** What the pointer does: it brings the cursor, stretches the selection, drags the handle that fills, opens cells. */
export function onPointerOf({ root, store, goTo, edit, fill, focusSoon }: GridHands) {
  /** Whether the press that goes on brought the cursor: then it does not open the cell too. */
  let wasCursor = false;
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
    const isHandle = event.target instanceof Element && event.target.closest('[data-fill]') !== null;
    if (isHandle) event.preventDefault();
    follow(at, isHandle);
  }
  /** From here until the button is let go, the pointer stretches the selection or fills. */
  function follow(pressed: Cell, isFilling: boolean) {
    const from = store.block();
    whilePressed({
      inside: root.current,
      hasLeft: at => cellUnder(at)?.row !== pressed.row,
      onAt(at) {
        const over = cellUnder(at);
        const cursor = store.state().cursor;
        if (!over || !cursor) return;
        if (isFilling) {
          const row = store.rows().indexOf(over.row);
          if (store.state().fillTo !== row) store.set({ fillTo: row });
        } else if (!isSame(store.state().reach ?? cursor, over)) {
          wasCursor = false;
          window.getSelection()?.removeAllRanges();
          store.goTo(over, { stretch: true });
        }
      },
      onEnd(isSeen) {
        const { fillTo } = store.state();
        store.set({ fillTo: null });
        if (isSeen && isFilling && from && fillTo !== null && fillTo > from.bottom)
          fill(from, { ...from, top: from.bottom + 1, bottom: fillTo });
      },
    });
  }

  return {
    onMouseDown,
    onClick(event: MouseEvent) {
      const column = headAt(event.target);
      const row = store.state().cursor?.row ?? store.rows()[0];
      if (column && row) {
        store.set({ cursor: { row, column }, reach: { row, column }, wholeRows: false, wholeColumns: true });
        focusSoon({ row, column });
      }
      // The first press brings the cursor, the second opens the cell.
      const at = cellAt(event.target);
      if (at && wasCursor && !store.isEditing() && !isControl(event.target)) edit(at, null);
    },
    onDoubleClick(event: MouseEvent) {
      const at = cellAt(event.target);
      if (at && !store.isEditing() && !isControl(event.target)) edit(at, null);
    },
  };
}

const cellUnder = ({ x, y }: Point): Cell | null => cellAt(document.elementFromPoint(x, y));
