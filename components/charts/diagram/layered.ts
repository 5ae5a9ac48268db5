import { layout as dagre, Graph } from '@dagrejs/dagre';
import { type Placed, routeLinks } from './routes';
import type { DiagramBox, DiagramLink, Layout, Point } from './shapes';

/** How the boxes that hang on one other box only are spread around it. */
interface Spread {
  sides: 1 | 2;
  depth: number;
  /** What choosing it is worth, as against the plainest. */
  worth: number;
}

const SPREADS: readonly Spread[] = [
  { sides: 1, depth: 1, worth: 1 },
  { sides: 2, depth: 1, worth: 0.96 },
  { sides: 1, depth: 2, worth: 0.92 },
  { sides: 2, depth: 2, worth: 0.88 },
  { sides: 2, depth: 3, worth: 0.84 },
];
/** A4 across, less its margins, in px at which the text has its own size. */
const PAGE = { width: 1500, height: 1020 };
const NODE_SEP = 34;
const EDGE_SEP = 16;
const APART = 44;
/** As against the lines that only keep layers apart. Whole numbers: with others dagre may not come to an end. */
const REAL = 20;

/**
 * Boxes in columns, lines at right angles in the gaps between them. The same boxes and links always give
 * the same drawing. Of a few ways to spread it, the one that is largest on a page is taken. Parts that
 * nothing joins stand below each other.
 */
export function layered(boxes: readonly DiagramBox[], links: readonly DiagramLink[]): Layout {
  const parts = connectedParts(boxes, links).map(part => bestSpread(part.boxes, part.links));
  return pack(parts);
}

/** As `layered`, but each group of boxes (by key) stands wholly to the right of the one before. */
export function inLayers(
  boxes: readonly DiagramBox[],
  links: readonly DiagramLink[],
  layers: readonly (readonly string[])[],
): Layout {
  return layOut(boxes, links, SPREADS[0]!, layers);
}

interface Part {
  boxes: DiagramBox[];
  links: DiagramLink[];
}

function connectedParts(boxes: readonly DiagramBox[], links: readonly DiagramLink[]): Part[] {
  const leader = new Map(boxes.map(box => [box.key, box.key]));
  const find = (key: string): string => {
    let at = key;
    while (leader.get(at) !== at) at = leader.get(at)!;
    return at;
  };
  const known = links.filter(link => leader.has(link.from) && leader.has(link.to));
  for (const link of known) leader.set(find(link.to), find(link.from));
  const parts = new Map<string, Part>();
  for (const box of boxes) {
    const part = parts.get(find(box.key)) ?? { boxes: [], links: [] };
    part.boxes.push(box);
    parts.set(find(box.key), part);
  }
  for (const link of known) parts.get(find(link.from))!.links.push(link);
  return [...parts.values()];
}

function bestSpread(boxes: readonly DiagramBox[], links: readonly DiagramLink[]): Layout {
  let best: { layout: Layout; worth: number } | null = null;
  for (const spread of boxes.length < 6 ? SPREADS.slice(0, 1) : SPREADS) {
    // The plainer ones come first: none of the others could be worth more.
    if (best && best.worth >= spread.worth) break;
    const layout = layOut(boxes, links, spread);
    const size = Math.min(1, PAGE.width / layout.width, PAGE.height / layout.height);
    if (!best || size * spread.worth > best.worth) best = { layout, worth: size * spread.worth };
  }
  return best!.layout;
}

