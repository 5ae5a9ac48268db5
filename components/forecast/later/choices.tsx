import type { ReactNode } from 'react';
import { EDITION_NAMES } from '@/components/format/edition';
import { AddressPills } from '@/components/ui/address-pills';
import type { Edition } from '@/server/forecast/engine/types';
import { type LaterView, readView, toggled, writeView } from './address';

/** What the cheap build is held against, and in which figures. */
export function Choices({ address, offered }: { address: URLSearchParams; offered: readonly Edition[] }) {
  const view = readView(address, offered);
  const withToggled = (now: URLSearchParams, edition: Edition) => {
    const seen = readView(now, offered);
    return writeView({ ...seen, compared: toggled(seen.compared, edition) }, now, offered);
  };
  const withFigures = (now: URLSearchParams, figures: LaterView['figures']) =>
    writeView({ ...readView(now, offered), figures }, now, offered);
  return (
    <div className="flex flex-wrap gap-x-8 gap-y-3" data-print="hide">
      <Choice label="Compared with">
        <AddressPills
          label="Compared with the cheap build"
          items={offered.map(edition => ({
            label: EDITION_NAMES[edition],
            href: withToggled(address, edition),
            from: now => withToggled(now, edition),
            current: view.compared.includes(edition),
          }))}
        />
      </Choice>
      <Choice label="Figures">
        <AddressPills
          label="Figures"
          items={(['price', 'cost'] as const).map(figures => ({
            label: figures === 'price' ? 'Price' : 'Cost',
            href: withFigures(address, figures),
            from: now => withFigures(now, figures),
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
