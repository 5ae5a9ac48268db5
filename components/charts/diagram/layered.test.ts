import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inLayers, layered } from './layered';
import type { DiagramBox, DiagramLink, Layout, PlacedBox, Point } from './shapes';
import { fitText, textWidth, wrapText } from './text-width';

const boxOf = (key: string, height: number, width = 140): DiagramBox => ({ key, width, height });
const linkOf = (id: string, from: string, to: string, bundle = false): DiagramLink => ({
  id,
  from,
  to,
  ...(bundle ? { bundleFrom: 'one' } : {}),
  labelWidth: 40,
});

/** Any graph: cycles, double links, links to itself, parts that nothing joins. */
const graphs = fc.integer({ min: 1, max: 14 }).chain(count =>
  fc.record({
    boxes: fc
      .array(fc.integer({ min: 40, max: 220 }), { minLength: count, maxLength: count })
      .map(heights => heights.map((height, at) => boxOf(`b${at}`, height))),
    links: fc
      .array(
        fc.tuple(
          fc.integer({ min: 0, max: count - 1 }),
          fc.integer({ min: 0, max: count - 1 }),
          fc.boolean(),
        ),
        { maxLength: 22 },
      )
      .map(pairs => pairs.map(([from, to, bundle], at) => linkOf(`l${at}`, `b${from}`, `b${to}`, bundle))),
  }),
);

describe('a layered drawing', () => {
  test('is the same each time', () => {
    fc.assert(
      fc.property(graphs, ({ boxes, links }) => {
        expect(layered(boxes, links)).toEqual(layered(boxes, links));
      }),
      { numRuns: 15 },
    );
  });

  test('has every box once, inside the picture, and no two on each other', () => {
    fc.assert(
      fc.property(graphs, ({ boxes, links }) => {
        const layout = layered(boxes, links);
        expect(layout.boxes.map(box => box.key).toSorted()).toEqual(boxes.map(box => box.key).toSorted());
        expectApart(layout);
      }),
      { numRuns: 60 },
    );
  });

  test('has every line once, at right angles, from border to border, and through no box', () => {
    fc.assert(
      fc.property(graphs, ({ boxes, links }) => {
        const layout = layered(boxes, links);
        expectJoined(layout, links);
      }),
      { numRuns: 60 },
    );
  });

  test('keeps layers in their order', () => {
    const boxes = ['p1', 'p2', 'a1', 'a2', 's1', 'o1', 'o2'].map(key => boxOf(key, 60));
    const links = [
      linkOf('1', 'p1', 'a1'),
      linkOf('2', 'p2', 'a2'),
      linkOf('3', 's1', 'a2'),
      linkOf('4', 'a1', 's1'),
      linkOf('5', 'o2', 'a1'),
      linkOf('6', 'a1', 'o1'),
    ];
    const layers = [['p1', 'p2'], ['a1', 'a2'], ['s1'], ['o1', 'o2']];
    const layout = inLayers(boxes, links, layers);
    expectApart(layout);
    expectJoined(layout, links);
    const x = new Map(layout.boxes.map(box => [box.key, box.x]));
    for (const [at, keys] of layers.entries())
      for (const later of layers.slice(at + 1).flat())
        for (const key of keys) expect(x.get(key)!).toBeLessThan(x.get(later)!);
  });

  test('spreads many that hang on one, so that it fits a page', () => {
    const leaves = Array.from({ length: 24 }, (_, at) => boxOf(`leaf${at}`, 130));
    const layout = layered(
      [boxOf('hub', 130), ...leaves],
      leaves.map((leaf, at) => linkOf(`l${at}`, 'hub', leaf.key, true)),
    );
    expectApart(layout);
    expect(layout.height).toBeLessThan(layout.width * 1.6);
  });

  test('of nothing is nothing', () => {
    expect(layered([], [])).toMatchObject({ boxes: [], links: [] });
  });
});

describe('text', () => {
  test('is cut only where it does not fit, and then fits', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 30, max: 300 }), (text, room) => {
        const fitted = fitText(text, 12, room);
        expect(textWidth(fitted, 12)).toBeLessThanOrEqual(Math.max(room, textWidth('…', 12)));
        if (textWidth(text, 12) <= room) expect(fitted).toBe(text);
      }),
    );
  });

  test('wraps at words, into no more lines than there are', () => {
    expect(wrapText('several equal ones behind a load balancer', 11, 130, 3)).toEqual([
      'several equal ones',
      'behind a load balancer',
    ]);
    expect(wrapText('one two three four five six', 12, 40, 2)).toHaveLength(2);
  });
});

function expectApart({ boxes, width, height }: Layout) {
  for (const [at, box] of boxes.entries()) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width + 0.2);
    expect(box.y + box.height).toBeLessThanOrEqual(height + 0.2);
    for (const other of boxes.slice(at + 1))
      expect(overlap(box, other), `${box.key} and ${other.key}`).toBe(false);
  }
}

function expectJoined(layout: Layout, links: readonly DiagramLink[]) {
  const boxes = new Map(layout.boxes.map(box => [box.key, box]));
  expect(layout.links.map(link => link.id).toSorted()).toEqual(links.map(link => link.id).toSorted());
  for (const { id, points } of layout.links) {
    const { from, to } = links.find(link => link.id === id)!;
    expect(onBorder(points[0]!, boxes.get(from)!), `${id} begins at ${from}`).toBe(true);
    expect(onBorder(points.at(-1)!, boxes.get(to)!), `${id} ends at ${to}`).toBe(true);
    for (const [at, point] of points.entries()) {
      const next = points[at + 1];
      if (!next) continue;
      expect(Math.abs(point.x - next.x) < 0.11 || Math.abs(point.y - next.y) < 0.11, `${id} bends`).toBe(
        true,
      );
      for (const box of boxes.values())
        expect(crosses(point, next, box), `${id} crosses ${box.key}`).toBe(false);
    }
  }
}

const overlap = (a: PlacedBox, b: PlacedBox): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.3;

const onBorder = ({ x, y }: Point, box: PlacedBox): boolean =>
  ((near(x, box.x) || near(x, box.x + box.width)) && y >= box.y - 0.3 && y <= box.y + box.height + 0.3) ||
  ((near(y, box.y) || near(y, box.y + box.height)) && x >= box.x - 0.3 && x <= box.x + box.width + 0.3);

/** Whether a straight run goes through the inside of a box. */
function crosses(a: Point, b: Point, box: PlacedBox): boolean {
  const inset = 1;
  return (
    Math.max(a.x, b.x) > box.x + inset &&
    Math.min(a.x, b.x) < box.x + box.width - inset &&
    Math.max(a.y, b.y) > box.y + inset &&
    Math.min(a.y, b.y) < box.y + box.height - inset
  );
}
