import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

export const ZOOMS = { month: 5.5, week: 15, day: 40 } as const;
export type Zoom = 'fit' | keyof typeof ZOOMS | 'free';

const LEAST = 0.5;
const MOST = 90;
const STEP = 1.25;

/**
 * How many px a day has: all of it in sight, a month, a week, a day, or anything between by the wheel and the
 * keys. What is in the middle, or under the pointer, stays there.
 */
export function useZoom(frame: RefObject<HTMLElement | null>, days: number, titlePx: () => number) {
  const [free, setFree] = useState<number | null>(null);
  const [roomPx, setRoomPx] = useState(900);
  const anchor = useRef<{ day: number; at: number } | null>(null);
  const fit = roomPx / days;
  const pxPerDay = free ?? fit;

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setRoomPx(Math.max(200, element.clientWidth - titlePx()));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, titlePx]);

  /** `at`: px from the plot's left edge in the frame. */
  function change(next: number | null, at = roomPx / 2) {
    const scrolled = frame.current?.scrollLeft ?? 0;
    anchor.current = { day: (scrolled + at) / pxPerDay, at };
    setFree(next === null ? null : Math.min(MOST, Math.max(LEAST, fit, next)));
  }

  useLayoutEffect(() => {
    if (!anchor.current || !frame.current) return;
    frame.current.scrollLeft = anchor.current.day * pxPerDay - anchor.current.at;
    anchor.current = null;
  }, [frame, pxPerDay]);

  const latest = useRef(change);
  latest.current = change;
  const scale = useRef(pxPerDay);
  scale.current = pxPerDay;
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    // The browser would zoom the whole page; only a listener that is not passive can say no.
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const at = event.clientX - element.getBoundingClientRect().left - titlePx();
      latest.current(scale.current * STEP ** -Math.sign(event.deltaY), Math.max(0, at));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [frame, titlePx]);

  const zoom: Zoom =
    free === null
      ? 'fit'
      : ((Object.keys(ZOOMS) as (keyof typeof ZOOMS)[]).find(one => ZOOMS[one] === free) ?? 'free');
  return {
    pxPerDay,
    zoom,
    isFit: free === null,
    // From all in sight to the beginning.
    to: (next: Zoom) =>
      change(next === 'fit' || next === 'free' ? null : ZOOMS[next], free === null ? 0 : undefined),
    closer: () => change(pxPerDay * STEP),
    farther: () => change(pxPerDay / STEP <= fit ? null : pxPerDay / STEP),
  };
}
