import type { ClipboardEvent } from 'react';
import { cellAt } from './cell-elements';
import { readClipboard, toHtml, toTsv } from './clipboard';
import { type Column, isDiscipline } from './columns';
import { textsOf, valuesOf } from './fill';
import type { GridHands } from './grid-hands';
import type { Given } from './paste';
import { sayPasted } from './say-pasted';

/** Cells of ours in a clipboard, beside their texts: nothing of them has to be read again. */
const OWN_TYPE = 'application/x-groundwork-cells';

/** What copying, cutting and pasting do. */
export function onClipboardOf({ store, desk, now, clear, layOver }: GridHands) {
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
  };
}

/** Cells copied from the same plan into the same kinds of columns need not be read. */
function ownCells(text: string, planId: string, columns: readonly Column[]): Given[][] | null {
  if (!text) return null;
  const own = JSON.parse(text) as { planId: string; columns: Column[]; cells: Given[][] };
  const kind = (column: Column | undefined) => (column && isDiscipline(column) ? 'hours' : column);
  const fits = own.columns.every((column, at) => kind(column) === kind(columns[at]));
  return own.planId === planId && fits ? own.cells : null;
}
