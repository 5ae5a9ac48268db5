'use client';

import { useState } from 'react';
import { type MatrixRight, RoleMatrix } from '@/components/charts/role-matrix';
import { Segments } from '@/components/ui/segments';
import { LEVELS, type Level, type PartContent } from '@/server/plan/domain/parts';
import { ADMINISTRATOR_KEY } from '@/server/plan/domain/suggest/parts/roles';
import { joined } from '@/server/plan/domain/suggest/words';
import type { WeighedPart } from '@/server/plan/domain/weigh';
import { usePlanDocument } from './context';
import { DecisionButtons, NowSuggested, Why } from './part-line';
import { LEVEL_NAMES } from './part-words';
import { type PartOf, partsOf } from './parts-of';
import { DocumentSection } from './section';

type Spot = { role: string; entity: string };

/** Roles × entities: what each may do, set in place. */
export function RightsSection() {
  const { document, nameOf } = usePlanDocument();
  const { shown, verbs } = document;
  const [spot, setSpot] = useState<Spot | null>(null);
  const roles = partsOf(shown.parts, 'role').there;
  const entities = partsOf(shown.parts, 'entity').there;
  const rights = partsOf(shown.parts, 'permission');
  const isThere = new Set([...roles, ...entities].map(part => part.key));
  const known = (part: { content: PartContent<'permission'> }) =>
    isThere.has(part.content.role) && isThere.has(part.content.entity);
  const open = rights.open.filter(known);
  const given = rights.there.filter(known);
  // Where nothing is decided yet, a mark on everything would tell nothing.
  const isMixed = given.some(part => part.decision === 'accepted');
  const hasAdministrator = roles.some(part => part.key === ADMINISTRATOR_KEY);
  const seen = new Set(
    given.flatMap(({ content: { role, entity, level } }) =>
      role === ADMINISTRATOR_KEY || level === 'none' ? [] : [entity],
    ),
  );
  const shut = entities.filter(part => !seen.has(part.key));
  const partAt = ({ role, entity }: Spot): WeighedPart | undefined =>
    shown.parts.find(
      part =>
        part.kind === 'permission' &&
        (part.content as PartContent<'permission'>).role === role &&
        (part.content as PartContent<'permission'>).entity === entity,
    );

  function setLevel(role: string, entity: string, level: Level) {
    const part = partAt({ role, entity });
    const words = `${nameOf(role)}: ${LEVEL_NAMES[level].toLowerCase()} on ${nameOf(entity)}`;
    if (part) {
      if (part.decision === 'accepted' && (part.content as PartContent<'permission'>).level === level) return;
      verbs.change(part, { role, entity, level }, words);
    } else if (level !== 'none')
      verbs.add('permission', rightKey(role, entity), { role, entity, level }, words);
  }

  return (
    <DocumentSection
      id="rights"
      title="Rights"
      lead="What each role may do with each kind of record. Arrow keys go about; n, o, s, e and m set none, own, see, edit and manage; Enter goes on to the next."
      open={open}
    >
      {roles.length && entities.length ? (
        <>
          <RoleMatrix
            className="mt-4"
            roles={roles.map(part => ({ key: part.key, name: part.content.name }))}
            entities={entities.map(part => ({ key: part.key, name: part.content.name }))}
            rights={given.map(part => matrixRight(part, isMixed))}
            selected={spot}
            onSelect={setSpot}
            onLevel={setLevel}
          />
          {shut.length ? (
            <p className="mt-3 max-w-prose text-soft text-sm">
              Nobody{hasAdministrator ? ' but the administrator' : ''} has a right to{' '}
              {joined(shut.map(part => part.content.name))}.
            </p>
          ) : null}
          {spot && isThere.has(spot.role) && isThere.has(spot.entity) ? (
            <SpotBar
              spot={spot}
              part={partAt(spot)}
              onLevel={level => setLevel(spot.role, spot.entity, level)}
            />
          ) : null}
        </>
      ) : (
        <p className="mt-3 text-soft">Rights join a role and an entity. Add one of each first.</p>
      )}
    </DocumentSection>
  );
}

const matrixRight = (
  { content, decision, nowSuggested }: PartOf<'permission'>,
  isMixed: boolean,
): MatrixRight => ({
  ...content,
  suggested: isMixed && decision === 'suggested',
  flagged: nowSuggested !== null,
});

/** The right that is selected: why, and what it is set to. Stays in reach of a thumb. */
function SpotBar({
  spot,
  part,
  onLevel,
}: {
  spot: Spot;
  part: WeighedPart | undefined;
  onLevel: (level: Level) => void;
}) {
  const { nameOf } = usePlanDocument();
  const isRefused = part?.decision === 'refused';
  const level = part && !isRefused ? (part.content as PartContent<'permission'>).level : 'none';
  return (
    <div
      className="sticky bottom-0 z-2 mt-4 grid gap-2 border-ink border-t bg-paper py-3 sm:grid-cols-[1fr_auto] sm:items-center"
      data-print="hide"
    >
      <div className="min-w-0 text-sm" aria-live="polite">
        <p className="font-medium">
          {nameOf(spot.role)} and {nameOf(spot.entity)}
        </p>
        {part && !isRefused ? (
          <Why part={part} />
        ) : (
          <p className="text-muted">
            {isRefused ? `Refused: ${part.because}` : 'Nothing in the brief gives a right here.'}
          </p>
        )}
        {part && !isRefused ? <NowSuggested part={part} /> : null}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Segments
          aria-label={`Right of ${nameOf(spot.role)} to ${nameOf(spot.entity)}`}
          required
          options={LEVELS.map(value => ({ value, label: LEVEL_NAMES[value] }))}
          value={level}
          onValueChange={next => (next ? onLevel(next) : undefined)}
        />
        {part ? <DecisionButtons part={part} /> : null}
      </div>
    </div>
  );
}

/** One right for each pair, so that two people who give it at once give the same one. */
const rightKey = (role: string, entity: string): string => {
  const key = `own:right:${role}:${entity}`;
  return key.length <= 160 ? key : `own:${crypto.randomUUID()}`;
};
