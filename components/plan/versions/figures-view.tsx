import { EDITION_NAMES, formatDay, LOCALE } from '@/components/format';
import { plural } from '@/components/plan/words';
import { Callout } from '@/components/ui/callout';
import { EditionSwatch } from '@/components/ui/edition-swatch';
import { PillLinks } from '@/components/ui/pill-links';
import { Skeleton } from '@/components/ui/skeleton';
import type { VersionsForecast } from '@/server/forecast/compare-versions';
import { NO_HOURS } from '@/server/forecast/domain/empty-edition';
import { type EditionFigures, moved, type Share } from '@/server/forecast/domain/version-figures';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { closeMoney } from './close-money';
import { differenceHeadline, sides } from './difference-headline';
import { groupWords, signed } from './words';

/** In place of a figure, where there is no work. */
const NOTHING = 'nothing';

interface FiguresViewProps {
  /** Under way: the page shows what changed in the plan meanwhile. */
  comparing: Promise<VersionsForecast>;
  /** Titles; null: the plan as it is now. */
  from: string | null;
  to: string | null;
  same: boolean;
  figures: 'price' | 'cost';
  address: { from: string; to: string };
  today: string;
}

/** What the changes did to cost or price and to the finish, edition by edition. */
export async function FiguresView(props: FiguresViewProps) {
  const { comparing, from, to, same, figures, address, today } = props;
  const { currency, from: before, to: after, shares } = await comparing;
  const refused = [before, after].find(side => !side.ok);
  const href = (next: string) => `?${new URLSearchParams({ ...address, figures: next })}`;
  if (!before.ok || !after.ok)
    return (
      <>
        <h2 id="difference" className="display mt-8 text-balance">
          {`What changed ${sides(from, to)}`}
        </h2>
        <Callout className="mt-6" tone="warn" title="What it did to cost and date cannot be said">
          {refused && !refused.ok ? `One of the two cannot be forecast: ${refused.sentence}.` : null}
        </Callout>
      </>
    );
  const shown = EDITIONS.filter(
    (edition, at) =>
      at === 0 ||
      [before, after].some(
        ({ figures: of }) => of[edition].featureCount > of[EDITIONS[at - 1]!].featureCount,
      ),
  );
  const day = (iso: string) => formatDay(iso, LOCALE, { today });
  const of = (one: EditionFigures) => (figures === 'price' ? one.price : one.cost);
  return (
    <>
      <h2 id="difference" className="display mt-8 max-w-[25em] text-balance">
        {same
          ? `Nothing differs ${sides(from, to)}`
          : differenceHeadline(before.figures, after.figures, {
              of,
              currency,
              day,
              between: sides(from, to),
            })}
      </h2>
      {same ? null : (
        <>
          <div className="mt-3 flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
            <p className="max-w-[40em] text-soft">
              {figures === 'price'
                ? 'What the client would pay, 80% sure.'
                : 'What the work would cost you, 80% sure.'}{' '}
              Both are forecast with today’s team, calendar and rates and the same chance, so that the
              difference comes from the plan alone.
            </p>
            <PillLinks
              label="Figures"
              items={[
                { label: 'Price', href: href('price'), current: figures === 'price' },
                { label: 'Cost', href: href('cost'), current: figures === 'cost' },
              ]}
            />
          </div>
          <div className="mt-7 grid border-ink border-t max-md:divide-y max-md:divide-line md:auto-cols-fr md:grid-flow-col md:gap-x-10">
            {shown.map(edition => (
              <EditionDifference
                key={edition}
                edition={edition}
                before={before.figures[edition]}
                after={after.figures[edition]}
                shares={shares?.attribution[edition] ?? []}
                figures={figures}
                currency={currency}
                day={day}
              />
            ))}
          </div>
          <p className="mt-3 text-muted text-sm">
            {`${after.trials.toLocaleString(LOCALE)} simulated projects on each side`}
            {shares && shares.trials !== after.trials
              ? `, ${shares.trials.toLocaleString(LOCALE)} for each share`
              : ''}
            . A share is what one kind of change does when it is made alone.
          </p>
        </>
      )}
    </>
  );
}

