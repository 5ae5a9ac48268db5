'use client';

import { useQuery } from '@tanstack/react-query';
import { formatDay } from '@/components/format/day';
import { LOCALE } from '@/components/format/locale';
import { useTRPC } from '@/components/trpc-provider';

/** Proof that the country is the right one: the next days on which nobody is planned. */
export function NextHolidays({ studio }: { studio: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.studio.nextHolidays.queryOptions({ studio }));
  return (
    <section aria-labelledby="next-holidays" className="border-ink border-t pt-4">
      <h2 id="next-holidays" className="font-medium text-2xl">
        Next public holidays
      </h2>
      {data?.length ? (
        <ul className="mt-3" aria-live="polite">
          {data.map(({ day, name }) => (
            <li key={day} className="grid grid-cols-[7.5rem_1fr] gap-4 border-line border-b py-1.75">
              <time dateTime={day} className="text-soft">
                {weekday(day)} {formatDay(day, LOCALE, { year: 'never', month: 'short' })}
              </time>
              <span>{name}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="mt-3 text-soft">
          None are known. Choose a country, or forecasts will plan work on every weekday of the year.
        </p>
      )}
    </section>
  );
}

const weekday = (day: string) =>
  new Intl.DateTimeFormat(LOCALE, { weekday: 'short', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
