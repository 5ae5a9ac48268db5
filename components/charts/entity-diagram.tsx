import { type MouseEvent, useId } from 'react';
import { DIAGRAM_SVG, DiagramFigure } from './diagram/diagram-figure';
import { DiagramLine } from './diagram/diagram-line';
import { DiagramTable } from './diagram/diagram-table';
import { Lit, STEPS_BACK } from './diagram/lit';
import { bar, crowsFoot } from './diagram/strokes';
import {
  type DiagramEntity,
  type DiagramRelation,
  type DrawnEntity,
  type EntityLayout,
  entityLayout,
  FIELD_SIZE,
  HEAD,
  NAME_SIZE,
  PAD,
  PERSONAL,
  ROW,
  TYPE_SIZE,
  typeName,
} from './entity-diagram-layout';
import { entityDiagramText, entityDiagramTitle, entityWords, relationKindName } from './entity-diagram-words';

interface EntityDiagramProps {
  entities: readonly DiagramEntity[];
  relations: readonly DiagramRelation[];
  /** Where an entity's box leads; without it the picture is only looked at. */
  hrefOf?: (key: string) => string;
  /** Opens an entity in the page, in place of going to its address. */
  onOpen?: (key: string) => void;
  /** False where the page shows the same as a table already. */
  table?: boolean;
  mostFields?: number;
  className?: string;
}

