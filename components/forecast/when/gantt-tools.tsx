import { Minus, Plus, Printer } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Segments } from '@/components/ui/segments';
import type { useStart } from './use-start';
import type { useZoom } from './use-zoom';

const ZOOM_NAMES = [
  { value: 'fit', label: 'Fit' },
  { value: 'month', label: 'Month' },
  { value: 'week', label: 'Week' },
  { value: 'day', label: 'Day' },
] as const;

/** Above the chart: how near it is looked at, when the work begins, and to paper. */
export function GanttTools({
  zoom,
  moving,
}: {
  zoom: ReturnType<typeof useZoom>;
  moving: ReturnType<typeof useStart>;
}) {
  return (
    <div className="mt-6 mb-4 flex flex-wrap items-center gap-x-6 gap-y-3" data-print="hide">
      <div className="flex items-center gap-1.5">
        <Segments
          aria-label="Zoom"
          required
          options={ZOOM_NAMES}
          value={zoom.zoom === 'free' ? null : zoom.zoom}
          onValueChange={next => next && zoom.to(next)}
        />
        <Button variant="quiet" size="icon-sm" aria-label="Zoom out" onClick={zoom.farther}>
          <Minus aria-hidden />
        </Button>
        <Button variant="quiet" size="icon-sm" aria-label="Zoom in" onClick={zoom.closer}>
          <Plus aria-hidden />
        </Button>
      </div>
      <span className="flex items-center gap-2 text-soft text-sm">
        <span aria-hidden className="whitespace-nowrap">
          Work begins
        </span>
        <StartField moving={moving} />
        <span role="status" className="text-muted sm:whitespace-nowrap">
          {moving.isTried ? 'Enter keeps it, Escape gives it back.' : null}
        </span>
      </span>
      <Button className="ml-auto max-sm:hidden" onClick={() => window.print()}>
        <Printer aria-hidden />
        Print
      </Button>
    </div>
  );
}

/** The start as a day: what is typed counts on Enter or on leaving, where it is a day on which work may begin. */
function StartField({ moving }: { moving: ReturnType<typeof useStart> }) {
  const [typed, setTyped] = useState<string | null>(null);
  function keep(field: HTMLInputElement) {
    if (typed === null) return;
    setTyped(null);
    if (field.value && field.validity.valid) void moving.keep(field.value);
  }
  return (
    <DateField
      value={typed ?? moving.shown}
      min="1970-01-01"
      max="2199-12-31"
      aria-label="Work begins"
      aria-busy={moving.isSaving || undefined}
      onChange={event => setTyped(event.target.value)}
      onBlur={event => keep(event.target)}
      onKeyDown={event => {
        if (event.key === 'Escape') setTyped(null);
        else if (event.key === 'Enter' && event.currentTarget.reportValidity()) keep(event.currentTarget);
      }}
    />
  );
}
