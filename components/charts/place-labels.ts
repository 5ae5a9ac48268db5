export type Anchor = 'start' | 'middle' | 'end';

export interface RowLabel {
  /** Percent along the axis. */
  at: number;
  text: string;
}

export interface PlacedLabel extends RowLabel {
  anchor: Anchor;
  row: number;
}

/** Narrowest plot that must work, in px: a phone's 320 less the page's margins. */
export const NARROWEST = 272;
/** In px, of one of three columns on an A4 page. */
export const NARROWEST_ON_PAPER = 184;
const CHARACTER = 6.5;
const GAP = 8;
const CLEAR = 2;
/** How far a label that stands beside its tick keeps from it. */
export const BESIDE = 4;

/** Generous width of a 12px label. */
export const labelWidth = (text: string) => text.length * CHARACTER;

/**
 * Gives each label below an axis an anchor and a row so that none touches another or leaves the plot, at the
 * narrowest `width`. Text keeps its size and gaps only grow on wider screens, so it then holds for all of them.
 */
export function placeLabels(
  labels: readonly RowLabel[],
  rows: number,
  width: number = NARROWEST,
): PlacedLabel[] {
  let best: { cost: number; placed: PlacedLabel[] } = { cost: Number.POSITIVE_INFINITY, placed: [] };
  const search = (rest: readonly RowLabel[], placed: PlacedLabel[], cost: number) => {
    if (cost >= best.cost) return;
    const [label, ...others] = rest;
    if (!label) {
      best = { cost, placed };
      return;
    }
    for (let row = 0; row < rows; row++)
      for (const anchor of ['middle', 'end', 'start'] as const) {
        const candidate = { ...label, anchor, row };
        const overlaps = placed.filter(other => touch(candidate, other, width)).length;
        const struck = placed.filter(other => strike(candidate, other, width)).length;
        const spills = spill(candidate, width);
        search(
          others,
          [...placed, candidate],
          cost + row * 2 + (anchor === 'middle' ? 0 : 1) + overlaps * 1000 + struck * 50 + spills * 100,
        );
      }
  };
  search(labels, [], 0);
  return best.placed;
}

function extent(label: PlacedLabel, plot: number): [number, number] {
  const width = labelWidth(label.text);
  const x = (label.at / 100) * plot;
  const left =
    label.anchor === 'middle' ? x - width / 2 : label.anchor === 'end' ? x - width - BESIDE : x + BESIDE;
  return [left, left + width];
}

/** Labels in one row must stand apart. */
function touch(one: PlacedLabel, other: PlacedLabel, plot: number): boolean {
  if (one.row !== other.row) return false;
  const [a, b] = extent(one, plot);
  const [c, d] = extent(other, plot);
  return a < d + GAP && c < b + GAP;
}

/** The line that leads down to the lower label runs through the higher one. */
function strike(one: PlacedLabel, other: PlacedLabel, plot: number): boolean {
  if (one.row === other.row) return false;
  const [lower, higher] = one.row > other.row ? [one, other] : [other, one];
  const x = (lower.at / 100) * plot;
  const [left, right] = extent(higher, plot);
  return x > left - CLEAR && x < right + CLEAR;
}

function spill(label: PlacedLabel, plot: number): number {
  const [left, right] = extent(label, plot);
  return Math.max(0, -left) + Math.max(0, right - plot);
}

/** The side of a vertical line on which there is room for its label. */
export function anchorWithin(at: number, text: string, width: number = NARROWEST): Anchor {
  const x = (at / 100) * width;
  const half = labelWidth(text) / 2;
  if (x < half) return 'start';
  return x > width - half ? 'end' : 'middle';
}
