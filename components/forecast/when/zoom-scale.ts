/** How many px a day has at the named zooms. */
export const ZOOMS = { month: 5.5, week: 15, day: 40 } as const;
export type Zoom = 'fit' | keyof typeof ZOOMS | 'free';

export const LEAST_PX = 0.5;
export const MOST_PX = 90;

const NAMES = Object.keys(ZOOMS) as (keyof typeof ZOOMS)[];

/** px a day to the name of the zoom; null is all in sight. */
export const zoomName = (pxPerDay: number | null): Zoom =>
  pxPerDay === null ? 'fit' : (NAMES.find(name => ZOOMS[name] === pxPerDay) ?? 'free');

/** As it stands in the address: `week`, or px a day as `22.5`; null for all in sight, which is not written. */
export function writeZoom(pxPerDay: number | null): string | null {
  if (pxPerDay === null) return null;
  const name = zoomName(pxPerDay);
  return name === 'free' ? String(Math.round(pxPerDay * 10) / 10) : name;
}

/** What stands in the address; anything else than a zoom is all in sight. */
export function readZoom(text: string | null | undefined): number | null {
  const name = NAMES.find(one => one === text);
  if (name) return ZOOMS[name];
  const pxPerDay = Number(text);
  return text && pxPerDay >= LEAST_PX && pxPerDay <= MOST_PX ? pxPerDay : null;
}
