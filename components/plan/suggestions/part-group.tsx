'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { WeighedPart } from '@/server/plan/domain/weigh';
import { type Edit, useDeciding } from './deciding';
import { Group } from './group';
import { PartRow } from './part-row';
import { countsOf, type PART_GROUPS, waitingKeys } from './suggestions';

const FIRST = 4;

/** Suggestions of one kind, the first few in sight: they are worked on in detail on a page of their own. */
export function PartGroup({
  group,
  parts,
  nameOf,
  refusedWith,
  editing,
  edit,
}: {
  group: (typeof PART_GROUPS)[number];
  parts: readonly WeighedPart[];
  nameOf: (key: string) => string;
  /** What a part names and that was refused, by the part's key. */
  refusedWith: (key: string) => string | null;
  /** The key of the suggestion whose form is open. */
  editing: string | null;
  edit: Edit;
}) {
  const { home } = useDeciding();
  const [all, setAll] = useState(false);
  const there = `${home}/${group.path}`;
  const counts = countsOf(parts);
  const shown = all ? parts : parts.slice(0, FIRST);
  return (
    <Group
      title={group.title}
      aside={[
        counts.suggested ? `${counts.suggested} to decide` : '',
        counts.accepted ? `${counts.accepted} in the plan` : '',
        counts.refused ? `${counts.refused} refused` : '',
      ]
        .filter(Boolean)
        .join(', ')}
      waiting={waitingKeys(parts)}
      more={
        <Link
          href={there as Route}
          prefetch={false}
          className="inline-flex min-h-7 items-center rounded-sm px-2.5 text-sm text-soft hover:text-ink hover:underline"
        >
          Work on them under {group.pathName}
        </Link>
      }
    >
      {/* Whoever comes to the last one by the keys goes on without a stop. */}
      <ul
        onFocus={({ target, currentTarget }) => {
          if (target === currentTarget.lastElementChild && target.matches(':focus-visible')) setAll(true);
        }}
      >
        {shown.map(part => (
          <PartRow
            key={part.key}
            part={part}
            nameOf={nameOf}
            there={there}
            refusedWith={refusedWith(part.key)}
            editing={editing === part.key}
            edit={edit}
          />
        ))}
      </ul>
      {parts.length > shown.length ? (
        <Button variant="quiet" size="sm" className="mt-1 -ml-2.5" onClick={() => setAll(true)}>
          Show all {parts.length}
          <span className="sr-only"> under {group.title}</span>
        </Button>
      ) : null}
    </Group>
  );
}
