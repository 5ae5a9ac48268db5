import type { Route } from 'next';
import Link from 'next/link';
import { ChartFigure } from '@/components/charts/chart-figures';
import { EDITION_BORDER } from '@/components/charts/edition-classes';
import { addDays, formatDay } from '@/components/format';
import { cn } from '@/components/ui/cn';
import type { ChainLink, Edition } from '@/server/forecast/engine/types';
import { DISCIPLINE_NAMES, DISCIPLINE_SHORT_NAMES } from '@/server/plan/domain/disciplines';
import { EmptySection } from './empty-section';
import { featureHref } from './named-drivers';

interface ChainSectionProps {
  chain: readonly ChainLink[];
  features: ReadonlyMap<string, { title: string; edition: Edition }>;
  people: ReadonlyMap<string, string>;
  start: string;
  /** By when half of the simulated projects are done. */
  likelyFinish: string;
  home: string;
  locale: string;
  today: string;
}

const TITLE = 'What the finish waits for';
/** On paper nothing scrolls. */
const SCROLLS = 'overflow-x-auto rounded-sm pb-2 print:overflow-visible';

/** The work that decides the finish when everything takes its median, piece after piece. */
export function ChainSection(props: ChainSectionProps) {
  const { chain, features, people, start, likelyFinish, home, locale, today } = props;
  const date = (day: number) => formatDay(addDays(start, day), locale, { today, month: 'short' });
  const yearOf = (day: number) => addDays(start, day).slice(0, 4);
  // There is little room for a year that is the same all along.
  const year = yearOf(0) === yearOf(chain.at(-1)?.finishDay ?? 0) ? 'never' : 'always';
  const brief = (day: number) => formatDay(addDays(start, day), locale, { year, month: 'short' });
  const title = (link: ChainLink) => features.get(link.featureId)?.title ?? link.featureId;
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last) return <EmptySection title={TITLE} nothing="Nothing is waited for" home={home} />;
  return (
    <section className="mt-14 print:mt-8">
      <h2 className="font-medium font-serif text-xl">{TITLE}</h2>
      <p className="mb-4 max-w-[46em] text-sm text-soft">
        If all work takes its median: each piece begins when the one before it is done, or when its person is
        free. A day saved on one of these is a day earlier, until something else is waited for; a day saved
        elsewhere is none.{' '}
        {likelyFinish > addDays(start, last.finishDay) ? (
          <>
            Like this it ends on <span className="whitespace-nowrap">{date(last.finishDay)}</span>. The likely
            finish is{' '}
            <span className="whitespace-nowrap">
              {formatDay(likelyFinish, locale, { today, month: 'short' })}
            </span>
            : what runs late holds others up, and risks come on top.
          </>
        ) : null}
      </p>
      <ChartFigure
        isInteractive
        className="print:break-inside-auto"
        alt={`The critical chain has ${chain.length} ${chain.length === 1 ? 'piece' : 'pieces'}: it begins on ${date(first.startDay)} with ${title(first)} and ends on ${date(last.finishDay)} with ${title(last)}.`}
        figures={{
          caption: 'The critical chain',
          head: ['Feature', 'Discipline', 'Person', 'Begins', 'Ends'],
          rows: chain.map(link => [
            title(link),
            DISCIPLINE_NAMES[link.discipline],
            people.get(link.personId) ?? link.personId,
            { shown: date(link.startDay), raw: addDays(start, link.startDay) },
            { shown: date(link.finishDay), raw: addDays(start, link.finishDay) },
          ]),
        }}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
        <section aria-label="Critical chain" tabIndex={0} className={SCROLLS}>
          <ol
            data-picture="wraps"
            className="flex gap-1.5 phone:grid phone:gap-0 print:flex-wrap print:gap-y-3"
          >
            {chain.map(link => (
              <li
                key={`${link.featureId} ${link.discipline}`}
                style={{ flexGrow: link.finishDay - link.startDay + 1 }}
                className={cn(
                  'min-w-36 basis-36 border-t-6 pt-2 text-sm leading-snug phone:border-t-0 phone:border-l-6 phone:py-1.5 phone:pl-3',
                  EDITION_BORDER[features.get(link.featureId)?.edition ?? 'mvp'],
                )}
              >
                <Link
                  href={featureHref(home, link.featureId) as Route}
                  className="inline-flex min-h-6 rounded-sm font-medium hover:underline"
                >
                  {title(link)}
                </Link>
                <div className="text-soft">
                  {DISCIPLINE_SHORT_NAMES[link.discipline]}, {people.get(link.personId) ?? 'nobody'}
                </div>
                <div className="text-muted">
                  {link.startDay === link.finishDay
                    ? brief(link.startDay)
                    : `${brief(link.startDay)} to ${brief(link.finishDay)}`}
                </div>
              </li>
            ))}
          </ol>
        </section>
      </ChartFigure>
    </section>
  );
}
