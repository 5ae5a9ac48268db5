'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/components/trpc-provider';
import { Button } from '@/components/ui/button';
import { toast, toastError } from '@/components/ui/toaster';
import type { Id } from '@/server/kernel/ids';

export interface WorkInList {
  id: Id<'finishedWork'>;
  name: string;
  estimate: number;
  actual: number;
  unit: string | null;
  finishedOn: string | null;
}

const FIRST_SHOWN = 15;

/** All finished work that the record is drawn from, the newest first. */
export function WorkList({
  studio,
  work,
  locale,
}: {
  studio: string;
  work: readonly WorkInList[];
  locale: string;
}) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const { mutate } = useMutation(
    trpc.forecast.removeFinishedWork.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries(trpc.forecast.trackRecord.queryFilter({ studio }));
        toast('Taken out of the record. Import its line again to bring it back.');
      },
      onError: ({ message }) => toastError(message),
    }),
  );
  const all = [...work].reverse();
  const number = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 });
  return (
    <section className="mt-14 max-w-200" aria-labelledby="work">
      <h2 id="work" className="font-medium font-serif text-xl">
        Finished work
      </h2>
      <ul className="mt-2 border-line border-t">
        {(isOpen ? all : all.slice(0, FIRST_SHOWN)).map(one => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-4 border-line border-b py-1">
            <span className="min-w-40 flex-1">{one.name}</span>
            <span className="text-soft text-sm">
              {number(one.estimate)} estimated, {number(one.actual)} {one.unit ?? ''} taken
            </span>
            <span className="w-14 text-right font-medium">{(one.actual / one.estimate).toFixed(2)}×</span>
            <Button
              variant="quiet"
              size="sm"
              aria-label={`Take ${one.name} out of the record`}
              onClick={() => mutate({ studio, finishedWorkId: one.id })}
            >
              Take out
            </Button>
          </li>
        ))}
      </ul>
      {all.length > FIRST_SHOWN ? (
        <Button className="mt-3" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Show the newest' : `Show all ${all.length}`}
        </Button>
      ) : null}
    </section>
  );
}