function layOut(
  boxes: readonly DiagramBox[],
  links: readonly DiagramLink[],
  spread: Spread,
  layers: readonly (readonly string[])[] = [],
): Layout {
  const layerOf = new Map(layers.flatMap((keys, layer) => keys.map(key => [key, layer] as const)));
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: NODE_SEP, edgesep: EDGE_SEP, ranksep: 80, acyclicer: 'greedy' });
  for (const { key, width, height } of boxes) graph.setNode(key, { width, height });
  const placeOf = leafPlaces(links, spread);
  const straight = links.filter(link => link.from !== link.to);
  for (const { id, from, to } of straight) {
    const place = placeOf.get(from) ?? placeOf.get(to) ?? 1;
    const hangs = placeOf.has(from) ? from : to;
    const other = hangs === from ? to : from;
    const isBack = (layerOf.get(from) ?? 0) > (layerOf.get(to) ?? 0);
    const natural = isBack ? [to, from] : [from, to];
    const [left, right] = !placeOf.has(hangs) ? natural : place > 0 ? [other, hangs] : [hangs, other];
    graph.setEdge(left!, right!, { minlen: Math.abs(place), weight: REAL }, id);
  }
  keepLayers(graph, layers);
  dagre(graph);
  const placed = new Map<string, Placed>();
  for (const box of boxes) {
    const { x, y } = graph.node(box.key) as Required<Point>;
    placed.set(box.key, { ...box, column: x, y: y - box.height / 2 });
  }
  const bends = new Map<string, Point[]>();
  for (const edge of graph.edges())
    bends.set(edge.name!, ((graph.edge(edge) as { points?: Point[] }).points ?? []).toSorted(byX));
  return routeLinks([...placed.values()], links, bends);
}

/** A small thing between two layers, with which all of the one and all of the other are joined. */
function keepLayers(graph: Graph, layers: readonly (readonly string[])[]): void {
  for (const [layer, keys] of layers.entries()) {
    const next = layers[layer + 1];
    if (!next) continue;
    const between = ` layer ${layer}`;
    graph.setNode(between, { width: 1, height: 1 });
    for (const key of keys) graph.setEdge(key, between, { weight: 1 }, ` to ${key}`);
    for (const key of next) graph.setEdge(between, key, { weight: 1 }, ` from ${key}`);
  }
}

const byX = (a: Point, b: Point) => a.x - b.x;

/** For each box that hangs on one other only: how many columns from it, negative to its left. */
function leafPlaces(links: readonly DiagramLink[], { sides, depth }: Spread): Map<string, number> {
  const places = new Map<string, number>();
  if (sides * depth === 1) return places;
  const neighbours = new Map<string, Set<string>>();
  const note = (one: string, other: string) =>
    neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
  for (const { from, to } of links) {
    if (from === to) continue;
    note(from, to);
    note(to, from);
  }
  const leavesOf = new Map<string, string[]>();
  for (const [key, others] of neighbours) {
    const [hub] = others;
    if (others.size !== 1 || (neighbours.get(hub!)?.size ?? 0) < 4) continue;
    leavesOf.set(hub!, [...(leavesOf.get(hub!) ?? []), key]);
  }
  const slots = Array.from({ length: depth }, (_, at) => (sides === 2 ? [at + 1, -at - 1] : [at + 1])).flat();
  for (const leaves of leavesOf.values())
    if (leaves.length > slots.length)
      for (const [at, key] of leaves.entries()) places.set(key, slots[at % slots.length]!);
  return places;
}

/** The biggest part first, the others in rows below it. */
function pack(parts: readonly Layout[]): Layout {
  const ordered = parts.toSorted((a, b) => b.height * b.width - a.height * a.width);
  const widest = Math.max(0, ...ordered.map(part => part.width));
  const area = ordered.reduce((sum, part) => sum + (part.width + APART) * (part.height + APART), 0);
  const room = Math.max(widest, Math.sqrt(area * (PAGE.width / PAGE.height)));
  const all: Layout = { width: 0, height: 0, boxes: [], links: [] };
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  for (const part of ordered) {
    if (x > 0 && x + part.width > room) {
      x = 0;
      y += rowHeight + APART;
      rowHeight = 0;
    }
    all.boxes.push(...part.boxes.map(box => moved(box, x, y)));
    all.links.push(
      ...part.links.map(link => ({
        ...link,
        points: link.points.map(point => moved(point, x, y)),
        labelAt: moved(link.labelAt, x, y),
      })),
    );
    all.width = Math.max(all.width, x + part.width);
    all.height = Math.max(all.height, y + part.height);
    x += part.width + APART;
    rowHeight = Math.max(rowHeight, part.height);
  }
  return all;
}

const moved = <P extends Point>(point: P, x: number, y: number): P => ({
  ...point,
  x: point.x + x,
  y: point.y + y,
});
