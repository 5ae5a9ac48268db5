'use client';

import { Time } from '@/components/format';
import { Button } from '@/components/ui/button';
import type { Id } from '@/server/kernel/ids';

export interface Person {
  id: Id<'briefPerson'>;
  name: string;
  email: string;
  lastSeenAt: string | null;
  isAlive: boolean;
  beganIt: boolean;
  isReader: boolean;
}

/** Who has a link, when they were here last, and the end of it. */
export function PeopleList({
  people,
  now,
  side,
  onEnd,
  onRenew,
}: {
  people: readonly Person[];
  now: string;
  side: 'studio' | 'client';
  onEnd: (personId: Id<'briefPerson'>) => void;
  /** The studio's: a new link for somebody. */
  onRenew?: (person: Person) => void;
}) {
  if (!people.length) return <p className="text-soft">Nobody yet but the holder of the link.</p>;
  return (
    <ul className="border-line border-t">
      {people.map(person => (
        <li
          key={person.id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b py-2.5"
        >
          <span className="min-w-0">
            <span className="font-medium">{person.name}</span>
            {person.isReader ? <span className="text-muted"> · you</span> : null}
            {person.beganIt ? <span className="text-muted"> · began it</span> : null}
            <span className="block text-muted text-sm">
              {person.email ? <span className="wrap-anywhere">{person.email} · </span> : null}
              {!person.isAlive ? (
                'the link has ended'
              ) : person.lastSeenAt ? (
                <>
                  last here <Time value={person.lastSeenAt} show="relative" now={now} />
                </>
              ) : (
                'not here yet'
              )}
            </span>
          </span>
          <span className="flex gap-2">
            {onRenew ? (
              <Button size="sm" onClick={() => onRenew(person)}>
                New link
              </Button>
            ) : null}
            {person.isAlive && (side === 'studio' || (!person.isReader && !person.beganIt)) ? (
              <Button
                size="sm"
                aria-label={`End the link of ${person.name}`}
                onClick={() => onEnd(person.id)}
              >
                End the link
              </Button>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
