const EDGE_PX = 48;
const MOST_PX_PER_FRAME = 18;

/** While something is dragged near an edge of what scrolls, it scrolls that way. Until the returned function is called. */
export function scrollAtEdges(inside: Element, onScrolled: (x: number, y: number) => void): () => void {
  const scroller = scrollerOf(inside);
  let at: { x: number; y: number } | null = null;
  const onMove = ({ clientX: x, clientY: y }: MouseEvent) => {
    at = { x, y };
  };
  let frame = requestAnimationFrame(function step() {
    frame = requestAnimationFrame(step);
    if (!at) return;
    const { top, bottom } = edgesOf(scroller);
    const beyond = at.y < top + EDGE_PX ? at.y - top - EDGE_PX : Math.max(0, at.y - bottom + EDGE_PX);
    if (!beyond) return;
    const before = scroller.scrollTop;
    scroller.scrollTop += Math.max(-1, Math.min(1, beyond / EDGE_PX)) * MOST_PX_PER_FRAME;
    if (scroller.scrollTop !== before) onScrolled(at.x, at.y);
  });
  window.addEventListener('mousemove', onMove);
  return () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('mousemove', onMove);
  };
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
