import type { Figures } from '@/components/charts/save/figures-csv';
import { addDays, type Day, EDITION_NAMES, formatDay } from '@/components/format';
import type { Edition, FeatureForecast } from '@/server/forecast/engine/types';

/** The time plan as a table: when each feature begins and ends, and between which days. */
export function timeTable(
  forecasts: readonly FeatureForecast[],
  features: readonly { id: string; title: string; area: string }[],
  { start, edition, locale, today }: { start: Day; edition: Edition; locale: string; today: Day },
): Figures {
  const byId = new Map(features.map(one => [one.id, one]));
  const cell = (day: number) => {
    const iso = addDays(start, day);
    return { shown: formatDay(iso, locale, { today, month: 'short' }), raw: iso };
  };
  return {
    caption: `Time plan of ${EDITION_NAMES[edition]}`,
    head: ['Feature', 'Area', 'Begins P10', 'Begins P50', 'Begins P90', 'Ends P10', 'Ends P50', 'Ends P90'],
    rows: forecasts
      .toSorted((a, b) => a.start[1] - b.start[1] || a.finish[1] - b.finish[1])
      .map(one => {
        const feature = byId.get(one.id);
        return [
          feature?.title ?? one.id,
          feature?.area ?? '',
          ...one.start.map(cell),
          ...one.finish.map(cell),
        ];
      }),
  };
}
