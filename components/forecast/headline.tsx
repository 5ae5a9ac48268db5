import { EDITION_NAMES, editionInSentence, formatDay, formatMoney, timesIn100 } from '@/components/format';
import { chanceToMeet } from '@/server/forecast/domain/chance-to-meet';
import { HAS_NO_HOURS, isEmptyEdition } from '@/server/forecast/domain/empty-edition';
import { EDITIONS, type Edition, type EditionForecast } from '@/server/forecast/engine/types';
import { capitalised } from '@/server/kernel/capitalised';

interface HeadlineProps {
  editions: Readonly<Record<Edition, EditionForecast>>;
  currency: string;
  budgetMinor: number | null;
  start: string;
  deadline: string | null;
  locale: string;
  today: string;
}

/** The answer first, as a sentence: what this money by this day buys, and how sure it is. */
export function Headline(props: HeadlineProps) {
  const { editions, currency, budgetMinor, start, deadline, locale, today } = props;
  const money = (minor: number) => formatMoney(minor, currency, locale, { style: 'short' });
  const day = (iso: string) => formatDay(iso, locale, { today });
  const [smallest, ...larger] = EDITIONS.map(edition => editions[edition]).filter(
    one => !isEmptyEdition(one),
  );
  if (!smallest) return <>The plan {HAS_NO_HOURS}, so there is nothing to forecast.</>;
  const comesTo = (
    <>
      {capitalised(editionInSentence(smallest.edition))} comes to about {money(smallest.cost.p50)} and{' '}
      <mark>{day(smallest.finish.p50)}</mark>.
    </>
  );
  if (budgetMinor === null && deadline === null)
    return <>{comesTo} Give the plan a budget and a deadline to see how sure that is.</>;
  if (deadline !== null && deadline < start)
    return (
      <>
        The deadline, {day(deadline)}, is before the work begins on {day(start)}: no edition can meet it.{' '}
        {comesTo}
      </>
    );
  const limits = [
    budgetMinor === null ? '' : `For ${money(budgetMinor)}`,
    deadline === null ? '' : `${budgetMinor === null ? 'By' : 'by'} ${day(deadline)}`,
  ].filter(Boolean);
  const [first, second] = tellingPair(
    [smallest, ...larger].map(one => ({ edition: one.edition, chance: chanceToMeet(one) ?? 0 })),
  );
  return (
    <>
      {limits.join(' ')}, {editionInSentence(first.edition)} makes it <mark>{timesIn100(first.chance)}</mark>.
      {second ? ` ${EDITION_NAMES[second.edition]} does so ${shortTimes(second.chance)}.` : null}
    </>
  );
}

/** The largest edition that is likely, and the next one up; where none is, the smallest two. */
function tellingPair<T extends { chance: number }>(chances: readonly T[]): [T, T | undefined] {
  const likely = chances.findLastIndex(one => one.chance >= 0.5);
  const at = Math.max(likely, 0);
  return [chances[at]!, chances[at === chances.length - 1 ? at - 1 : at + 1]];
}

const shortTimes = (chance: number) => {
  const words = timesIn100(chance);
  return /^\d/.test(words) ? words.replace(' in 100', '') : words;
};
