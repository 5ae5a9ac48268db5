'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { MOST_DRAWN, WalkForward } from '@/components/charts/walk-forward';
import { useTRPC } from '@/components/trpc-provider';
import { AddressPills } from '@/components/ui/address-pills';
import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { trackRecordSentence } from '@/server/forecast/domain/history/in-words';
import type { Discipline } from '@/server/forecast/engine/types';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import { AppliedCorrection } from './applied-correction';
import { ByName } from './by-name';
import { ImportHistory } from './import-history';
import { WorkList } from './work-list';
import { type KeptPiece, WorkSheet } from './work-sheet';

interface TrackRecordViewProps {
  studio: string;
  mayApply: boolean;
  locale: string;
}

/** How good are we: what estimates were worth, and what the next forecast learns from it. */
export function TrackRecordView({ studio, mayApply, locale }: TrackRecordViewProps) {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.forecast.trackRecord.queryOptions({ studio }));
  const asked = useSearchParams().get('of');
  const isTasks = asked
    ? asked === 'tasks'
    : data.projects.pieces.length === 0 && data.tasks.pieces.length > 0;
  const { pieces, record, disciplines, estimators } = isTasks ? data.tasks : data.projects;
  const kind = isTasks ? 'task' : 'project';
  const [opened, setOpened] = useState<KeptPiece['id'] | 'new' | null>(null);
  const named = pieces.map((piece, i) => ({
    ...piece,
    called: piece.name ?? piece.reference ?? `${isTasks ? 'Task' : 'Project'} ${i + 1}`,
  }));
  const hasAny = data.projects.pieces.length + data.tasks.pieces.length > 0;
  return (
    <>
      <PageHeader
        className="print:hidden"
        crumbs={[{ label: 'Track record' }]}
        actions={<Button onClick={() => setOpened('new')}>Add finished work</Button>}
      />
      {hasAny ? (
        <div className="mt-6 print:hidden">
          <AddressPills
            label="What is looked at"
            items={[
              { label: `Projects ${data.projects.pieces.length}`, href: '?of=projects', current: !isTasks },
              { label: `Tasks ${data.tasks.pieces.length}`, href: '?of=tasks', current: isTasks },
            ]}
          />
        </div>
      ) : null}
      <h2 className="display mt-6 mb-2.5 max-w-[25em] text-balance print:mt-5">
        {trackRecordSentence(record, hasAny ? (isTasks ? 'tasks' : 'projects') : 'work')}
      </h2>
      {hasAny ? null : (
        <p className="max-w-[46em] text-soft">
          Forecasts take your estimates as they stand until then. Bring in what you estimated and what it
          took, five or more finished projects for a start, and they learn from it.
        </p>
      )}
      {data.calibration ? (
        <AppliedCorrection
          studio={studio}
          calibration={data.calibration}
          applied={data.applied}
          mayApply={mayApply}
        />
      ) : null}
      {pieces.length ? (
        <>
          <section className="mt-12 print:mt-8 print:break-inside-avoid" aria-labelledby="walk">
            <h2 id="walk" className="font-medium font-serif text-xl">
              What was predicted, and what it took
            </h2>
            <p className="mb-4 max-w-[46em] text-sm text-soft">
              Each dot is a finished piece of work: above 1× it took longer than estimated. The grey bar is
              your 80% range before it began, or the usual one where you gave none, the blue line the
              corrected one, learned only from what was finished by then. A ring was not held by the corrected
              range. What ended first has no bar, as there was nothing to learn from; nor has work of which
              only the last day is known: nobody can say what was finished before it began.
              {pieces.length > MOST_DRAWN
                ? ` The last ${MOST_DRAWN} are drawn; the table has all ${pieces.length.toLocaleString(locale)}.`
                : null}
            </p>
            <WalkForward
              locale={locale}
              pieces={named.map(({ id, called, actual, estimate }, i) => ({
                id,
                name: called,
                ratio: actual / estimate,
                prediction: record.predictions[i]!,
              }))}
            />
          </section>
          <ByName
            title="Discipline"
            groups={disciplines}
            nameOf={one => DISCIPLINE_NAMES[one as Discipline]}
            locale={locale}
          />
          <ByName title="Estimator" groups={estimators} locale={locale} />
          <ByName title="Group" groups={record.groups} locale={locale} />
          <WorkList studio={studio} work={named} locale={locale} onOpen={setOpened} />
        </>
      ) : null}
      <ImportHistory studio={studio} shown={kind} kept={[...data.projects.pieces, ...data.tasks.pieces]} />
      {opened ? (
        <WorkSheet
          key={opened}
          studio={studio}
          piece={named.find(({ id }) => id === opened) ?? null}
          kind={kind}
          others={pieces}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </>
  );
}
