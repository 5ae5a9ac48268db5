import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { EDITION_KEYS } from '../words';
import { cellAt, focusAdd, leave } from './cell-elements';
import { stepOfKey } from './cursor';
import { fillDown } from './fill';
import type { GridHands } from './grid-hands';
import { areaMovedBy, movedBy } from './moves';

/** What the keys do while no cell is edited. */
export function onKeyOf(hands: GridHands) {
  const { latest, root, store, desk, now, selected, focusSoon, goTo, edit, fill, clear, setEdition, goBack } =
    hands;
  return function onKeyDown(event: KeyboardEvent<HTMLElement>) {
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

    if (beginsLetter(event) && !mod && !altKey) {
      // The field has to be there and hold the focus before the letter comes.
      if (at.column !== 'edition') flushSync(() => edit(at, ''));
    } else if (altKey && upOrDown) {
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
    } else if (key === ' ' && mod) {
      done();
      store.set({ wholeColumns: true, reach: store.state().reach ?? at });
    } else if (altKey || (mod && !stepOfKey(event))) {
      return;
    } else if (key === 'Escape') {
      done();
      if (store.state().reach) goTo(store.state().cursor);
      // Out of the grid's hands: Tab now goes where the page leads.
      else root.current?.setAttribute('data-leaving', '');
    } else if (key === 'Tab' && root.current?.hasAttribute('data-leaving')) {
      leave(root.current, shiftKey);
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
  };
}

/** The first key of a letter that takes several, as an accent or another script's does: it has no letter yet. */
const beginsLetter = ({ key, keyCode }: { key: string; keyCode: number }): boolean =>
  key === 'Dead' || key === 'Process' || keyCode === 229;
