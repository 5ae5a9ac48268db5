import type { Route } from 'next';
import Link from 'next/link';
import type { RiskWorth } from '@/server/forecast/engine/types';
import type { Money } from './money';
import { riskHref } from './named-drivers';
import { type RankedColumn, RankedTable } from './ranked-table';
import { ShareBar } from './share-bar';
import { toldChance } from './told-chance';
import type { View } from './view';

interface RisksSectionProps {
  risks: readonly RiskWorth[];
  titles: ReadonlyMap<string, string>;
  /** The chance that each was given. */
  chances: ReadonlyMap<string, number>;
  trials: number;
  responses: ReadonlyMap<string, string>;
  home: string;
  money: Money;
  view: View;
  locale: string;
}

/** What each risk is worth: the same simulated projects with it and without. What is asked about comes first. */
export function RisksSection({
  risks,
  titles,
  chances,
  trials,
  responses,
  home,
  money,
  view,
  locale,
}: RisksSectionProps) {
  const byMoney = (a: RiskWorth, b: RiskWorth) => b.costMinor - a.costMinor;
  const byDays = (a: RiskWorth, b: RiskWorth) => b.days - a.days;
  const [byFirst, bySecond] = view.figure === 'cost' ? [byMoney, byDays] : [byDays, byMoney];
  const sorted = risks.toSorted((a, b) => byFirst(a, b) || bySecond(a, b));
  const [mostMoney, mostDays] = [
    Math.max(0, ...risks.map(one => one.costMinor)),
    Math.max(0, ...risks.map(one => one.days)),
  ];
  const days = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 });
  const title = (id: string) => titles.get(id) ?? id;
  const first = sorted[0];
  const inMoney: Worth = [
    {
      title: 'Adds on average',
      cell: one => <ShareBar share={one.costMinor / mostMoney} text={money.short(one.costMinor)} />,
      saved: [{ title: `Adds on average (${money.currency})`, of: one => money.amount(one.costMinor) }],
    },
    {
      title: 'To the P80',
      cell: one => money.short(one.p80CostMinor),
      saved: [{ title: `Adds to the P80 (${money.currency})`, of: one => money.amount(one.p80CostMinor) }],
    },
  ];
  const inDays: Worth = [
    {
      title: 'Days on average',
      cell: one => <ShareBar share={one.days / mostDays} text={days(one.days)} />,
      saved: [{ title: 'Adds on average (calendar days)', of: one => one.days }],
    },
    {
      title: 'Days to the P80',
      cell: one => days(one.p80Days),
      saved: [{ title: 'Adds to the P80 (calendar days)', of: one => one.p80Days }],
    },
  ];
  const [asked, other] = view.figure === 'cost' ? [inMoney, inDays] : [inDays, inMoney];
  return (
    <section className="mt-14 print:mt-8">
      <h2 className="font-medium font-serif text-xl">What each risk is worth</h2>
      <p className="mb-3 max-w-[46em] text-sm text-soft">
        {first
          ? 'The same simulated projects with the risk and without it. On average over all of them, whether it happened or not: so much is what it is worth paying to be rid of it. Days are those of the calendar.'
          : 'This edition has no risks.'}{' '}
        {first ? null : (
          <Link className="link" href={`${home}?tab=risks` as Route}>
            Add what may happen
          </Link>
        )}
      </p>
      {first ? (
        <RankedTable
          caption="What each risk is worth"
          alt={`What each risk is worth: ${title(first.id)} adds most, ${money.short(first.costMinor)} and ${days(first.days)} days on average.`}
          of="Risk"
          rows={sorted}
          name={one => title(one.id)}
          href={one => riskHref(home, one.id)}
          columns={[
            {
              title: 'Happens',
              cell: one => toldChance(one.happens, chances.get(one.id), trials, locale),
              saved: [{ title: 'Happens (share of trials)', of: one => one.happens }],
            },
            asked[0],
            other[0],
            asked[1],
            other[1],
            ...(sorted.some(one => responses.get(one.id))
              ? [
                  {
                    title: 'What we do about it',
                    isText: true,
                    cell: (one: RiskWorth) => responses.get(one.id),
                    saved: [{ title: 'Response', of: (one: RiskWorth) => responses.get(one.id) ?? '' }],
                  },
                ]
              : []),
          ]}
        />
      ) : null}
    </section>
  );
}

/** On average over all simulated projects, and at the end that is 80% sure. */
type Worth = readonly [mean: RankedColumn<RiskWorth>, p80: RankedColumn<RiskWorth>];
