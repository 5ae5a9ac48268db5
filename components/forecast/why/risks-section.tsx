import type { Route } from 'next';
import Link from 'next/link';
import { formatPercent } from '@/components/format';
import type { RiskWorth } from '@/server/forecast/engine/types';
import type { Money } from './money';
import { riskHref } from './named-drivers';
import { RankedTable } from './ranked-table';
import { ShareBar } from './share-bar';

interface RisksSectionProps {
  risks: readonly RiskWorth[];
  titles: ReadonlyMap<string, string>;
  responses: ReadonlyMap<string, string>;
  home: string;
  money: Money;
  locale: string;
}

/** What each risk is worth: the same simulated projects with it and without. */
export function RisksSection({ risks, titles, responses, home, money, locale }: RisksSectionProps) {
  const sorted = risks.toSorted((a, b) => b.costMinor - a.costMinor || b.days - a.days);
  const [mostMoney, mostDays] = [
    Math.max(0, ...risks.map(one => one.costMinor)),
    Math.max(0, ...risks.map(one => one.days)),
  ];
  const days = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 });
  const title = (id: string) => titles.get(id) ?? id;
  const first = sorted[0];
  return (
    <section className="mt-14 print:mt-8">
      <h2 className="font-medium font-serif text-xl">What each risk is worth</h2>
      <p className="mb-3 max-w-[46em] text-sm text-soft">
        {first
          ? 'The same simulated projects with the risk and without it. On average over all of them, whether it happened or not: so much is what it is worth paying to be rid of it.'
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
              cell: one => formatPercent(one.happens, locale, { estimated: true }),
              saved: [{ title: 'Happens (share of projects)', of: one => one.happens }],
            },
            {
              title: 'Adds on average',
              cell: one => <ShareBar share={one.costMinor / mostMoney} text={money.short(one.costMinor)} />,
              saved: [
                { title: `Adds on average (${money.currency})`, of: one => money.amount(one.costMinor) },
              ],
            },
            {
              title: 'Days on average',
              cell: one => <ShareBar share={one.days / mostDays} text={days(one.days)} />,
              saved: [{ title: 'Adds on average (calendar days)', of: one => one.days }],
            },
            {
              title: 'To the P80',
              cell: one => money.short(one.p80CostMinor),
              saved: [
                { title: `Adds to the P80 (${money.currency})`, of: one => money.amount(one.p80CostMinor) },
              ],
            },
            {
              title: 'Days to the P80',
              cell: one => days(one.p80Days),
              saved: [{ title: 'Adds to the P80 (calendar days)', of: one => one.p80Days }],
            },
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
