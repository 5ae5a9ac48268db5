import { tracksOf } from './channel';
import { relax, type Thing } from './relax';
import type { DiagramBox, DiagramLink, Layout, PlacedBox, PlacedLink, Point } from './shapes';

/** A box with its top edge, in the column whose centre dagre put at `column`. */
export interface Placed extends DiagramBox {
  column: number;
  y: number;
}

/** Room at a box's border for the mark of a line's end. */
const STUB = 24;
const BESIDE_MARK = 18;
const TRACK = 10;
const LABEL_PAD = 10;
const MARGIN = 2;
/** A self-reference leaves and comes back above the box's corner. */
const LOOP = 16;
/** How near to a box's corner a line may end. */
const CLEAR = 12;

/** One line on its way through the columns, always from left to right. */
interface Way {
  link: DiagramLink;
  left: Placed;
  right: Placed;
  /** Its heights: at its left box, in each column between, at its right box. */
  heights: number[];
  firstGap: number;
}

/**
 * Draws the links between boxes that stand in columns: across the columns in free lanes, up and down
 * only in the gaps, where each line has a track of its own.
 */
export function routeLinks(
  boxes: readonly Placed[],
  links: readonly DiagramLink[],
  bends: ReadonlyMap<string, readonly Point[]>,
): Layout {
  const columns = [...new Set(boxes.map(box => Math.round(box.column)))].toSorted((a, b) => a - b);
  const columnOf = (box: Placed) => columns.indexOf(Math.round(box.column));
  const byKey = new Map(boxes.map(box => [box.key, box]));
  const ways = links.flatMap((link): Way[] => {
    const from = byKey.get(link.from)!;
    const to = byKey.get(link.to)!;
    if (from === to) return [];
    const [left, right] = columnOf(from) < columnOf(to) ? [from, to] : [to, from];
    const between = columns.slice(columnOf(left) + 1, columnOf(right));
    const lanes = between.map(column => laneAt(bends.get(link.id) ?? [], column));
    return [{ link, left, right, heights: [0, ...lanes, 0], firstGap: columnOf(left) }];
  });
  setHeights(boxes, ways, columns, columnOf);
  setPorts(boxes, ways);
  straighten(ways);
  const { columnX, trackX, width } = acrossOf(boxes, columns, ways, columnOf);
  const placed = boxes.map(
    (box): PlacedBox => ({
      key: box.key,
      width: box.width,
      height: box.height,
      x: columnX[columnOf(box)]!,
      y: box.y,
    }),
  );
  const placedByKey = new Map(placed.map(box => [box.key, box]));
  const drawn = ways.map(way => draw(way, placedByKey, trackX));
  const loops = links
    .filter(link => link.from === link.to)
    .map((link, at) => loopAt(link, placedByKey.get(link.from)!, at));
  return settle(width, placed, [...drawn, ...loops]);
}

const laneAt = (points: readonly Point[], column: number): number =>
  (points.find(point => Math.abs(point.x - column) < 1) ?? nearest(points, column)).y;

const nearest = (points: readonly Point[], x: number): Point =>
  points.reduce(
    (best, point) => (Math.abs(point.x - x) < Math.abs(best.x - x) ? point : best),
    points[0] ?? { x, y: 0 },
  );

/** Finds each box and each line its height in the columns, in the order in which dagre has them there. */
function setHeights(
  boxes: readonly Placed[],
  ways: readonly Way[],
  columns: readonly number[],
  columnOf: (box: Placed) => number,
): void {
  const boxThings = new Map(
    boxes.map(box => [box, { height: box.height, middle: box.y + box.height / 2, joined: [] as Thing[] }]),
  );
  const chains = ways.map(way => [
    boxThings.get(way.left)!,
    ...way.heights.slice(1, -1).map(middle => ({ height: 0, middle, joined: [] as Thing[] })),
    boxThings.get(way.right)!,
  ]);
  for (const chain of chains)
    for (const [at, thing] of chain.entries()) {
      if (at > 0) thing.joined.push(chain[at - 1]!);
      if (at < chain.length - 1) thing.joined.push(chain[at + 1]!);
    }
  const things = columns.map((_, column) => [
    ...boxes.filter(box => columnOf(box) === column).map(box => boxThings.get(box)!),
    ...ways.flatMap((way, at) => {
      const place = column - way.firstGap;
      return place > 0 && place < way.heights.length - 1 ? [chains[at]![place]!] : [];
    }),
  ]);
  relax(things.map(column => column.toSorted((a, b) => a.middle - b.middle)));
  for (const [box, thing] of boxThings) box.y = thing.middle - box.height / 2;
  for (const [at, way] of ways.entries())
    way.heights = way.heights.map((height, place) =>
      place > 0 && place < way.heights.length - 1 ? chains[at]![place]!.middle : height,
    );
}

