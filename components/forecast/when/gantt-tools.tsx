import { Minus, Plus, Printer } from 'lucide-react';
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
        <DateField
          // Another day than the one that is shown comes from the handle, or is saved.
          key={moving.shown}
          defaultValue={moving.shown}
          aria-label="Work begins"
          aria-busy={moving.isSaving || undefined}
          onBlur={event => {
            if (event.target.value) void moving.keep(event.target.value);
          }}
          onKeyDown={event => {
            if (event.key === 'Enter' && event.currentTarget.value)
              void moving.keep(event.currentTarget.value);
          }}
        />
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
