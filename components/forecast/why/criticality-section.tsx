import type { Route } from 'next';
import Link from 'next/link';
import { formatPercent } from '@/components/format';
import type { FeatureForecast } from '@/server/forecast/engine/types';
import { EmptySection } from './empty-section';
import { featureHref } from './named-drivers';
import { RankedTable } from './ranked-table';
import { ShareBar } from './share-bar';
import { type View, viewHref } from './view';

const TITLE = 'How often each feature decides the finish';
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
  if (!first) return <EmptySection title={TITLE} nothing="No feature does" home={home} />;
  return (
    <section className="mt-14 print:mt-8">
      <h2 className="font-medium font-serif text-xl">{TITLE}</h2>
      <p className="mb-3 max-w-[46em] text-sm text-soft">
        The share of simulated projects in which it is on the critical chain. Rank correlation says how far
        its hours go together with the {money} and with the finish: 1 always, 0 not at all.
      </p>
      <RankedTable
        caption={TITLE}
        alt={`${title(first.id)} decides the finish most often, in ${formatPercent(first.criticality, locale, { estimated: true })} of the simulated projects.`}
        of="Feature"
        rows={rows}
        name={one => title(one.id)}
        href={one => featureHref(home, one.id)}
        columns={[
          {
            title: 'Decides the finish',
            cell: one => (
              <ShareBar
                share={one.criticality}
                text={formatPercent(one.criticality, locale, { estimated: true })}
              />
            ),
            saved: [{ title: 'Decides the finish (share of trials)', of: one => one.criticality }],
          },
          {
            title: `With ${money}`,
            cell: one => two(one.withCost),
            saved: [{ title: `Rank correlation with ${money}`, of: one => one.withCost }],
          },
          {
            title: 'With finish',
            cell: one => two(one.withFinish),
            saved: [{ title: 'Rank correlation with finish', of: one => one.withFinish }],
          },
          {
            title: 'Hours, P10 to P90',
            cell: one => (
              <>
                <span className="text-soft">{whole(one.hours[0])}</span> <b>{whole(one.hours[1])}</b>{' '}
                <span className="text-soft">{whole(one.hours[2])}</span>
              </>
            ),
            saved: [
              { title: 'Hours P10', of: one => one.hours[0] },
              { title: 'Hours P50', of: one => one.hours[1] },
              { title: 'Hours P90', of: one => one.hours[2] },
            ],
          },
        ]}
      />
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