/** What the software keeps records of, and how one kind belongs to another. */
export function EntityDiagram({
  entities,
  relations,
  hrefOf,
  onOpen,
  table = true,
  mostFields,
  className,
}: EntityDiagramProps) {
  const id = useId();
  const layout = entityLayout(entities, relations, mostFields);
  return (
    <DiagramFigure
      label="Entity diagram"
      width={layout.width}
      className={className}
      legend={<Legend layout={layout} />}
      table={table ? <EntityTable entities={entities} relations={relations} /> : null}
    >
      <Lit>
        <svg
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          className={DIAGRAM_SVG}
          role={hrefOf ? 'group' : 'img'}
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-text`}
        >
          <title id={`${id}-title`}>{entityDiagramTitle(entities, layout.relations)}</title>
          <desc id={`${id}-text`}>{entityDiagramText(entities, relations)}</desc>
          {layout.relations.map(({ key, ...relation }) => (
            <RelationLine key={key} {...relation} />
          ))}
          {layout.boxes.map(box => {
            const entity = layout.entities.get(box.key)!;
            const { key, ...place } = box;
            const drawing = <EntityBox {...place} entity={entity} />;
            return (
              <g key={key} data-node={key} className={STEPS_BACK}>
                <title>{entityWords(entity)}</title>
                {hrefOf ? (
                  <a
                    href={hrefOf(key)}
                    aria-label={entity.name}
                    className="group/box outline-none"
                    {...(onOpen ? { onClick: opens(key, onOpen) } : {})}
                  >
                    {drawing}
                  </a>
                ) : (
                  drawing
                )}
              </g>
            );
          })}
        </svg>
      </Lit>
    </DiagramFigure>
  );
}

/** A press that asks for a new tab still gets one. */
const opens = (key: string, onOpen: (key: string) => void) => (event: MouseEvent) => {
  if (event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  onOpen(key);
};

function RelationLine({ kind, points, ...line }: Omit<EntityLayout['relations'][number], 'key'>) {
  const start = [points[0]!, points[1]!] as const;
  const end = [points.at(-1)!, points.at(-2)!] as const;
  return (
    <DiagramLine
      points={points}
      {...line}
      labelClassName="stroke-paper stroke-[3] [paint-order:stroke] print:stroke-white"
    >
      <path
        d={`${kind === 'many-to-many' ? crowsFoot(...start) : bar(...start)}${kind === 'one-to-one' ? bar(...end) : crowsFoot(...end)}`}
        fill="none"
        strokeLinejoin="round"
        className="stroke-soft group-data-on/line:stroke-accent"
        strokeWidth="1.25"
      />
    </DiagramLine>
  );
}

function EntityBox({
  x,
  y,
  width,
  height,
  entity,
}: {
  x: number;
  y: number;
  width: number;
  height: number;
  entity: DrawnEntity;
}) {
  const rowAt = (place: number) => y + HEAD + place * ROW + 15;
  return (
    <>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx="3"
        strokeDasharray={entity.suggested ? '4 3' : undefined}
        className="fill-sheet stroke-edge group-hover/box:stroke-accent group-focus-visible/box:stroke-2 group-focus-visible/box:stroke-accent print:fill-white"
      />
      <text
        x={x + PAD}
        y={y + 20}
        fontSize={NAME_SIZE}
        className="fill-ink font-medium font-serif group-hover/box:fill-accent"
      >
        {entity.title}
      </text>
      <line x1={x} x2={x + width} y1={y + HEAD} y2={y + HEAD} className="stroke-line print:stroke-edge" />
      {entity.rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: fields have no other name than their own, which may come twice.
        <g key={place}>
          {row.personal ? <PersonMark x={x + PAD} y={rowAt(place) - 9} /> : null}
          <text x={x + PAD + PERSONAL} y={rowAt(place)} fontSize={FIELD_SIZE} className="fill-ink">
            {row.name}
          </text>
          <text
            x={x + width - PAD}
            y={rowAt(place)}
            textAnchor="end"
            fontSize={TYPE_SIZE}
            className="fill-muted"
          >
            {row.type}
          </text>
        </g>
      ))}
      {entity.more ? (
        <text
          x={x + PAD + PERSONAL}
          y={rowAt(entity.rows.length)}
          fontSize={TYPE_SIZE}
          className="fill-muted"
        >
          and {entity.more} more
        </text>
      ) : null}
    </>
  );
}

/** Head and shoulders: it says something of a living person. */
function PersonMark({ x, y }: { x: number; y: number }) {
  return (
    <g className="fill-accent">
      <circle cx={x + 4} cy={y + 2.4} r="2.1" />
      <path d={`M${x} ${y + 9.4}c0-2.6 1.6-4 4-4s4 1.4 4 4z`} />
    </g>
  );
}

function Legend({ layout }: { layout: EntityLayout }) {
  const entities = [...layout.entities.values()];
  const hasPersonal = entities.some(entity => entity.rows.some(row => row.personal));
  const hasSuggested = entities.some(entity => entity.suggested);
  const ends = { start: [point(2), point(40)] as const, end: [point(40), point(2)] as const };
  return (
    <>
      {layout.relations.length ? (
        <span className="inline-flex items-center gap-2">
          <svg aria-hidden width="42" height="14" className="stroke-soft">
            <path d="M2 7H40" strokeWidth="1.25" className="stroke-edge" />
            <path
              d={`${bar(...ends.start)}${crowsFoot(...ends.end)}`}
              fill="none"
              strokeWidth="1.25"
              strokeLinejoin="round"
            />
          </svg>
          one has many
        </span>
      ) : null}
      {hasPersonal ? (
        <span className="inline-flex items-center gap-1.5">
          <svg aria-hidden width="9" height="10">
            <PersonMark x={0.5} y={0} />
          </svg>
          personal data
        </span>
      ) : null}
      {hasSuggested ? (
        <span className="inline-flex items-center gap-2">
          <svg aria-hidden width="18" height="12">
            <rect
              x="0.5"
              y="0.5"
              width="17"
              height="11"
              rx="2"
              fill="none"
              strokeDasharray="4 3"
              className="stroke-edge"
            />
          </svg>
          suggested, not accepted yet
        </span>
      ) : null}
    </>
  );
}

const point = (x: number) => ({ x, y: 7 });

function EntityTable({
  entities,
  relations,
}: {
  entities: readonly DiagramEntity[];
  relations: readonly DiagramRelation[];
}) {
  const nameOf = new Map(entities.map(entity => [entity.key, entity.name]));
  const related = (entity: DiagramEntity) =>
    relations
      .filter(one => one.from === entity.key && nameOf.has(one.to))
      .map(
        one =>
          `${relationKindName(one.kind).toLowerCase()} ${nameOf.get(one.to)}${one.label ? ` (${one.label})` : ''}`,
      )
      .join(', ');
  const fields = (entity: DiagramEntity) =>
    entity.fields
      .map(({ name, type, personal }) => `${name} (${typeName(type)}${personal ? ', personal' : ''})`)
      .join(', ') || 'none yet';
  return (
    <DiagramTable
      label="Entities and relations"
      caption="Entities, their fields and their relations"
      columns={[
        { title: 'Entity', className: 'whitespace-nowrap text-ink' },
        { title: 'Fields', className: 'min-w-48' },
        { title: 'Relations', className: 'min-w-40' },
      ]}
      rows={entities.map(entity => ({
        key: entity.key,
        cells: [entity.name, fields(entity), related(entity)],
      }))}
    />
  );
}
