'use client';

import { useSyncExternalStore } from 'react';
import { formatDay } from './day';
import { LOCALE } from './locale';

interface TimeProps {
  /** An instant (`2026-11-21T20:32:00Z`), or a calendar day (`2026-11-21`), which is never shifted. */
  value: string | Date;
  show?: 'day' | 'day-and-time' | 'time' | 'relative';
  /** The instant to be relative to, so that server and browser agree. */
  now?: string | Date;
  className?: string;
}

/**
 * In the reader's zone, and in the product's language, as the days and amounts beside it are; on hover the
 * exact instant in the reader's own.
 */
export function Time({ value, show = 'day', now, className }: TimeProps) {
  const { locale, timeZone } = useReader();
  if (typeof value === 'string' && value.length === 10)
    return (
      <time
        dateTime={value}
        className={className}
        title={formatDay(value, locale, { year: 'always', month: 'long' })}
      >
        {formatDay(value, LOCALE, { year: 'always', month: 'short' })}
      </time>
    );
  const instant = new Date(value);
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long', timeZone }).format(
    instant,
  );
  return (
    <time dateTime={instant.toISOString()} title={exact} className={className}>
      {show === 'relative' && now
        ? relative(instant, new Date(now))
        : new Intl.DateTimeFormat(LOCALE, {
            ...(show === 'time' ? {} : { day: 'numeric', month: 'short', year: 'numeric' }),
            ...(show === 'day' ? {} : { hour: '2-digit', minute: '2-digit' }),
            timeZone,
          }).format(instant)}
    </time>
  );
}

function relative(instant: Date, now: Date): string {
  const seconds = (instant.getTime() - now.getTime()) / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

interface Reader {
  locale: string;
  timeZone: string;
}

/** The server cannot know the reader: it says British English and UTC, and the browser corrects it. */
const SERVER: Reader = { locale: LOCALE, timeZone: 'UTC' };
let browser: Reader | undefined;

function useReader(): Reader {
  return useSyncExternalStore(
    () => () => undefined,
    () => {
      browser ??= { locale: navigator.language, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
      return browser;
    },
    () => SERVER,
  );
}