export function FiguresPending() {
  return (
    <div role="status" aria-label="Forecasting both versions" className="mt-8">
      <Skeleton className="h-9 w-4/5" />
      <div className="mt-8 grid gap-10 border-ink border-t pt-5 md:grid-cols-3">
        {EDITIONS.map(edition => (
          <Skeleton key={edition} className="h-44" />
        ))}
      </div>
    </div>
  );
}

function EditionDifference(props: {
  edition: Edition;
  before: EditionFigures;
  after: EditionFigures;
  shares: readonly Share[];
  figures: 'price' | 'cost';
  currency: string;
  day: (iso: string) => string;
}) {
  const { edition, before, after, shares, figures, currency, day } = props;
  const of = (one: EditionFigures) => (figures === 'price' ? one.price : one.cost);
  const change = of(after).p80 - of(before).p80;
  const { days } = moved(before, after);
  const money = (minor: number) => closeMoney(minor, currency);
  if (before.isEmpty && after.isEmpty)
    return (
      <section aria-labelledby={`difference-${edition}`} className="min-w-0 py-4.5">
        <EditionTitle edition={edition} />
        <p className="mt-3 text-muted text-sm">{NO_HOURS}, before or after.</p>
      </section>
    );
  const oneIsEmpty = before.isEmpty || after.isEmpty;
  const telling = shares.filter(share => {
    const minor = figures === 'price' ? share.priceMinor : share.costMinor;
    return minor === null || minor !== 0 || share.days !== 0;
  });
  return (
    <section aria-labelledby={`difference-${edition}`} className="min-w-0 py-4.5">
      <EditionTitle edition={edition} />
      <dl className="mt-3 grid gap-y-3">
        <Pair
          label={`P80 ${figures}`}
          before={before.isEmpty ? NOTHING : money(of(before).p80)}
          after={after.isEmpty ? NOTHING : money(of(after).p80)}
          change={oneIsEmpty ? '' : change === 0 ? 'unchanged' : signed(change, money(change))}
        />
        <Pair
          label="P80 finish"
          before={before.isEmpty ? NOTHING : day(before.finish.p80)}
          after={after.isEmpty ? NOTHING : day(after.finish.p80)}
          change={oneIsEmpty ? '' : days === 0 ? 'unchanged' : signed(days, plural(Math.abs(days), 'day'))}
        />
      </dl>
      {telling.length ? (
        <ul className="mt-4 grid gap-1.5 border-line border-t pt-3 text-sm">
          {telling.map(share => (
            <li key={share.group} className="flex items-baseline gap-2.5">
              <ShareFigures share={share} figures={figures} money={money} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function EditionTitle({ edition }: { edition: Edition }) {
  return (
    <h3 id={`difference-${edition}`} className="flex items-center gap-2.5 font-medium font-serif text-xl">
      <EditionSwatch edition={edition} bare />
      {EDITION_NAMES[edition]}
    </h3>
  );
}

function Pair(props: { label: string; before: string; after: string; change: string }) {
  const { label, before, after, change } = props;
  const same = before === after;
  return (
    <div>
      <dt className="text-muted text-xs">{label}</dt>
      <dd className="flex flex-wrap items-baseline gap-x-2 tabular-nums">
        {same ? null : (
          <>
            <span className="text-muted">{before}</span>
            <span aria-hidden className="text-muted">
              →
            </span>
            <span className="sr-only">to</span>
          </>
        )}
        <b className="font-semibold text-lg">{after}</b>
        <span className="text-soft text-sm">{change}</span>
      </dd>
    </div>
  );
}

function ShareFigures(props: { share: Share; figures: 'price' | 'cost'; money: (minor: number) => string }) {
  const { share, figures, money } = props;
  const minor = figures === 'price' ? share.priceMinor : share.costMinor;
  const words = groupWords(share.group, share.count);
  if (minor === null || share.days === null)
    return <span className="text-soft">{`${words}: cannot stand without the others`}</span>;
  return (
    <>
      <span className="min-w-16 shrink-0 text-right font-medium tabular-nums">
        {minor === 0 ? '±0' : signed(minor, money(minor))}
      </span>
      <span className="text-soft">
        from {words}
        {share.days ? (
          <span className="whitespace-nowrap">{`, ${signed(share.days, plural(Math.abs(share.days), 'day'))}`}</span>
        ) : null}
      </span>
    </>
  );
}
