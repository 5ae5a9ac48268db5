import { describe, expect, it } from 'vitest';
import { lookAt, type Span, spanWithin, stretchesOf } from './rows-in-view';

const ROW = 40;
const rows = (count: number) => Array.from({ length: count }, () => ROW);
const covers = (outer: Span, inner: Span) => outer.from <= inner.from && outer.to >= inner.to;

describe('the rows of a long grid that are drawn', () => {
  it('are those that reach into what is seen, also in part', () => {
    expect(spanWithin(rows(10), 0, 100)).toEqual({ from: 0, to: 3 });
    expect(spanWithin(rows(10), 79, 81)).toEqual({ from: 1, to: 3 });
    expect(spanWithin([20, 100, 20], 20, 120)).toEqual({ from: 1, to: 2 });
  });

  it('are none of an area that is out of sight', () => {
    expect(spanWithin(rows(10), 400, 900)).toEqual({ from: 0, to: 0 });
    expect(spanWithin(rows(10), -900, 0)).toEqual({ from: 0, to: 0 });
    expect(spanWithin([], 0, 900)).toEqual({ from: 0, to: 0 });
  });

  it('stay the same while enough is drawn around what is seen', () => {
    const heights = rows(500);
    const { span } = lookAt({ from: 0, to: 0 }, heights, 4_000, 4_800);
    expect(lookAt(span, heights, 4_000 + 3 * ROW, 4_800 + 3 * ROW).span).toBe(span);
    expect(lookAt(span, heights, 4_000 + 15 * ROW, 4_800 + 15 * ROW).span).not.toBe(span);
  });

  it('come at once where a gap would be seen, wherever somebody scrolls to', () => {
    const heights = rows(500);
    let drawn: Span = { from: 0, to: 40 };
    for (const top of [0, 300, 9_000, 9_200, 19_200, 12_345, 0]) {
      const seen = spanWithin(heights, top, top + 800);
      const look = lookAt(drawn, heights, top, top + 800);
      expect(look.first).toEqual(covers(drawn, seen) ? null : seen);
      expect(covers(look.span, seen)).toBe(true);
      expect(look.span.to - look.span.from).toBeLessThan(80);
      drawn = look.span;
    }
  });

  it('are let go once they are far away', () => {
    expect(lookAt({ from: 0, to: 60 }, rows(60), 20_000, 20_800).span).toEqual({ from: 0, to: 0 });
  });

  it('stand among room that is as tall as what is left out, and so are rows that must stay', () => {
    const stretches = stretchesOf(rows(100), { from: 10, to: 20 }, [3, 15, 90]);
    expect(stretches).toEqual([
      { gapPx: 3 * ROW, before: 3 },
      { rows: { from: 3, to: 4 } },
      { gapPx: 6 * ROW, before: 10 },
      { rows: { from: 10, to: 20 } },
      { gapPx: 70 * ROW, before: 90 },
      { rows: { from: 90, to: 91 } },
      { gapPx: 9 * ROW, before: 100 },
    ]);
  });
});
