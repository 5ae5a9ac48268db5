import { inLayers } from './diagram/layered';
import { type DiagramBox, LABEL_SIZE, type Layout } from './diagram/shapes';
import { fitText, textWidth, wrapText } from './diagram/text-width';

export const NODE_KINDS = ['person', 'app', 'store', 'outside'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** Somebody or something that takes part: people by role, the application's own parts, systems outside. */
export interface ContextNode {
  key: string;
  name: string;
  kind: NodeKind;
  note: string;
}

export interface ContextEdge {
  from: string;
  to: string;
  label: string;
}

export const NAME_SIZE = 14;
export const NOTE_SIZE = 11;
export const LINE = 14.5;
export const NAME_LINE = 17;
export const PAD = 11;
/** The head and shoulders above a person, the lid of a store. */
export const HEADROOM: Record<NodeKind, number> = { person: 20, app: 0, store: 8, outside: 0 };
export const BOUNDARY_HEAD = 30;
const BOUNDARY_PAD = 15;
const WIDTHS: Record<NodeKind, number> = { person: 114, app: 150, store: 136, outside: 134 };
const MOST_NAME_LINES = 2;
const MOST_NOTE_LINES = 4;
const WIDEST_LABEL = 132;

export interface DrawnNode extends ContextNode {
  nameLines: string[];
  noteLines: string[];
}

export interface ContextLayout extends Omit<Layout, 'links'> {
  nodes: Map<string, DrawnNode>;
  edges: (ContextEdge & { id: string; text: string } & Pick<Layout['links'][number], 'points' | 'labelAt'>)[];
  /** Around the application's own parts; null where there are none. */
  boundary: { x: number; y: number; width: number; height: number } | null;
}

/** Positions and texts of a context diagram: people at the left, the application, what is outside at the right. */
export function contextLayout(nodes: readonly ContextNode[], edges: readonly ContextEdge[]): ContextLayout {
  const known = new Set(nodes.map(node => node.key));
  const shown = edges.flatMap((edge, at) =>
    known.has(edge.from) && known.has(edge.to) && edge.from !== edge.to
      ? [{ ...edge, id: `edge ${at}`, text: fitText(edge.label, LABEL_SIZE, WIDEST_LABEL) }]
      : [],
  );
  const drawn = nodes.map(draw);
  const said = new Set<string>();
  const { links, ...layout } = inLayers(
    drawn.map(boxOf),
    shown.map(({ id, from, to, text }) => ({
      id,
      from,
      to,
      bundleFrom: 'out',
      // What several do with one thing alike arrives as one line.
      ...(alike(shown, to, text) > 1 ? { bundleTo: `in ${text}` } : {}),
      labelWidth: text ? textWidth(text, LABEL_SIZE) + 2 : 0,
    })),
    layersOf(nodes),
  );
  const linkOf = new Map(links.map(link => [link.id, link]));
  const routed = shown.map(edge => {
    const { points, labelAt } = linkOf.get(edge.id)!;
    const isSaid = alike(shown, edge.to, edge.text) > 1 && said.has(`${edge.to} ${edge.text}`);
    said.add(`${edge.to} ${edge.text}`);
    return { ...edge, points, labelAt, text: isSaid ? '' : edge.text };
  });
  const byKey = new Map(drawn.map(node => [node.key, node]));
  return withBoundary({ ...layout, nodes: byKey, edges: routed, boundary: null });
}

const alike = (edges: readonly { to: string; text: string }[], to: string, text: string): number =>
  edges.filter(edge => edge.to === to && edge.text === text).length;

/** Each kind wholly to the right of the one before. */
const layersOf = (nodes: readonly ContextNode[]): string[][] =>
  NODE_KINDS.map(kind => nodes.filter(node => node.kind === kind).map(node => node.key)).filter(
    layer => layer.length > 0,
  );

function draw(node: ContextNode): DrawnNode {
  // A person's words are centred, so the corners are free.
  const room = WIDTHS[node.kind] - (node.kind === 'person' ? PAD : PAD * 2);
  return {
    ...node,
    nameLines: wrapText(node.name, NAME_SIZE, room, MOST_NAME_LINES),
    noteLines: wrapText(node.note, NOTE_SIZE, room, MOST_NOTE_LINES),
  };
}

const boxOf = (node: DrawnNode): DiagramBox => ({
  key: node.key,
  width: WIDTHS[node.kind],
  height: Math.ceil(
    HEADROOM[node.kind] +
      PAD * 2 +
      node.nameLines.length * NAME_LINE +
      (node.noteLines.length ? 2 + node.noteLines.length * LINE : 0),
  ),
});

const isOwn = (kind: NodeKind): boolean => kind === 'app' || kind === 'store';

/** Draws the line around the application's own parts, and makes room for it. */
function withBoundary(layout: ContextLayout): ContextLayout {
  const own = layout.boxes.filter(box => isOwn(layout.nodes.get(box.key)!.kind));
  if (!own.length) return layout;
  const left = Math.min(...own.map(box => box.x)) - BOUNDARY_PAD;
  const right = Math.max(...own.map(box => box.x + box.width)) + BOUNDARY_PAD;
  // Lines that pass through are taken in too, so that none runs along the boundary.
  const heights = layout.edges
    .flatMap(edge => edge.points)
    .filter(point => point.x > left && point.x < right)
    .map(point => point.y);
  const top = Math.min(...own.map(box => box.y), ...heights) - BOUNDARY_HEAD;
  const bottom = Math.max(...own.map(box => box.y + box.height), ...heights) + BOUNDARY_PAD;
  const dx = Math.max(0, 1 - left);
  const dy = Math.max(0, 1 - top);
  const down = <P extends { x: number; y: number }>(point: P): P => ({
    ...point,
    x: point.x + dx,
    y: point.y + dy,
  });
  return {
    ...layout,
    width: Math.max(layout.width, right + 1) + dx,
    height: Math.max(layout.height, bottom + 1) + dy,
    boxes: layout.boxes.map(down),
    edges: layout.edges.map(edge => ({
      ...edge,
      points: edge.points.map(down),
      labelAt: down(edge.labelAt),
    })),
    boundary: { x: left + dx, y: top + dy, width: right - left, height: bottom - top },
  };
}
