import { editionInSentence } from '@/components/format/edition';
import { plural } from '@/components/plan/words';
import { type EditionFigures, type Figures, moved } from '@/server/forecast/domain/version-figures';
import { EDITIONS } from '@/server/forecast/engine/types';
import { capitalised } from '@/server/kernel/capitalised';
import { closeMoney } from './close-money';

interface Words {
  /** Price or cost, in minor units. */
  of: (one: EditionFigures) => { p80: number };
  currency: string;
  day: (iso: string) => string;
  /** `since “First cut”` */
  between: string;
}

/** The answer first: what became of the smallest edition that has work in it, before or after. */
export function differenceHeadline(
  from: Figures,
  to: Figures,
  { of, currency, day, between }: Words,
): string {
  const edition = EDITIONS.find(one => !from[one].isEmpty || !to[one].isEmpty);
  if (!edition) return `No edition has features with hours ${between}`;
  const [before, after] = [from[edition], to[edition]];
  const name = editionInSentence(edition);
  const since = capitalised(between);
  if (after.isEmpty) return `${since} nothing with hours is left in ${name}`;
  if (before.isEmpty)
    return `${since} ${name} got its first features with hours: ${closeMoney(of(after).p80, currency)}, done on ${day(after.finish.p80)}`;
  const change = of(after).p80 - of(before).p80;
  const { days } = moved(before, after);
  const money = closeMoney(change, currency);
  const dearer = change > 0 ? `${money} dearer` : change < 0 ? `${money} cheaper` : 'no dearer';
  const later =
    days > 0
      ? `${plural(days, 'day')} later, on ${day(after.finish.p80)}`
      : days < 0
        ? `${plural(-days, 'day')} earlier, on ${day(after.finish.p80)}`
        : `no later than ${day(before.finish.p80)}`;
  return `${since} ${name} became ${dearer} and is done ${later}`;
}

/** `since “First cut”`, or `from “First cut” to now`. */
export function sides(from: string | null, to: string | null): string {
  if (from !== null && to === null) return `since “${from}”`;
  return `from ${named(from)} to ${named(to)}`;
}

const named = (title: string | null) => (title === null ? 'now' : `“${title}”`);