interface Port {
  box: Placed;
  side: 'left' | 'right';
  ways: Way[];
}

/** Spreads the ends of the lines along each side of a box, in the order of where they go. */
function setPorts(boxes: readonly Placed[], ways: readonly Way[]): void {
  for (const box of boxes)
    for (const side of ['left', 'right'] as const) {
      const ports = portsOf(box, side, ways).toSorted((a, b) => aimOf(a) - aimOf(b));
      ports.forEach((port, at) => {
        setHeight(port, box.y + (box.height * (at + 1)) / (ports.length + 1));
      });
    }
}

function portsOf(box: Placed, side: Port['side'], ways: readonly Way[]): Port[] {
  const ports = new Map<string, Port>();
  for (const way of ways) {
    if ((side === 'right' ? way.left : way.right) !== box) continue;
    const { id, from, bundleFrom, bundleTo } = way.link;
    const bundle = from === box.key ? bundleFrom : bundleTo;
    const key = bundle === undefined ? `of ${id}` : `with ${bundle}`;
    const port = ports.get(key) ?? { box, side, ways: [] };
    port.ways.push(way);
    ports.set(key, port);
  }
  return [...ports.values()];
}

/** The mean height that a port's lines go to next. */
const aimOf = (port: Port): number => mean(port.ways.map(way => aim(port, way)));
function aim({ side }: Port, way: Way): number {
  if (way.heights.length > 2) return side === 'right' ? way.heights[1]! : way.heights.at(-2)!;
  const other = side === 'right' ? way.right : way.left;
  return other.y + other.height / 2;
}

function setHeight({ side, ways }: Port, y: number): void {
  for (const way of ways) way.heights[side === 'right' ? 0 : way.heights.length - 1] = y;
}

/** A port that is alone on its side goes to the height of what it meets, where the box reaches that far. */
function straighten(ways: readonly Way[]): void {
  const boxes = new Set(ways.flatMap(way => [way.left, way.right]));
  for (const box of boxes)
    for (const side of ['left', 'right'] as const) {
      const ports = portsOf(box, side, ways);
      const [port] = ports;
      if (ports.length !== 1 || !port) continue;
      const goals = port.ways
        .map(way => (side === 'right' ? way.heights[1]! : way.heights.at(-2)!))
        .toSorted((a, b) => a - b);
      const goal = goals[Math.floor((goals.length - 1) / 2)]!;
      if (goal >= box.y + CLEAR && goal <= box.y + box.height - CLEAR) setHeight(port, goal);
    }
}

