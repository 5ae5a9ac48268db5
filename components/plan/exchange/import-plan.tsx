'use client';

import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { usePlanDesk } from '@/components/plan/use-plan';
import { useRestore } from '@/components/plan/versions/restore-version';
import { plural } from '@/components/plan/words';
import { useTRPC } from '@/components/trpc-provider';
import { Callout } from '@/components/ui/callout';
import { toast, toastUndo } from '@/components/ui/toaster';
import type { Discipline } from '@/server/forecast/engine/types';
import type { Id } from '@/server/kernel/ids';
import type { ColumnUse } from '@/server/plan/domain/exchange/columns';
import { ChooseSource, type Source } from './choose-source';
import { Understood } from './understood';

/** What somebody said about the columns of a table. */
interface Told {
  totalsAre: Discipline;
  columns?: (ColumnUse | null)[];
  isNamed?: boolean;
}

/** Choose a file or paste, see what was understood and what it would change, then take it or not. */
export function ImportPlan({
  studio,
  planId,
  currency,
}: {
  studio: string;
  planId: Id<'plan'>;
  currency: string;
}) {
  const [source, setSource] = useState<Source | null>(null);
  const [told, setTold] = useState<Told>({ totalsAre: 'backend' });
  const [problem, setProblem] = useState<string | null>(null);
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { queue } = usePlanDesk(studio, planId);
  const options = trpc.plan.byId.queryOptions({ studio, planId });
  const { data: plan } = useSuspenseQuery(options);
  const restore = useRestore(studio, planId);
  const read = useMutation(
    trpc.plan.readImport.mutationOptions({
      onSuccess: () => setProblem(null),
      onError: ({ message }) => setProblem(message),
    }),
  );
  const take = useMutation(
    trpc.plan.takeImport.mutationOptions({
      async onSuccess({ kept, revision, added, changed, removed }) {
        await queryClient.invalidateQueries({ queryKey: options.queryKey });
        router.push(`/s/${studio}/plans/${planId}` as Route);
        router.refresh();
        if (kept === null) return void toast('The plan says all of this already');
        toastUndo(doneWords(added, changed, removed), () =>
          restore.mutate({ versionId: kept, title: 'the plan before the import', undoes: revision }),
        );
      },
      async onError({ message }) {
        setProblem(message);
        await queryClient.invalidateQueries({ queryKey: options.queryKey });
      },
    }),
  );
  function ask(from: Source, how: Told) {
    setSource(from);
    setTold(how);
    read.mutate({ studio, planId, ...from, ...how });
  }
  const reading = source && read.data && !read.isPending && !read.error ? read.data : null;
  return (
    <div className="mt-9 grid gap-8">
      <h2 className="display">{reading ? 'What was understood' : 'Import features'}</h2>
      {problem ? (
        <div role="alert">
          <Callout tone="bad" title="This could not be done">
            {problem}
          </Callout>
        </div>
      ) : null}
      {reading && source ? (
        <Understood
          plan={plan}
          reading={reading}
          fileName={source.fileName}
          currency={currency}
          totalsAre={told.totalsAre}
          isTold={told.columns !== undefined || told.isNamed !== undefined}
          taking={take.isPending}
          onColumns={columns => ask(source, { ...told, columns })}
          onTotals={totalsAre => ask(source, { ...told, totalsAre })}
          onNamed={isNamed => ask(source, { totalsAre: told.totalsAre, isNamed })}
          onBack={() => {
            setSource(null);
            setProblem(null);
            read.reset();
          }}
          onTake={mode => {
            if (queue.snapshot().length)
              return setProblem(
                'Your last changes to the plan are still being saved. Take the import once they are.',
              );
            const { features, risks, fixedCosts, parts } = reading;
            take.mutate({
              studio,
              planId,
              fileName: source.fileName,
              mode,
              basedOn: plan.revision,
              read: { features, risks, fixedCosts, parts },
            });
          }}
        />
      ) : (
        <ChooseSource
          pending={read.isPending}
          onError={setProblem}
          onSource={from => {
            setProblem(null);
            ask(from, { totalsAre: told.totalsAre });
          }}
        />
      )}
    </div>
  );
}

function doneWords(added: number, changed: number, removed: number): string {
  const parts = [
    ...(added ? [`${added} added`] : []),
    ...(changed ? [`${changed} changed`] : []),
    ...(removed ? [`${removed} removed`] : []),
  ];
  return parts.length ? `Imported: ${parts.join(', ')}` : `Imported ${plural(0, 'change')} of features`;
}
