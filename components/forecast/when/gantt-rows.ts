import type { ChainLink, Edition, FeatureForecast } from '@/server/forecast/engine/types';

export type Three = readonly [number, number, number];

/** A line of the chart. All days are calendar days after the start; the last day is included. */
export type GanttRow =
  | { kind: 'group'; key: string; title: string }
  | {
      kind: 'bar';
      key: string;
      featureId: string;
      title: string;
      edition: Edition;
      /** P10, P50 and P90; of a piece of one person's work only the middle is known. */
      start: Three;
      finish: Three;
      hasRange: boolean;
    };

interface PlanFeature {
  id: string;
  title: string;
  area: string;
  edition: Edition;
}

/** Features by their area, areas in the plan's order, in each the first to begin first. */
export function rowsByArea(
  forecasts: readonly FeatureForecast[],
  features: readonly PlanFeature[],
): GanttRow[] {
  const byId = new Map(forecasts.map(one => [one.id, one]));
  const areas = [...new Set(features.map(one => one.area))];
  return areas.flatMap(area => {
    const bars = features
      .flatMap(({ id, title, edition, area: its }): (GanttRow & { kind: 'bar' })[] => {
        const one = its === area ? byId.get(id) : undefined;
        if (!one) return [];
        const { start, finish } = one;
        return [{ kind: 'bar', key: id, featureId: id, title, edition, start, finish, hasRange: true }];
      })
      .sort((a, b) => a.start[1] - b.start[1] || a.finish[1] - b.finish[1]);
    return bars.length ? [{ kind: 'group', key: `area ${area}`, title: area }, ...bars] : [];
  });
}

/** The pieces of work that fall to each person when all of it takes its median. */
export function rowsByPerson(
  pieces: readonly ChainLink[],
  features: readonly PlanFeature[],
  people: readonly { id: string; name: string }[],
  disciplineNames: Readonly<Record<string, string>>,
): GanttRow[] {
  const byId = new Map(features.map(one => [one.id, one]));
  return people.flatMap(person => {
    const bars = pieces
      .filter(piece => piece.personId === person.id)
      .sort((a, b) => a.startDay - b.startDay || a.finishDay - b.finishDay)
      .flatMap(({ featureId, discipline, startDay, finishDay }): GanttRow[] => {
        const feature = byId.get(featureId);
        if (!feature) return [];
        return [
          {
            kind: 'bar',
            key: `${person.id} ${featureId} ${discipline}`,
            featureId,
            title: `${feature.title}, ${disciplineNames[discipline]}`,
            edition: feature.edition,
            start: [startDay, startDay, startDay],
            finish: [finishDay, finishDay, finishDay],
            hasRange: false,
          },
        ];
      });
    return bars.length ? [{ kind: 'group', key: person.id, title: person.name }, ...bars] : [];
  });
}

/** From which to which day is drawn, with air on both sides. Today and the deadline are there if they are near. */
export function spanOf(
  rows: readonly GanttRow[],
  others: readonly number[],
  todayDay: number,
  deadlineDay: number | null = null,
): readonly [number, number] {
  const ends = rows.flatMap(row => (row.kind === 'bar' ? [row.finish[2] + 1] : []));
  const done = Math.max(14, ...ends, ...others);
  const last =
    deadlineDay !== null && deadlineDay <= done * FAR_DEADLINE ? Math.max(done, deadlineDay) : done;
  const isNear = todayDay >= -NEAR_DAYS && todayDay <= last + NEAR_DAYS;
  const air = Math.max(2, Math.round(last * 0.02));
  return [Math.min(0, isNear ? todayDay : 0) - air, Math.max(last, isNear ? todayDay + 1 : 0) + air];
}

const NEAR_DAYS = 45;
/** A deadline so many times as far away as the end of the work would leave the work no room. */
const FAR_DEADLINE = 1.5;
