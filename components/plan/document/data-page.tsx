'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useDeferredValue, useEffect, useState } from 'react';
import { EntityDiagram } from '@/components/charts/entity-diagram';
import type { Plan } from '@/server/plan/domain/plan';
import type { WeighedPart } from '@/server/plan/domain/weigh';
import { plural } from '../words';
import { usePlanDocument } from './context';
import { DocumentPage } from './document-page';
import { EntitiesSection } from './entities-section';
import { partsOf } from './parts-of';
import { RelationsSection } from './relations-section';
import { RightsSection } from './rights-section';
import { RolesSection } from './roles-section';
import { DocumentSection } from './section';

/** Who uses it, what it keeps records of, and who may do what with them. */
export function DataPage({ studio, planId }: { studio: string; planId: Plan['id'] }) {
  return (
    <DocumentPage studio={studio} planId={planId} title={<Headline />} tools={<OnThisPage />}>
      <Sections />
    </DocumentPage>
  );
}

function Headline() {
  const { document } = usePlanDocument();
  const { parts } = document.shown;
  const roles = partsOf(parts, 'role').there.length;
  const entities = partsOf(parts, 'entity').there;
  const personal = entities.filter(entity => entity.content.fields.some(field => field.personal)).length;
  if (!roles && !entities.length) return 'Who uses it, and what it keeps';
  return `${plural(roles, 'role')}, ${plural(entities.length, 'entity', 'entities')}${personal ? `, ${personal} of them about people` : ''}`;
}

/** The page is long: its sections, each with what it holds. */
function OnThisPage() {
  const { parts } = usePlanDocument().document.shown;
  const count = (kind: 'role' | 'entity' | 'relation') => partsOf(parts, kind).there.length;
  const items: [string, string, number?][] = [
    ['roles', 'Roles', count('role')],
    ['picture', 'Picture'],
    ['entities', 'Entities', count('entity')],
    ['relations', 'Relations', count('relation')],
    ['rights', 'Rights'],
  ];
  return (
    <nav aria-label="On this page">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {items.map(([id, label, many]) => (
          <li key={id}>
            <a href={`#${id}`} className="link inline-flex min-h-6 items-center gap-1.5">
              {label}
              {many === undefined ? null : <span className="text-muted">{many}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Sections() {
  const { document } = usePlanDocument();
  const [open, setOpen] = useOpenPart();
  return (
    <>
      <RolesSection open={open} onOpen={setOpen} />
      <DiagramSection parts={document.shown.parts} onOpen={setOpen} />
      <EntitiesSection open={open} onOpen={setOpen} />
      <RelationsSection open={open} onOpen={setOpen} />
      <RightsSection />
    </>
  );
}

function DiagramSection({ parts, onOpen }: { parts: readonly WeighedPart[]; onOpen: (key: string) => void }) {
  // Laying it out takes longer than a keystroke may.
  const drawn = useDeferredValue(parts);
  const entities = partsOf(drawn, 'entity').there;
  const relations = partsOf(drawn, 'relation').there;
  if (!entities.length) return null;
  // Where nothing is decided yet, a mark on everything would tell nothing.
  const isMixed = entities.some(entity => entity.decision === 'accepted');
  return (
    <DocumentSection
      id="picture"
      title="How they belong together"
      lead="Hover or focus an entity to see what it belongs to; press it to change it."
    >
      <EntityDiagram
        className="mt-4"
        table={false}
        entities={entities.map(({ key, content, decision }) => ({
          key,
          name: content.name,
          fields: content.fields,
          suggested: isMixed && decision === 'suggested',
        }))}
        relations={relations.map(({ key, content }) => ({ key, ...content }))}
        hrefOf={key => `?part=${encodeURIComponent(key)}`}
        onOpen={onOpen}
      />
    </DocumentSection>
  );
}

/** The part whose sheet is open, kept in the address. */
function useOpenPart(): [string | null, (key: string | null) => void] {
  const asked = useSearchParams().get('part');
  // The router follows the address in its own time; what was just opened shows at once.
  const [open, setShown] = useState(asked);
  useEffect(() => setShown(asked), [asked]);
  const setOpen = useCallback((key: string | null) => {
    setShown(key);
    const search = new URLSearchParams(window.location.search);
    if (key) search.set('part', key);
    else search.delete('part');
    const text = search.toString();
    window.history.replaceState(null, '', `${window.location.pathname}${text ? `?${text}` : ''}`);
  }, []);
  return [open, setOpen];
}
