import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { Draft, Problems } from '../draft';

export interface PartProps {
  draft: Draft;
  errors: Problems;
  onChange: (patch: Partial<Draft>) => void;
}

/** One part of a feature under its heading. */
export function Part({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid min-w-0 gap-4">
      <div>
        <h3 className="font-medium font-serif text-xl">{title}</h3>
        {lead ? <p className="mt-0.5 max-w-prose text-soft text-sm">{lead}</p> : null}
      </div>
      {children}
    </section>
  );
}

/** Things that were chosen, each on a line with the way to take it away. */
export function ChosenList({
  items,
  removeLabel,
  onRemove,
}: {
  items: readonly { key: string; label: string; hint?: string | undefined }[];
  removeLabel: (label: string) => string;
  onRemove: ((key: string) => void) | undefined;
}) {
  return (
    <ul className="border-line border-t">
      {items.map(({ key, label, hint }) => (
        <li key={key} className="flex min-h-9 items-center gap-3 border-line border-b py-0.5 text-sm">
          <span className="min-w-0 flex-1">{label}</span>
          {hint ? <span className="text-muted text-xs">{hint}</span> : null}
          {onRemove ? (
            <Button
              variant="quiet"
              size="icon-sm"
              aria-label={removeLabel(label)}
              onClick={() => onRemove(key)}
            >
              <X aria-hidden />
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
