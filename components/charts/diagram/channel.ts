/** One line's way through a gap: it enters at the left height and leaves at the right one. */
export interface Crossing {
  id: string;
  /** Lines of one net share their track. */
  net: string;
  left: number;
  right: number;
}

interface Net {
  ids: string[];
  lefts: number[];
  rights: number[];
  from: number;
  to: number;
}

/** Two lines this near are one to the eye. */
const NEAR = 6;

/**
 * A track for each line that has to go up or down in a gap, counted from the left: no two upright runs
 * lie on each other, no run to the right begins where another's run from the left still is, and of two
 * lines that go the same way neither crosses the other.
 */
export function tracksOf(crossings: readonly Crossing[]): { trackOf: Map<string, number>; tracks: number } {
  const nets = netsOf(crossings);
  const after = new Map(nets.map(net => [net, nets.filter(other => mustPrecede(other, net))]));
  const placed = new Map<Net, number>();
  const byTrack: Net[][] = [];
  const waiting = [...nets];
  while (waiting.length) {
    // Where each waits for another, the first in order goes first: a crossing looks worse than a wait is long.
    const free = waiting.findIndex(net => after.get(net)!.every(other => placed.has(other)));
    const [net] = waiting.splice(Math.max(0, free), 1) as [Net];
    const first = Math.max(0, ...after.get(net)!.map(other => (placed.get(other) ?? -1) + 1));
    let track = first;
    while (byTrack[track]?.some(other => overlaps(net, other))) track += 1;
    byTrack[track] = [...(byTrack[track] ?? []), net];
    for (let empty = 0; empty < track; empty++) byTrack[empty] ??= [];
    placed.set(net, track);
  }
  const trackOf = new Map<string, number>();
  for (const [net, track] of placed) for (const id of net.ids) trackOf.set(id, track);
  return { trackOf, tracks: byTrack.length };
}

function netsOf(crossings: readonly Crossing[]): Net[] {
  const nets = new Map<string, Net>();
  for (const { id, net, left, right } of crossings) {
    const known = nets.get(net) ?? { ids: [], lefts: [], rights: [], from: left, to: left };
    known.ids.push(id);
    known.lefts.push(left);
    known.rights.push(right);
    known.from = Math.min(known.from, left, right);
    known.to = Math.max(known.to, left, right);
    nets.set(net, known);
  }
  const bent = [...nets.values()].filter(net => net.to - net.from >= 0.01);
  const isDown = (net: Net) => mean(net.rights) >= mean(net.lefts);
  const up = bent.filter(net => !isDown(net)).toSorted((a, b) => mean(a.lefts) - mean(b.lefts));
  const down = bent.filter(isDown).toSorted((a, b) => mean(b.lefts) - mean(a.lefts));
  return [...up, ...down];
}

const overlaps = (a: Net, b: Net): boolean => a.from < b.to + NEAR && b.from < a.to + NEAR;

/** A run of `one` from the left would lie on a run of `other` to the right. */
const mustPrecede = (one: Net, other: Net): boolean =>
  one !== other && one.lefts.some(left => other.rights.some(right => Math.abs(right - left) < NEAR));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
