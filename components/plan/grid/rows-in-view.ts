/** Rows of an area, from one to another that is not among them. */
export interface Span {
  from: number;
  to: number;
}

const NO_ROWS: Span = { from: 0, to: 0 };

/** The rows that reach into a stretch of the area; `topPx` is measured from its first row. */
export function spanWithin(heightsPx: readonly number[], topPx: number, bottomPx: number): Span {
  let from = 0;
  let edge = 0;
  while (from < heightsPx.length && edge + heightsPx[from]! <= topPx) edge += heightsPx[from++]!;
  let to = from;
  while (to < heightsPx.length && edge < bottomPx) edge += heightsPx[to++]!;
  return to > from ? { from, to } : NO_ROWS;
}

/** What is drawn reaches so far beyond what is seen. More is drawn in small pieces, each before an edge is near. */
const FAR_PX = 600;
const NEAR_PX = 450;

export interface Look {
  /** The rows to draw: the same ones as long as they are enough. */
  span: Span;
  /** Where some that are seen are not drawn: those, which cannot wait for the rest. */
  first: Span | null;
}

/** What to draw of an area, given what is drawn and what of it is seen. */
export function lookAt(drawn: Span, heightsPx: readonly number[], topPx: number, bottomPx: number): Look {
  const around = (px: number) => spanWithin(heightsPx, topPx - px, bottomPx + px);
  const isEnough = holds(drawn, around(NEAR_PX)) && holds(around(2 * FAR_PX), drawn);
  const seen = around(0);
  return { span: isEnough ? drawn : around(FAR_PX), first: holds(drawn, seen) ? null : seen };
}

const holds = (outer: Span, inner: Span): boolean =>
  inner.from === inner.to || (inner.from >= outer.from && inner.to <= outer.to);

/** Rows one after the other, and room in place of those that are not drawn. */
export type Stretch = { rows: Span } | { gapPx: number; before: number };

/** The area from its first row to its last: those of the span and those that must stay, with room between. */
export function stretchesOf(heightsPx: readonly number[], span: Span, kept: readonly number[]): Stretch[] {
  const isDrawn = (at: number) => (at >= span.from && at < span.to) || kept.includes(at);
  const stretches: Stretch[] = [];
  for (let at = 0; at < heightsPx.length; ) {
    const from = at;
    const drawn = isDrawn(from);
    let gapPx = 0;
    while (at < heightsPx.length && isDrawn(at) === drawn) gapPx += heightsPx[at++]!;
    stretches.push(drawn ? { rows: { from, to: at } } : { gapPx, before: at });
  }
  return stretches;
}
