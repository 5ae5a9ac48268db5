const EDGE_PX = 48;
const MOST_PX_PER_FRAME = 18;

export interface Point {
  x: number;
  y: number;
}

/**
 * While the pointer is near an edge of what scrolls, it scrolls that way. Until the returned function is
 * called.
 */
export function scrollAtEdges(inside: Element, pointer: () => Point, onScrolled: () => void): () => void {
  const scroller = scrollerOf(inside);
  let frame = requestAnimationFrame(function step() {
    frame = requestAnimationFrame(step);
    const { y } = pointer();
    const { top, bottom } = edgesOf(scroller);
    const beyond = y < top + EDGE_PX ? y - top - EDGE_PX : Math.max(0, y - bottom + EDGE_PX);
    if (!beyond) return;
    const before = scroller.scrollTop;
    scroller.scrollTop += Math.max(-1, Math.min(1, beyond / EDGE_PX)) * MOST_PX_PER_FRAME;
    if (scroller.scrollTop !== before) onScrolled();
  });
  return () => cancelAnimationFrame(frame);
}

function scrollerOf(inside: Element): Element {
  for (let one: Element | null = inside; one; one = one.parentElement)
    if (one.scrollHeight > one.clientHeight && /auto|scroll/.test(getComputedStyle(one).overflowY))
      return one;
  return document.scrollingElement ?? document.documentElement;
}

function edgesOf(scroller: Element): { top: number; bottom: number } {
  if (scroller === document.scrollingElement) return { top: 0, bottom: window.innerHeight };
  const { top, bottom } = scroller.getBoundingClientRect();
  return { top: Math.max(0, top), bottom: Math.min(window.innerHeight, bottom) };
}
