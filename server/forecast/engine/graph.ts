/** A directed graph in compressed rows: the targets of node i are `targets[offsets[i]] … targets[offsets[i + 1] − 1]`. */
export interface Graph {
  size: number;
  offsets: Int32Array;
  targets: Int32Array;
}

export function graphOf(rows: readonly (readonly number[])[]): Graph {
  const offsets = new Int32Array(rows.length + 1);
  rows.forEach((row, node) => {
    offsets[node + 1] = offsets[node]! + row.length;
  });
  return { size: rows.length, offsets, targets: Int32Array.from(rows.flat()) };
}

export function reversed(graph: Graph): Graph {
  const rows: number[][] = Array.from({ length: graph.size }, () => []);
  for (let node = 0; node < graph.size; node++) {
    for (const target of targetsOf(graph, node)) rows[target]!.push(node);
  }
  return graphOf(rows);
}

export function targetsOf(graph: Graph, node: number): Int32Array {
  return graph.targets.subarray(graph.offsets[node]!, graph.offsets[node + 1]!);
}

/** How many edges lead into each node. */
export function inDegrees(graph: Graph): Int32Array {
  const degrees = new Int32Array(graph.size);
  for (const target of graph.targets) degrees[target]!++;
  return degrees;
}

/** Nodes so ordered that every edge leads forward; shorter than the graph where a cycle exists. */
export function topologicalOrder(graph: Graph): number[] {
  const waiting = inDegrees(graph);
  const order: number[] = [];
  for (let node = 0; node < graph.size; node++) if (waiting[node] === 0) order.push(node);
  for (let next = 0; next < order.length; next++) {
    for (const target of targetsOf(graph, order[next]!)) {
      waiting[target]!--;
      if (waiting[target] === 0) order.push(target);
    }
  }
  return order;
}

/** Longest path from each node to the graph's end, its own duration included. */
export function tails(graph: Graph, durations: ArrayLike<number>): Float64Array {
  const tail = new Float64Array(graph.size);
  for (const node of topologicalOrder(graph).reverse()) {
    let longest = 0;
    for (const target of targetsOf(graph, node)) longest = Math.max(longest, tail[target]!);
    tail[node] = longest + durations[node]!;
  }
  return tail;
}
