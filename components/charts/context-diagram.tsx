import { useId } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { cn } from '@/components/ui/cn';
import type { Edition } from '@/server/forecast/engine/types';
import {
  type ContextEdge,
  type ContextLayout,
  type ContextNode,
  contextLayout,
  type DrawnNode,
  HEADROOM,
  LINE,
  NAME_LINE,
  NAME_SIZE,
  NODE_KINDS,
  NOTE_SIZE,
  PAD,
} from './context-diagram-layout';
import { contextDiagramText, contextDiagramTitle, KIND_NAMES } from './context-diagram-words';
import { DIAGRAM_SVG, DiagramFigure } from './diagram/diagram-figure';
import { DiagramLine } from './diagram/diagram-line';
import { DiagramTable } from './diagram/diagram-table';
import { Lit, STEPS_BACK } from './diagram/lit';
import { arrowHead } from './diagram/strokes';
import { EDITION_FILL, EDITION_STROKE } from './edition-classes';

interface ContextDiagramProps {
  edition: Edition;
  /** The name of the whole, on the line around the application's own parts. */
  title: string;
  nodes: readonly ContextNode[];
  edges: readonly ContextEdge[];
  /** Keys of the nodes that the edition before does not have, or has otherwise. */
  isNew?: ReadonlySet<string>;
  table?: boolean;
  className?: string;
}

