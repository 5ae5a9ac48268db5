import type { Route } from 'next';
import Link from 'next/link';
import { ChartFigure } from '@/components/charts/chart-figures';
import { formatPercent } from '@/components/format';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { FeatureForecast } from '@/server/forecast/engine/types';
import { featureHref } from './named-drivers';
import { ShareBar } from './share-bar';
import { type View, viewHref } from './view';

const FIRST = 12;

interface CriticalitySectionProps {
  features: readonly FeatureForecast[];
  titles: ReadonlyMap<string, { title: string }>;
  home: string;
  money: string;
  view: View;
  locale: string;
}

/** How often each feature decides the finish, and how far its hours go together with cost and finish. */
export function CriticalitySection({ features, titles, home, money, view, locale }: CriticalitySectionProps) {
  const sorted = features.toSorted((a, b) => b.criticality - a.criticality || b.withFinish - a.withFinish);
  const rows = view.allFeatures ? sorted : sorted.slice(0, FIRST);
  const title = (id: string) => titles.get(id)?.title ?? id;
  const two = (value: number) => value.toLocaleString(locale, { minimumFractionDigits: 2 });
  const whole = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 0 });
  const first = rows[0];
  if (!first) return null;
  return (
    <section className="mt-14">
      <h2 className="font-medium font-serif text-xl">How often each feature decides the finish</h2>
      <p className="mb-3 max-w-[46em] text-sm text-soft">
        The share of simulated projects in which it is on the critical chain. Rank correlation says how far
        its hours go together with the {money} and with the finish: 1 always, 0 not at all.
      </p>
      <ChartFigure
        isInteractive
        isTable
        alt={`${title(first.id)} decides the finish most often, in ${formatPercent(first.criticality, locale, { estimated: true })} of the simulated projects.`}
        figures={{
          caption: 'How often each feature decides the finish',
          head: [
            'Feature',
            'Decides the finish (share of projects)',
            `Rank correlation with ${money}`,
            'Rank correlation with finish',
            'Hours P10',
            'Hours P50',
            'Hours P90',
          ],
          rows: rows.map(one => [
            title(one.id),
            ...[one.criticality, one.withCost, one.withFinish, ...one.hours].map(value => ({
              shown: String(value),
              raw: Math.round(value * 10_000) / 10_000,
            })),
          ]),
        }}
      >
        <Table label="How often each feature decides the finish">
          <TableHeader>
            <TableRow>
              <TableHead>Feature</TableHead>
              <TableHead numeric>Decides the finish</TableHead>
              <TableHead numeric>With {money}</TableHead>
              <TableHead numeric>With finish</TableHead>
              <TableHead numeric>Hours, P10 to P90</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {rows.map(one => (
              <TableRow key={one.id} className="hover:[&>*]:bg-wash">
                <TableCell className="min-w-44">
                  <Link
                    href={featureHref(home, one.id) as Route}
                    className="inline-flex min-h-6 items-center rounded-sm font-medium hover:underline"
                  >
                    {title(one.id)}
                  </Link>
                </TableCell>
                <TableCell numeric>
                  <ShareBar
                    share={one.criticality}
                    text={formatPercent(one.criticality, locale, { estimated: true })}
                  />
                </TableCell>
                <TableCell numeric>{two(one.withCost)}</TableCell>
                <TableCell numeric>{two(one.withFinish)}</TableCell>
                <TableCell numeric>
                  <span className="text-soft">{whole(one.hours[0])}</span> <b>{whole(one.hours[1])}</b>{' '}
                  <span className="text-soft">{whole(one.hours[2])}</span>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ChartFigure>
      {sorted.length > FIRST ? (
        <p className="mt-2 text-sm" data-print="hide">
          <Link
            className="link"
            scroll={false}
            href={viewHref(view, { allFeatures: !view.allFeatures }) as Route}
          >
            {view.allFeatures ? `Show only the first ${FIRST}` : `Show all ${sorted.length}`}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
