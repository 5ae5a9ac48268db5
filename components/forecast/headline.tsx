import { EDITION_NAMES, formatDay, formatMoney, timesIn100 } from '@/components/format';
import { EDITIONS, type Edition, type EditionForecast } from '@/server/forecast/engine/types';

interface HeadlineProps {
  editions: Readonly<Record<Edition, EditionForecast>>;
  currency: string;
  budgetMinor: number | null;
  deadline: string | null;
  locale: string;
  today: string;
}

/** The answer first, as a sentence: what this money by this day buys, and how sure it is. */
export function Headline({ editions, currency, budgetMinor, deadline, locale, today }: HeadlineProps) {
  const limits = [
    budgetMinor === null ? '' : `For ${formatMoney(budgetMinor, currency, locale, { style: 'short' })}`,
    deadline === null
      ? ''
      : `${budgetMinor === null ? 'By' : 'by'} ${formatDay(deadline, locale, { today })}`,
  ].filter(Boolean);
  const chances = EDITIONS.map(edition => {
    const { joint, budget, deadline: onTime } = editions[edition].probability;
    return { edition, chance: joint ?? budget ?? onTime };
  });
  const [first, second] = tellingPair(chances);
  if (!limits.length || first?.chance == null) {
    const { cost, finish } = editions.mvp;
    return (
      <>
        The MVP comes to about {formatMoney(cost.p50, currency, locale, { style: 'short' })} and{' '}
        <mark>{formatDay(finish.p50, locale, { today })}</mark>. Give the plan a budget and a deadline to see
        how sure that is.
      </>
    );
  }
  return (
    <>
      {limits.join(' ')}, {named(first.edition)} makes it <mark>{timesIn100(first.chance)}</mark>.
      {second?.chance == null
        ? null
        : ` ${EDITION_NAMES[second.edition]} does so ${shortTimes(second.chance)}.`}
    </>
  );
}

/** The largest edition that is likely, and the next one up; where none is, the smallest two. */
function tellingPair<T extends { chance: number | null }>(
  chances: readonly T[],
): [T | undefined, T | undefined] {
  const likely = chances.findLastIndex(one => (one.chance ?? 0) >= 0.5);
  const at = Math.max(likely, 0);
  return at === chances.length - 1 ? [chances[at], chances[at - 1]] : [chances[at], chances[at + 1]];
}

const named = (edition: Edition) => (edition === 'mvp' ? 'the MVP' : EDITION_NAMES[edition]);
const shortTimes = (chance: number) => {
  const words = timesIn100(chance);
  return /^\d/.test(words) ? words.replace(' in 100', '') : words;
};
