'use client';

import { Button } from '@/components/ui/button';
import { inWords } from './cell-in-words';
import { type Change, recordOf } from './changes';
import type { Queued } from './save-queue';
import { conflictsOf, overTheirs, settleCell } from './settle';
import type { PlanWork } from './use-plan';
import { plural } from './words';
import { CELL_NAMES } from './words-of-change';

/**
 * What is not saved, why, and what can be done: it stays until it is done. Cells that somebody else has
 * changed are settled at their row; where that is not to be seen, here.
 */
export function FailedSaves({ work, only, isGrid }: { work: PlanWork; only?: string; isGrid?: boolean }) {
  const failed = work.queued.filter(
    one => one.state === 'failed' && (only === undefined || recordOf(one.change) === only),
  );
  const away = only === undefined ? work.queue.away() : null;
  const cells = failed.filter(one => one.failure?.kind === 'conflict' && one.change.kind === 'feature');
  const others = failed.filter(one => !cells.includes(one));
  if (!failed.length && !away) return null;
  return (
    <ul aria-label="Not saved" className="grid gap-2">
      {away ? (
        <Line>
          <p className="font-medium">
            {plural(work.queued.length, 'change')} kept on this device{' '}
            <span className="text-soft">until the server can be reached</span>
          </p>
          <p className="text-soft">{away.sentence}</p>
        </Line>
      ) : null}
      {others.map(one => (
        <FailedSave key={one.id} work={work} failed={one} />
      ))}
      {isGrid && cells.length ? <InTheGrid work={work} cells={cells} /> : null}
      {isGrid ? null : cells.map(one => <CellConflicts key={one.id} work={work} entry={one} />)}
    </ul>
  );
}

function Line({ children }: { children: React.ReactNode }) {
  return (
    <li className="border-bad border-l-2 bg-wash px-4 py-3 text-sm">
      <div role="alert" className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        {children}
      </div>
    </li>
  );
}

function FailedSave({ work, failed }: { work: PlanWork; failed: Queued }) {
  const { change, failure } = failed;
  const isConflict = failure?.kind === 'conflict' && change.kind !== 'feature';
  return (
    <Line>
      <div className="min-w-0 max-w-prose">
        <p className="font-medium">
          <span className="text-bad">Not saved:</span> {subjectOf(change, work)}
        </p>
        <p className="text-soft">{failure?.sentence}</p>
        {change.kind === 'feature' ? (
          <p className="text-soft">
            {change.cells
              .map(cell => `${CELL_NAMES[cell.cell]}: ${inWords(cell.cell, cell.to, work.plan.features)}`)
              .join(', ')}
          </p>
        ) : null}
        {change.kind === 'details' ? <DetailsOfBoth change={change} work={work} /> : null}
      </div>
      <div className="flex gap-2">
        {isConflict ? (
          <>
            <Button size="sm" onClick={() => work.queue.settle(failed.id, null)}>
              Take theirs
            </Button>
            <Button size="sm" onClick={() => work.queue.settle(failed.id, overTheirs(change, work.onServer))}>
              Keep yours
            </Button>
          </>
        ) : (
          <>
            <Button size="sm" variant="quiet" onClick={() => work.queue.drop(failed.id)}>
              Undo my change
            </Button>
            <Button size="sm" onClick={() => work.queue.retry(recordOf(change))}>
              Retry
            </Button>
          </>
        )}
      </div>
    </Line>
  );
}

function DetailsOfBoth({ change, work }: { change: Extract<Change, { kind: 'details' }>; work: PlanWork }) {
  const names = Object.keys(change.fields) as (keyof typeof change.fields)[];
  return (
    <p className="text-soft">
      {names.map(name => (
        <span key={name} className="mr-3">
          theirs <b>{String(work.onServer[name] ?? 'nothing')}</b>, yours{' '}
          <b>{String(change.fields[name] ?? 'nothing')}</b>
        </span>
      ))}
    </p>
  );
}

/** Both values of each cell, and the choice: for the sheet, which has no rows. */
function CellConflicts({ work, entry }: { work: PlanWork; entry: Queued }) {
  const cells = [...conflictsOf([entry], work.onServer).values()].flat();
  return cells.map(({ change, theirs }) => (
    <Line key={change.cell}>
      <p className="min-w-0">
        <span className="text-warn">{CELL_NAMES[change.cell]}</span> was changed by somebody else meanwhile:
        theirs <b>{inWords(change.cell, theirs, work.plan.features)}</b>, yours{' '}
        <b>{inWords(change.cell, change.to, work.plan.features)}</b>
      </p>
      <div className="flex gap-2">
        <Button size="sm" onClick={() => settleCell(work, entry, change.cell, 'theirs')}>
          Take theirs
        </Button>
        <Button size="sm" onClick={() => settleCell(work, entry, change.cell, 'mine')}>
          Keep yours
        </Button>
      </div>
    </Line>
  ));
}

/** Says that there are cells to choose, and leads to the first. */
function InTheGrid({ work, cells }: { work: PlanWork; cells: readonly Queued[] }) {
  const count = cells.reduce(
    (sum, one) => sum + (one.change.kind === 'feature' ? one.change.cells.length : 0),
    0,
  );
  const [first] = cells;
  const row = first ? recordOf(first.change) : '';
  const isShown = work.plan.features.some(one => one.id === row);
  return (
    <Line>
      <p>
        <b className="font-medium">
          {plural(count, 'cell was changed', 'cells were changed')} by somebody else meanwhile.
        </b>{' '}
        Yours {count === 1 ? 'is' : 'are'} kept here until you choose, below {count === 1 ? 'its' : 'their'}{' '}
        {count === 1 ? 'row' : 'rows'}.
      </p>
      {isShown ? (
        <Button
          size="sm"
          onClick={() =>
            document
              .querySelector(`[data-row="${row}"]`)
              ?.scrollIntoView({ block: 'center', behavior: 'instant' })
          }
        >
          Show
        </Button>
      ) : null}
    </Line>
  );
}

function subjectOf(change: Change, { plan, onServer }: PlanWork): string {
  switch (change.kind) {
    case 'feature':
      return (
        [...plan.features, ...onServer.features].find(one => one.id === change.featureId)?.title ??
        'a feature that was removed'
      );
    case 'add-feature':
      return `new feature “${change.feature.title}”`;
    case 'remove-feature':
      return `removal of “${change.removed.feature.title}”`;
    case 'restore-feature':
      return `bringing back “${change.removed.feature.title}”`;
    case 'move':
      return 'the new order';
    case 'risk':
    case 'remove-risk':
      return `risk “${change.risk.title}”`;
    case 'cost':
    case 'remove-cost':
      return `cost “${change.cost.title}”`;
    case 'details':
      return 'details of the plan';
  }
}
