import type { Route } from 'next';
import Link from 'next/link';
import { ChartFigure } from '@/components/charts/chart-figures';
import { formatPercent } from '@/components/format';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { RiskWorth } from '@/server/forecast/engine/types';
import type { Money } from './money';
import { riskHref } from './named-drivers';
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
    <section className="mt-14">
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
        <ChartFigure
          isInteractive
          isTable
          alt={`What each risk is worth: ${title(first.id)} adds most, ${money.short(first.costMinor)} and ${days(first.days)} days on average.`}
          figures={{
            caption: 'What each risk is worth',
            head: [
              'Risk',
              'Happens (share of projects)',
              `Adds on average (${money.currency})`,
              'Adds on average (calendar days)',
              `Adds to the P80 (${money.currency})`,
              'Adds to the P80 (calendar days)',
              'Response',
            ],
            rows: sorted.map(one => [
              title(one.id),
              raw(one.happens),
              raw(money.amount(one.costMinor)),
              raw(one.days),
              raw(money.amount(one.p80CostMinor)),
              raw(one.p80Days),
              responses.get(one.id) ?? '',
            ]),
          }}
        >
          <Table label="What each risk is worth">
            <TableHeader>
              <TableRow>
                <TableHead>Risk</TableHead>
                <TableHead numeric>Happens</TableHead>
                <TableHead numeric>Adds on average</TableHead>
                <TableHead numeric>Days</TableHead>
                <TableHead numeric>To the P80</TableHead>
                <TableHead numeric>Days</TableHead>
                <TableHead className="max-lg:hidden">What we do about it</TableHead>
              </TableRow>
            </TableHeader>
            <TableBody>
              {sorted.map(one => (
                <TableRow key={one.id} className="hover:[&>*]:bg-wash">
                  <TableCell className="min-w-44">
                    <Link
                      href={riskHref(home, one.id) as Route}
                      className="inline-flex min-h-6 items-center rounded-sm font-medium hover:underline"
                    >
                      {title(one.id)}
                    </Link>
                  </TableCell>
                  <TableCell numeric>{formatPercent(one.happens, locale, { estimated: true })}</TableCell>
                  <TableCell numeric>
                    <ShareBar share={one.costMinor / mostMoney} text={money.short(one.costMinor)} />
                  </TableCell>
                  <TableCell numeric>
                    <ShareBar share={one.days / mostDays} text={days(one.days)} />
                  </TableCell>
                  <TableCell numeric>{money.short(one.p80CostMinor)}</TableCell>
                  <TableCell numeric>{days(one.p80Days)}</TableCell>
                  <TableCell className="max-w-80 text-soft max-lg:hidden">{responses.get(one.id)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ChartFigure>
      ) : null}
    </section>
  );
}

const raw = (value: number) => ({ shown: String(value), raw: Math.round(value * 10_000) / 10_000 });
