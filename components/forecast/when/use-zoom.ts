import { useSearchParams } from 'next/navigation';
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { useInAddress } from '../use-in-address';
import { LEAST_PX, MOST_PX, readZoom, writeZoom, ZOOMS, type Zoom, zoomName } from './zoom-scale';

const STEP = 1.25;

/**
 * How many px a day has: all of it in sight, a month, a week, a day, or anything between by the wheel and the
 * keys. What is worked on in the uppermost rows, or what is under the pointer, stays there. The zoom stands in the
 * address.
 */
export function useZoom(frame: RefObject<HTMLElement | null>, days: number, titlePx: () => number) {
  const parameters = useSearchParams();
  const [free, setFree] = useState(() => readZoom(parameters.get('zoom')));
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
  function change(next: number | null, at = atWork(frame.current, titlePx(), roomPx)) {
    const scrolled = frame.current?.scrollLeft ?? 0;
    anchor.current = { day: (scrolled + at) / pxPerDay, at };
    setFree(next === null ? null : Math.min(MOST_PX, Math.max(LEAST_PX, fit, next)));
  }

  useLayoutEffect(() => {
    if (!anchor.current || !frame.current) return;
    frame.current.scrollLeft = anchor.current.day * pxPerDay - anchor.current.at;
    anchor.current = null;
  }, [frame, pxPerDay]);

  useInAddress('zoom', writeZoom(free));

  const step = useEffectEvent((times: number, at: number) => change(pxPerDay * STEP ** times, at));
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    // The browser would zoom the whole page; only a listener that is not passive can say no.
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const at = event.clientX - element.getBoundingClientRect().left - titlePx();
      step(-Math.sign(event.deltaY), Math.max(0, at));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [frame, titlePx]);

  return {
    pxPerDay,
    zoom: zoomName(free),
    isFit: free === null,
    to: (next: Zoom) => change(next === 'fit' || next === 'free' ? null : ZOOMS[next]),
    closer: () => change(pxPerDay * STEP),
    farther: () => change(pxPerDay / STEP <= fit ? null : pxPerDay / STEP),
  };
}

/** px from the plot's left edge to the first bar that is in sight, or to the middle where there is none. */
function atWork(frame: HTMLElement | null, titlePx: number, roomPx: number): number {
  if (!frame) return roomPx / 2;
  const { left, top, bottom } = frame.getBoundingClientRect();
  for (const row of frame.querySelectorAll('[data-feature]')) {
    const place = row.getBoundingClientRect();
    if (place.top > Math.min(bottom, window.innerHeight)) break;
    const bar = row.querySelector('[data-bar]')?.getBoundingClientRect();
    if (!bar || place.bottom < Math.max(top, 0)) continue;
    const [begins, ends] = [bar.left - left - titlePx, bar.right - left - titlePx];
    if (ends > 0 && begins < roomPx) return Math.max(0, begins);
  }
  return roomPx / 2;
}

/** Another zoom is no other page: there is no way back to it, but it is there again after a reload. */
