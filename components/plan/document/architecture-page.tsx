'use client';

import { EDITION_NAMES } from '@/components/format/edition';
import { PillLinks } from '@/components/ui/pill-links';
import { EDITIONS } from '@/server/forecast/engine/types';
import { monthlyUsdOf } from '@/server/plan/domain/architecture/decisions';
import type { Plan } from '@/server/plan/domain/plan';
import { CapacitySection } from './capacity-section';
import { usePlanDocument } from './context';
import { ContextSection } from './context-section';
import { DecidedBefore, isDecidedBefore } from './decided-before';
import { DecisionsSection } from './decisions-section';
import { DemandsSection } from './demands-section';
import { DocumentPage } from './document-page';
import { usdRange } from './part-words';
import { partsOf } from './parts-of';
import { TargetsSection } from './targets-section';
import { useEdition } from './use-edition';

/** What it has to carry, and what each edition is therefore built on. */
export function ArchitecturePage({
  studio,
  planId,
  title,
}: {
  studio: string;
  planId: Plan['id'];
  title: string;
}) {
  return (
    <DocumentPage studio={studio} planId={planId} title={<Headline />}>
      <Sections title={title} />
    </DocumentPage>
  );
}

/** What running each edition costs a month, as it is decided. */
function Headline() {
  const { document } = usePlanDocument();
  const components = partsOf(document.shown.parts, 'component').there;
  if (!components.length) return 'What it has to carry, and what it is built on';
  const costs = EDITIONS.map(edition => {
    const own = components.filter(part => part.content.edition === edition);
    return `${EDITION_NAMES[edition]} ${usdRange(monthlyUsdOf(own.map(part => part.content)))}`;
  });
  const when = components.some(isDecidedBefore) ? ', as decided before' : '';
  return `Running it costs a month${when}: ${costs.join(', ')}`;
}

function Sections({ title }: { title: string }) {
  const edition = useEdition() ?? 'mvp';
  return (
    <>
      <DecidedBefore />
      <DemandsSection />
      <CapacitySection edition={edition} />
      <div className="grid gap-10 print:block print:*:mt-10">
        <PillLinks
          label="Edition"
          items={EDITIONS.map(one => ({
            label: EDITION_NAMES[one],
            href: `?edition=${one}`,
            current: one === edition,
          }))}
        />
        <ContextSection edition={edition} title={title} />
        <DecisionsSection edition={edition} />
        <TargetsSection edition={edition} />
      </div>
    </>
  );
}
