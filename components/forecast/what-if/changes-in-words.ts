import { EDITION_NAMES, formatDay, formatMoney, formatPercent } from '@/components/format';
import { newcomerName, placements, type ScenarioChanges } from '@/server/forecast/domain/scenario';
import type { ForecastInput } from '@/server/forecast/engine/types';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';

/** What a scenario changes, one thing a line, with what it was. What is no longer in the plan is passed over. */
export function changesInWords(
  changes: ScenarioChanges,
  input: Pick<ForecastInput, 'features' | 'team' | 'start' | 'systemicShare' | 'currency'>,
  { locale, today }: { locale: string; today: string },
): string[] {
  const day = (iso: string) => formatDay(iso, locale, { today });
  const share = (of: number) => formatPercent(of, locale);
  const rate = (minor: number) => `${formatMoney(minor, input.currency, locale)} an hour`;
  const placed = placements(input.features, changes.features);
  return [
    ...input.features.flatMap(({ id, title, edition }) => {
      const now = placed.get(id);
      if (now === undefined || now === edition) return [];
      return now === 'out'
        ? [`${title}: left out`]
        : [`${title}: ${EDITION_NAMES[now]} in place of ${EDITION_NAMES[edition]}`];
    }),
    ...input.team.flatMap(person => {
      const change = changes.people[person.id];
      if (!change) return [];
      if (change.share === 0) return [`${person.name}: not on it`];
      const parts = [
        change.share === undefined ? '' : `${share(change.share)} in place of ${share(person.share)}`,
        change.rateMinorPerHour === undefined
          ? ''
          : `${rate(change.rateMinorPerHour)} in place of ${rate(person.rateMinorPerHour)}`,
      ].filter(Boolean);
      return parts.length ? [`${person.name}: ${parts.join('; ')}`] : [];
    }),
    ...changes.added.map(
      (one, index) =>
        `${one.name.trim() || newcomerName(index)} comes in addition: ${one.disciplines.map(name => DISCIPLINE_NAMES[name]).join(', ')}, ${share(one.share)}, ${rate(one.rateMinorPerHour)}`,
    ),
    ...(changes.startsOn ? [`Start: ${day(changes.startsOn)} in place of ${day(input.start)}`] : []),
    ...(changes.systemicShare === null
      ? []
      : [`Shared by all work: ${share(changes.systemicShare)} in place of ${share(input.systemicShare)}`]),
  ];
}