/** Where the columns stand, and each line's track in each gap. */
function acrossOf(
  boxes: readonly Placed[],
  columns: readonly number[],
  ways: readonly Way[],
  columnOf: (box: Placed) => number,
) {
  const widthOf = columns.map((_, at) =>
    Math.max(...boxes.filter(box => columnOf(box) === at).map(box => box.width)),
  );
  const columnX: number[] = [];
  const trackX = new Map<string, number>();
  let x = 0;
  columns.forEach((_, gap) => {
    columnX.push(x);
    x += widthOf[gap]!;
    const here = ways.filter(way => gap >= way.firstGap && gap < way.firstGap + way.heights.length - 1);
    if (gap === columns.length - 1) return;
    const { trackOf, tracks } = tracksOf(
      here.map(way => {
        const at = gap - way.firstGap;
        const { link, left, right } = way;
        const isForward = left.key === link.from;
        const [leaving, arriving] = isForward
          ? [link.bundleFrom, link.bundleTo]
          : [link.bundleTo, link.bundleFrom];
        const isLast = at === way.heights.length - 2;
        const net =
          isLast && arriving !== undefined
            ? `${right.key} with ${arriving}`
            : at === 0 && leaving !== undefined
              ? `with ${leaving} ${left.key}`
              : link.id;
        return { id: link.id, net, left: way.heights[at]!, right: way.heights[at + 1]! };
      }),
    );
    const before = labelRoom(here.filter(way => way.link.to === way.left.key && gap === way.firstGap));
    const after = labelRoom(
      here.filter(way => way.link.to === way.right.key && gap === way.firstGap + way.heights.length - 2),
    );
    for (const [id, track] of trackOf) trackX.set(`${id} ${gap}`, x + before + STUB + track * TRACK);
    x += before + STUB * 2 + Math.max(0, tracks - 1) * TRACK + after;
  });
  return { columnX, trackX, width: x };
}

const labelRoom = (ways: readonly Way[]): number => {
  const widest = Math.max(0, ...ways.map(way => way.link.labelWidth));
  return widest ? widest + LABEL_PAD : 0;
};

function draw(
  way: Way,
  boxes: ReadonlyMap<string, PlacedBox>,
  trackX: ReadonlyMap<string, number>,
): PlacedLink {
  const left = boxes.get(way.left.key)!;
  const right = boxes.get(way.right.key)!;
  const points: Point[] = [{ x: left.x + left.width, y: way.heights[0]! }];
  for (let at = 0; at < way.heights.length - 1; at++) {
    const from = way.heights[at]!;
    const to = way.heights[at + 1]!;
    const x = trackX.get(`${way.link.id} ${way.firstGap + at}`);
    if (Math.abs(from - to) < 0.01 || x === undefined) continue;
    points.push({ x, y: from }, { x, y: to });
  }
  const [first] = points;
  const last = { x: right.x, y: way.heights.at(-1)! };
  points.push(last);
  const isForward = way.link.from === left.key;
  return {
    id: way.link.id,
    points: isForward ? points : points.reverse(),
    labelAt: isForward
      ? { x: last.x - BESIDE_MARK, y: last.y, anchor: 'end' }
      : { x: first!.x + BESIDE_MARK, y: first!.y, anchor: 'start' },
  };
}

function loopAt(link: DiagramLink, box: PlacedBox, at: number): PlacedLink {
  const right = box.x + box.width;
  const inset = 22 + (at % 3) * 9;
  const out = LOOP - (at % 3) * 4;
  return {
    id: link.id,
    points: [
      { x: right, y: box.y + 12 + (at % 3) * 6 },
      { x: right + out, y: box.y + 12 + (at % 3) * 6 },
      { x: right + out, y: box.y - out },
      { x: right - inset, y: box.y - out },
      { x: right - inset, y: box.y },
    ],
    labelAt: { x: right - inset - 4, y: box.y - out + 4, anchor: 'end' },
  };
}

/** Everything moved so that it begins at the upper left, lines and their labels included. */
function settle(width: number, boxes: readonly PlacedBox[], links: readonly PlacedLink[]): Layout {
  const points = links.flatMap(link => [...link.points, { x: link.labelAt.x, y: link.labelAt.y - 16 }]);
  const top = Math.min(...boxes.map(box => box.y), ...points.map(point => point.y)) - MARGIN;
  const end = Math.max(
    ...boxes.map(box => box.y + box.height),
    ...links.flatMap(link => link.points.map(point => point.y)),
  );
  const right = Math.max(width, ...points.map(point => point.x));
  const down = <P extends Point>(point: P): P => ({
    ...point,
    x: round(point.x + MARGIN),
    y: round(point.y - top),
  });
  return {
    width: round(right + MARGIN * 2),
    height: round(end - top + MARGIN),
    boxes: boxes.map(down),
    links: links.map(link => ({ ...link, points: link.points.map(down), labelAt: down(link.labelAt) })),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
