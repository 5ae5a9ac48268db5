'use client';

import { useDeferredValue, useMemo } from 'react';
import { ContextDiagram } from '@/components/charts/context-diagram';
import { EDITION_NAMES } from '@/components/format/edition';
import { EMPTY_ANSWERS } from '@/server/brief/domain/sections';
import type { Edition } from '@/server/forecast/engine/types';
import { type Diagram, diagramFor } from '@/server/plan/domain/architecture/diagram';
import { systemsIn } from '@/server/plan/domain/architecture/systems';
import { usePlanDocument } from './context';
import { partsOf } from './parts-of';
import { DocumentSection } from './section';
import { before } from './use-edition';

/** Who uses it, what it is made of, what it talks to: in one edition, with what is new against the one before. */
export function ContextSection({ edition, title }: { edition: Edition; title: string }) {
  const { document } = usePlanDocument();
  const { parts, features } = useDeferredValue(document.shown);
  const answers = document.answers ?? EMPTY_ANSWERS;
  const { diagram, isNew } = useMemo(() => {
    const components = partsOf(parts, 'component').there.map(part => part.content);
    const roles = partsOf(parts, 'role').there.map(part => part.content);
    const systems = answers.integrations.items
      .map(({ id, name }) => ({ id, name: name.trim() }))
      .filter(({ name }) => name);
    const of = (one: Edition) => diagramFor(one, components, roles, systemsIn(one, systems, features));
    const earlier = before(edition);
    const now = of(edition);
    return { diagram: now, isNew: earlier ? newIn(now, of(earlier)) : new Set<string>() };
  }, [parts, features, answers, edition]);
  if (!diagram.nodes.length) return null;
  return (
    <DocumentSection id="picture" title={`${EDITION_NAMES[edition]} at a glance`}>
      <ContextDiagram
        className="mt-4"
        edition={edition}
        title={title}
        nodes={diagram.nodes}
        edges={diagram.edges}
        isNew={isNew}
      />
    </DocumentSection>
  );
}

/** What the earlier edition does not have, or has as something else. */
function newIn(now: Diagram, earlier: Diagram): Set<string> {
  const was = new Map(earlier.nodes.map(node => [node.key, `${node.name} ${node.note}`]));
  return new Set(
    now.nodes.filter(node => was.get(node.key) !== `${node.name} ${node.note}`).map(node => node.key),
  );
}
