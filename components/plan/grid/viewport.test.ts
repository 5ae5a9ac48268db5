import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Span } from './rows-in-view';
import { Viewport } from './viewport';

beforeEach(() => vi.stubGlobal('window', { innerHeight: 800 }));
afterEach(() => vi.unstubAllGlobals());

const rect = (height: number, top = 0) => ({ getBoundingClientRect: () => ({ top, height }) });

/** An area whose first row begins at `topPx`, with the heights of what is drawn in it. */
function area(
  viewport: Viewport,
  topPx: number,
  rows: string[],
  drawn: Record<string, number>,
  below: [string, number][] = [],
) {
  const lines = () => ({
    '[data-row]': Object.entries(drawn).map(([row, px]) => ({ dataset: { row }, ...rect(px) })),
    '[data-below]': below.map(([row, px]) => ({ dataset: { below: row }, ...rect(px) })),
  });
  const parentElement = { querySelectorAll: (what: '[data-row]' | '[data-below]') => lines()[what] };
  const draw = vi.fn<(span: Span) => void>();
  const start = { parentElement, ...rect(0, topPx) } as unknown as HTMLElement;
  viewport.watch(start, { rows: () => rows, span: () => ({ from: 0, to: 0 }), draw });
  viewport.look('while drawing');
  return draw;
}

it('counts a line below a row to where the next row begins, and not to the room that it leaves', () => {
  const viewport = new Viewport();
  const draw = area(viewport, -140, ['a', 'b'], { a: 40, b: 40 }, [
    ['a', 50],
    ['a', 50],
  ]);
  expect(draw.mock.calls[0]).toEqual([{ from: 1, to: 2 }]);
  expect(viewport.heightsPx(['a', 'b'])).toEqual([40, 40]);
});

it('takes a row that was not drawn yet to be as tall as those of the plan, without what was removed', () => {
  const viewport = new Viewport();
  const drawn: Record<string, number> = { tall: 400, a: 40 };
  area(viewport, 0, ['tall', 'a', 'b'], drawn);
  expect(viewport.heightsPx(['b'])).toEqual([220]);
  delete drawn['tall'];
  viewport.look();
  expect(viewport.heightsPx(['b'])).toEqual([220]);
  viewport.keep(['a', 'b']);
  viewport.look();
  expect(viewport.heightsPx(['b'])).toEqual([40]);
});
