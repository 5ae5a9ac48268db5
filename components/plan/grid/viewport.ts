import { startTransition } from 'react';
import { flushSync } from 'react-dom';
import { lookAt, type Span } from './rows-in-view';

/** An area of a long grid, as far as it decides which of its rows are drawn. */
interface AreaInView {
  rows: () => readonly string[];
  span: () => Span;
  draw: (span: Span) => void;
}

const USUAL_ROW_PX = 37;

/**
 * Draws of each area only the rows that are near to what is seen: a frame costs what is in the page. How
 * tall a row is is known once it was drawn; before, it is taken to be as tall as the others.
 */
export class Viewport {
  #areas = new Map<HTMLElement, AreaInView>();
  #heightsPx = new Map<string, number>();
  /** Lines that stand below a row and are none of the plan's. A row that has some is always drawn. */
  #belowPx = new Map<string, number>();
  #meanPx = USUAL_ROW_PX;

  /** `start` is the edge that the area's first row begins at. */
  watch(start: HTMLElement, area: AreaInView): () => void {
    this.#areas.set(start, area);
    return () => this.#areas.delete(start);
  }

  /** Of the rows alone: the room that they leave where they are not drawn. */
  heightsPx = (rows: readonly string[]): number[] =>
    rows.map(row => this.#heightsPx.get(row) ?? this.#meanPx);

  /** These are the rows now; what others measured says nothing of them. */
  keep(rows: readonly string[]): void {
    const known = new Set(rows);
    for (const row of this.#heightsPx.keys()) if (!known.has(row)) this.#heightsPx.delete(row);
  }

  /** Rows have another width now, and so another height. */
  forget(): void {
    this.#heightsPx.clear();
  }

  /** Sees what is in view, and draws it: at once what is seen, behind that what may be seen next. */
  look = (when: 'while drawing' | 'after' = 'after'): void => {
    this.#measure();
    const bottomPx = window.innerHeight;
    const seen: (() => void)[] = [];
    const near: (() => void)[] = [];
    for (const [start, area] of this.#areas) {
      const startPx = start.getBoundingClientRect().top;
      const drawn = area.span();
      const { span, first } = lookAt(drawn, this.#reachesPx(area.rows()), -startPx, bottomPx - startPx);
      if (first) seen.push(() => area.draw(first));
      if (span !== drawn) near.push(() => area.draw(span));
    }
    if (seen.length && when === 'after') flushSync(() => each(seen));
    else each(seen);
    if (near.length) startTransition(() => each(near));
  };

  /** Of each row from its top to the top of the next. */
  #reachesPx(rows: readonly string[]): number[] {
    return this.heightsPx(rows).map((height, at) => height + (this.#belowPx.get(rows[at]!) ?? 0));
  }

  #measure(): void {
    this.#belowPx.clear();
    for (const { parentElement: area } of this.#areas.keys()) {
      for (const row of area!.querySelectorAll<HTMLElement>('[data-row]'))
        this.#heightsPx.set(row.dataset['row']!, heightPx(row));
      for (const line of area!.querySelectorAll<HTMLElement>('[data-below]')) {
        const row = line.dataset['below']!;
        this.#belowPx.set(row, (this.#belowPx.get(row) ?? 0) + heightPx(line));
      }
    }
    let sum = 0;
    for (const height of this.#heightsPx.values()) sum += height;
    if (sum) this.#meanPx = sum / this.#heightsPx.size;
  }
}

const heightPx = (element: Element): number => element.getBoundingClientRect().height;

function each(all: readonly (() => void)[]): void {
  for (const one of all) one();
}
