import { ChevronRight } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { formatDay, LOCALE } from '@/components/format';
import { ACTOR_KINDS, detailLabel, wordsOf } from '@/server/audit/domain/words';
import type { AuditEntry } from '@/server/audit/queries';
import { dayIn } from '@/server/kernel/clock';

/** What was done, day by day as the studio counts them; each opens to all that is known of it. */
export function ActivityList({
  studio,
  items,
  timeZone,
}: {
  studio: string;
  items: readonly AuditEntry[];
  timeZone: string;
}) {
  const days = new Map<string, AuditEntry[]>();
  for (const one of items) {
    const day = dayIn(one.at, timeZone);
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return (
    <div className="grid max-w-4xl gap-9">
      {[...days].map(([day, entries]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="border-ink border-b pb-2 font-medium text-lg">
            {formatDay(day, LOCALE, { year: 'always', month: 'long' })}
          </h2>
          <ul>
            {entries.map(one => (
              <li key={one.id} className="border-line border-b">
                <Entry studio={studio} entry={one} timeZone={timeZone} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="text-muted text-sm">
        Days and times are those of the studio: {timeZone.replace('_', ' ')}.
      </p>
    </div>
  );
}

function Entry({ studio, entry, timeZone }: { studio: string; entry: AuditEntry; timeZone: string }) {
  const { about } = entry;
  const time = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', timeZone });
  return (
    <details className="group">
      <summary className="grid cursor-pointer list-none grid-cols-[3.25rem_1fr_auto] items-baseline gap-x-2 rounded-sm py-2 hover:bg-wash sm:-mx-2 sm:px-2 [&::-webkit-details-marker]:hidden">
        <time dateTime={entry.at} className="text-muted tabular-nums">
          {time.format(new Date(entry.at))}
        </time>
        <span className="min-w-0 break-words">
          <span className="font-medium">{nameOf(entry)}</span>
          {entry.impersonator ? (
            <span className="text-warn"> through {entry.impersonatorName ?? 'staff'} of Groundwork</span>
          ) : null}{' '}
          {wordsOf(entry.command) ?? entry.command}
          {about ? <span className="text-soft"> · {about.title}</span> : null}
        </span>
        <ChevronRight
          aria-hidden
          className="size-4 self-center text-muted transition-transform group-open:rotate-90 motion-reduce:transition-none"
        />
      </summary>
      <dl className="mb-3 ml-[3.75rem] grid grid-cols-[auto_1fr] gap-x-5 gap-y-1 text-sm">
        {about ? (
          <Fact label={about.planId ? 'plan' : 'brief'}>
            <Link
              className="underline underline-offset-2"
              href={
                (about.planId
                  ? `/s/${studio}/plans/${about.planId}`
                  : `/s/${studio}/briefs/${about.briefId}`) as Route
              }
            >
              {about.title}
            </Link>
          </Fact>
        ) : null}
        {detailOf(entry).map(([key, value]) => (
          <Fact key={key} label={detailLabel(key)}>
            {typeof value === 'string' ? value : JSON.stringify(value)}
          </Fact>
        ))}
        <Fact label="about">{entry.subject}</Fact>
        <Fact label="entry">
          {entry.position}, {entry.command}, request {entry.requestId}
        </Fact>
        <Fact label="SHA-256">{entry.hash}</Fact>
      </dl>
    </details>
  );
}

/** What is linked above is not said again. */
const detailOf = ({ detail, about }: AuditEntry) =>
  Object.entries(detail).filter(([, value]) => value !== (about?.planId ?? about?.briefId ?? null));

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 break-words [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}

function nameOf({ actorKind, actorName }: AuditEntry): string {
  if (actorKind in ACTOR_KINDS) return ACTOR_KINDS[actorKind as keyof typeof ACTOR_KINDS];
  const name = actorName ?? 'Somebody who is gone';
  return actorKind === 'staff' ? `${name} of Groundwork` : name;
}
