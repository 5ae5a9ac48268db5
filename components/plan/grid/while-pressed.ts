import { type Point, scrollAtEdges } from './drag-scroll';

/**
 * Follows the pointer from its press until the button is let go. What scrolls follows too, but only once
 * the pointer has left what was pressed: a press near an edge is no wish to go beyond it.
 */
export function whilePressed({
  inside,
  hasLeft,
  onAt,
  onEnd,
}: {
  inside: Element | null;
  hasLeft: (at: Point) => boolean;
  onAt: (at: Point) => void;
  /** `isSeen`: the button was let go here, and not where no event tells of it. */
  onEnd: (isSeen: boolean) => void;
}): void {
  const listening = new AbortController();
  let pointer: Point = { x: 0, y: 0 };
  let stopScrolling: (() => void) | null = null;
  function end(isSeen: boolean) {
    listening.abort();
    stopScrolling?.();
    onEnd(isSeen);
  }
  function onMove({ clientX: x, clientY: y, buttons }: MouseEvent) {
    if (buttons === 0) return end(false);
    pointer = { x, y };
    onAt(pointer);
    if (!stopScrolling && inside && hasLeft(pointer))
      stopScrolling = scrollAtEdges(
        inside,
        () => pointer,
        () => onAt(pointer),
      );
  }
  const options = { signal: listening.signal };
  window.addEventListener('mousemove', onMove, options);
  window.addEventListener('mouseup', () => end(true), options);
  // The browser's own dragging, or another window, takes the pointer: no move may come to tell that it is let go.
  window.addEventListener('dragstart', () => end(false), options);
  window.addEventListener('blur', () => end(false), options);
}
