/** One thing in a column, a box or a line passing through: its height, and where its middle is. */
export interface Thing {
  height: number;
  middle: number;
  /** What it is joined to, in the columns beside it. */
  joined: Thing[];
}

const SWEEPS = 14;
/** How much a thing is drawn to the middle of the whole, as against one thing that it is joined to. */
const GRAVITY = 0.06;
/** Room between two boxes, a box and a line, two lines. */
const APART = { boxes: 26, mixed: 15, lines: 11 };

/**
 * Moves things up and down in their columns, in the order that they have there, each as near as there is
 * room to what it is joined to. In each sweep every column is set to its least sum of squared distances
 * under the distances that must be kept: isotonic regression, by pooling adjacent violators.
 */
export function relax(columns: readonly (readonly Thing[])[]): void {
  const all = columns.flat();
  const centre = all.reduce((sum, thing) => sum + thing.middle, 0) / Math.max(1, all.length);
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const column of sweep % 2 ? columns.toReversed() : columns) settle(column, centre);
}

function settle(column: readonly Thing[], centre: number): void {
  const offsets: number[] = [];
  for (const [at, thing] of column.entries()) {
    const before = column[at - 1];
    offsets.push(before ? offsets[at - 1]! + distance(before, thing) : 0);
  }
  const pools: { value: number; weight: number; count: number }[] = [];
  for (const [at, thing] of column.entries()) {
    const weight = thing.joined.length + GRAVITY;
    const sum = thing.joined.reduce((total, other) => total + other.middle, 0);
    let pool = { value: (sum + centre * GRAVITY) / weight - offsets[at]!, weight, count: 1 };
    for (let last = pools.at(-1); last && last.value > pool.value; last = pools.at(-1)) {
      pools.pop();
      const both = last.weight + pool.weight;
      pool = {
        value: (last.value * last.weight + pool.value * pool.weight) / both,
        weight: both,
        count: last.count + pool.count,
      };
    }
    pools.push(pool);
  }
  const values = pools.flatMap(pool => Array.from({ length: pool.count }, () => pool.value));
  for (const [at, thing] of column.entries()) thing.middle = values[at]! + offsets[at]!;
}

function distance(above: Thing, below: Thing): number {
  const lines = [above, below].filter(thing => thing.height === 0).length;
  const room = lines === 2 ? APART.lines : lines === 1 ? APART.mixed : APART.boxes;
  return (above.height + below.height) / 2 + room;
}
