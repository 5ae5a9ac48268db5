import type { Route } from 'next';
import Link from 'next/link';
import { Tornado } from '@/components/charts/tornado';
import { addDays, daysBetween, editionInSentence, formatDay } from '@/components/format';
import { isEmptyEdition } from '@/server/forecast/domain/empty-edition';
import type { EditionForecast } from '@/server/forecast/engine/types';
import { EmptySection } from './empty-section';
import type { Money } from './money';
import type { NamedDriver } from './named-drivers';
import { type View, viewHref } from './view';

const FIRST = 12;

interface DriversSectionProps {
  drivers: readonly NamedDriver[];
  edition: EditionForecast;
  start: string;
  /** The address of the plan. */
  home: string;
  money: Money;
  view: View;
  locale: string;
  today: string;
}

/** The tornado of the chosen figure, with what one sees in it. */
export function DriversSection(props: DriversSectionProps) {
  const { drivers, edition, start, home, money, view, locale, today } = props;
  const isMoney = view.figure === 'cost';
  const shown = (value: number) =>
    isMoney ? money.short(value) : formatDay(addDays(start, value), locale, { today, month: 'short' });
  const raw = (value: number) => (isMoney ? money.amount(value) : addDays(start, value));
  const name = isMoney ? money.name : 'finish';
  const unit = isMoney ? ` (${money.currency})` : '';
  const middle = isMoney ? edition.cost.p80 : daysBetween(start, edition.finish.p80);
  const bars = view.allDrivers ? drivers : drivers.slice(0, FIRST);
  const first = bars[0];
  const title = `By how far each thing moves the ${name}`;
  if (!first && isEmptyEdition(edition))
    return <EmptySection title={title} nothing="Nothing moves it" home={home} />;
  if (!first)
    return (
      <section className="mt-10">
        <h2 className="font-medium font-serif text-xl">{title}</h2>
        <p className="max-w-[46em] text-sm text-soft">
          Nothing in this edition moves it by as much as can be seen.
        </p>
      </section>
    );
  const column = (title: string) => ({ shown: title, raw: `${title}${unit}` });
  return (
    <section className="mt-10">
      <h2 className="font-medium font-serif text-xl">{title}</h2>
      <p className="mb-3 max-w-[46em] text-sm text-soft">
        The line is the {name} that is 80% sure, {shown(middle)}. Each bar shows where that lies when one
        thing turns out in its lowest tenth (light) and in its highest (dark); for a risk, when it does not
        and when it does happen.
      </p>
      <Tornado
        bars={bars}
        middle={middle}
        middleLabel={`80% sure ${isMoney ? 'under' : 'by'} ${shown(middle)}`}
        shown={shown}
        alt={`What moves the ${name}: most of all ${first.inSentence}, from ${shown(first.low)} to ${shown(first.high)} around ${shown(middle)}.`}
        figures={{
          caption: `What moves the ${name} of ${editionInSentence(edition.edition)}`,
          head: [
            'What',
            column('P80 at its lowest tenth'),
            column('P80 at its highest tenth'),
            isMoney ? column('Between them') : 'Days between them',
          ],
          rows: bars.map(({ title, low, high }) => [
            title,
            { shown: shown(low), raw: raw(low) },
            { shown: shown(high), raw: raw(high) },
            isMoney
              ? { shown: money.short(high - low), raw: money.amount(high - low) }
              : { shown: String(Math.round(high - low)), raw: Math.round(high - low) },
          ]),
        }}
      />
      {drivers.length > FIRST ? (
        <p className="mt-2 text-sm" data-print="hide">
          <Link
            className="link"
            scroll={false}
            href={viewHref(view, { allDrivers: !view.allDrivers }) as Route}
          >
            {view.allDrivers ? `Show only the ${FIRST} greatest` : `Show all ${drivers.length}`}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
