import type { ReactNode } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { AddressPills } from '@/components/ui/address-pills';
import { EDITIONS } from '@/server/forecast/engine/types';
import { type LaterView, toggled, writeView } from './address';

/** What the cheap build is held against, and in which figures. */
export function Choices({ view }: { view: LaterView }) {
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-3" data-print="hide">
      <Choice label="Compared with">
        <AddressPills
          label="Compared with the cheap build"
          items={EDITIONS.map(edition => ({
            label: EDITION_NAMES[edition],
            href: writeView({ ...view, compared: toggled(view.compared, edition) }),
            current: view.compared.includes(edition),
          }))}
        />
      </Choice>
      <Choice label="Figures">
        <AddressPills
          label="Figures"
          items={(['price', 'cost'] as const).map(figures => ({
            label: figures === 'price' ? 'Price' : 'Cost',
            href: writeView({ ...view, figures }),
            current: view.figures === figures,
          }))}
        />
      </Choice>
    </div>
  );
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <span aria-hidden className="text-muted text-xs">
        {label}
      </span>
      {children}
    </div>
  );
}