/** Who uses it, what it is made of in one edition, and what it is connected to. */
export function ContextDiagram({
  edition,
  title,
  nodes,
  edges,
  isNew = NONE,
  table = true,
  className,
}: ContextDiagramProps) {
  const id = useId();
  const layout = contextLayout(nodes, edges);
  const { boundary } = layout;
  return (
    <DiagramFigure
      label={`Context diagram, ${EDITION_NAMES[edition]}`}
      width={layout.width}
      least={0.74}
      className={className}
      legend={<Legend edition={edition} nodes={nodes} isNew={isNew} />}
      table={table ? <ContextTable nodes={nodes} edges={edges} isNew={isNew} /> : null}
    >
      <Lit>
        <svg
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          className={DIAGRAM_SVG}
          role="img"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-text`}
        >
          <title id={`${id}-title`}>{contextDiagramTitle(EDITION_NAMES[edition], nodes)}</title>
          <desc id={`${id}-text`}>{contextDiagramText(nodes, edges, isNew)}</desc>
          {boundary ? (
            <>
              <rect
                {...boundary}
                rx="8"
                className="fill-wash/55 stroke-line print:fill-none print:stroke-edge"
              />
              <text
                x={boundary.x + 15}
                y={boundary.y + 20}
                fontSize={14}
                className="fill-soft font-medium font-serif"
              >
                {title}
              </text>
            </>
          ) : null}
          {layout.edges.map(({ id: key, ...edge }) => (
            <EdgeLine key={key} {...edge} />
          ))}
          {layout.boxes.map(({ key, ...place }) => (
            <g key={key} data-node={key} className={STEPS_BACK}>
              <NodeBox {...place} node={layout.nodes.get(key)!} newIn={isNew.has(key) ? edition : null} />
            </g>
          ))}
        </svg>
      </Lit>
    </DiagramFigure>
  );
}

const NONE: ReadonlySet<string> = new Set();

function EdgeLine({ points, ...edge }: Omit<ContextLayout['edges'][number], 'id'>) {
  return (
    <DiagramLine points={points} {...edge}>
      <path
        d={arrowHead(points.at(-1)!, points.at(-2)!)}
        className="fill-soft group-data-on/line:fill-accent"
      />
    </DiagramLine>
  );
}

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

function NodeBox({ node, newIn, ...place }: Place & { node: DrawnNode; newIn: Edition | null }) {
  const { x, y, width } = place;
  const top = y + PAD + HEADROOM[node.kind];
  const middle = x + width / 2;
  const isCentred = node.kind === 'person';
  const at = isCentred ? { x: middle, textAnchor: 'middle' as const } : { x: x + PAD };
  return (
    <>
      <Outline kind={node.kind} newIn={newIn} {...place} />
      {node.nameLines.map((line, place_) => (
        <text
          key={line}
          {...at}
          y={top + 12 + place_ * NAME_LINE}
          fontSize={NAME_SIZE}
          className="fill-ink font-medium"
        >
          {line}
        </text>
      ))}
      {node.noteLines.map((line, place_) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text; two may be the same.
          key={place_}
          {...at}
          y={top + 13 + node.nameLines.length * NAME_LINE + place_ * LINE}
          fontSize={NOTE_SIZE}
          className="fill-soft"
        >
          {line}
        </text>
      ))}
      {newIn ? (
        <rect
          x={x + width - 15}
          y={y + (node.kind === 'store' ? 15 : 7)}
          width="8"
          height="8"
          rx="1.5"
          className={EDITION_FILL[newIn]}
        />
      ) : null}
    </>
  );
}

/** People have a head, stores a lid; what is outside has no ground of its own. */
function Outline({
  kind,
  newIn,
  x,
  y,
  width,
  height,
}: Place & { kind: DrawnNode['kind']; newIn: Edition | null }) {
  const line = newIn ? cn(EDITION_STROKE[newIn], 'stroke-[1.75]') : 'stroke-edge';
  if (kind === 'store') {
    const lid = 7;
    return (
      <>
        <path
          d={`M${x} ${y + lid}v${height - lid * 2}a${width / 2} ${lid} 0 0 0 ${width} 0v${-(height - lid * 2)}`}
          className={cn('fill-sheet print:fill-white', line)}
        />
        <ellipse
          cx={x + width / 2}
          cy={y + lid}
          rx={width / 2}
          ry={lid}
          className={cn('fill-sheet print:fill-white', line)}
        />
      </>
    );
  }
  if (kind === 'person')
    return (
      <>
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx="14"
          className={cn('fill-paper print:fill-white', line)}
        />
        <g className={newIn ? EDITION_FILL[newIn] : 'fill-soft'}>
          <circle cx={x + width / 2} cy={y + 13} r="4" />
          <path d={`M${x + width / 2 - 8} ${y + 27}c0-5.4 3.2-8 8-8s8 2.6 8 8z`} />
        </g>
      </>
    );
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      rx="3"
      strokeDasharray={kind === 'outside' ? '5 3' : undefined}
      className={cn(kind === 'app' ? 'fill-sheet' : 'fill-paper', 'print:fill-white', line)}
    />
  );
}

function Legend({
  edition,
  nodes,
  isNew,
}: {
  edition: Edition;
  nodes: readonly ContextNode[];
  isNew: ReadonlySet<string>;
}) {
  const kinds = NODE_KINDS.filter(kind => nodes.some(node => node.kind === kind));
  return (
    <>
      {kinds.map(kind => (
        <span key={kind} className="inline-flex items-center gap-2">
          <svg aria-hidden width="26" height="20" viewBox="-1 -1 26 20">
            {kind === 'person' ? (
              <g className="fill-soft">
                <circle cx="12" cy="5" r="3.6" />
                <path d="M5 17.5c0-5 3-7.3 7-7.3s7 2.3 7 7.3z" />
              </g>
            ) : kind === 'store' ? (
              <>
                <path d="M1 4v10a11 3 0 0 0 22 0V4" className="fill-sheet stroke-edge" />
                <ellipse cx="12" cy="4" rx="11" ry="3" className="fill-sheet stroke-edge" />
              </>
            ) : (
              <rect
                x="1"
                y="2"
                width="22"
                height="14"
                rx="2"
                strokeDasharray={kind === 'outside' ? '5 3' : undefined}
                className={cn('stroke-edge', kind === 'app' ? 'fill-sheet' : 'fill-none')}
              />
            )}
          </svg>
          {KIND_NAMES[kind].toLowerCase()}
        </span>
      ))}
      {nodes.some(node => isNew.has(node.key)) ? (
        <span className="inline-flex items-center gap-2">
          <svg aria-hidden width="10" height="10">
            <rect width="10" height="10" rx="2" className={EDITION_FILL[edition]} />
          </svg>
          new or changed in {EDITION_NAMES[edition]}
        </span>
      ) : null}
    </>
  );
}

function ContextTable({
  nodes,
  edges,
  isNew,
}: {
  nodes: readonly ContextNode[];
  edges: readonly ContextEdge[];
  isNew: ReadonlySet<string>;
}) {
  const nameOf = new Map(nodes.map(node => [node.key, node.name]));
  const connected = (node: ContextNode) =>
    edges
      .filter(edge => edge.from === node.key && nameOf.has(edge.to))
      .map(edge => `${nameOf.get(edge.to)}${edge.label ? `: ${edge.label}` : ''}`)
      .join(', ');
  return (
    <DiagramTable
      label="Parts and connections"
      caption="Who and what takes part, and what it is connected to"
      columns={[
        { title: 'Part' },
        { title: 'Kind' },
        { title: 'Note', className: 'min-w-40' },
        { title: 'Connected to', className: 'min-w-40' },
      ]}
      rows={nodes.map(node => ({
        key: node.key,
        cells: [
          <>
            {node.name} {isNew.has(node.key) ? <span className="ml-0.5 text-accent">new</span> : null}
          </>,
          KIND_NAMES[node.kind],
          node.note,
          connected(node),
        ],
      }))}
    />
  );
}
