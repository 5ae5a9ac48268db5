'use client';

import { EDITION_NAMES } from '@/components/format';
import { Button } from '@/components/ui/button';
import { DISCIPLINES } from '@/server/forecast/engine/types';
import { DISCIPLINE_SHORT_NAMES } from '@/server/plan/domain/disciplines';
import { writeEstimate } from '@/server/plan/domain/estimate';
import type { FeatureFields } from '@/server/plan/domain/fields';
import type { EffortHours, PlanFeature } from '@/server/plan/domain/plan';
import { type Change, recordOf } from './changes';
import type { Queued } from './save-queue';
import type { PlanWork } from './use-plan';

/** What is not saved, why, and what can be done: it stays until it is done. */
export function FailedSaves({ work, only }: { work: PlanWork; only?: string }) {
  const failed = work.queued.filter(
    one => one.state === 'failed' && (only === undefined || recordOf(one.change) === only),
  );
  if (!failed.length) return null;
  return (
    <ul aria-label="Not saved" className="grid gap-2">
      {failed.map(one => (
        <FailedSave key={recordOf(one.change) + one.change.kind} work={work} failed={one} />
      ))}
    </ul>
  );
}

function FailedSave({ work, failed }: { work: PlanWork; failed: Queued }) {
  const { change, failure } = failed;
  const record = recordOf(change);
  const theirs = stateOnServer(work, record);
  const isConflict = failure?.kind === 'conflict' && theirs !== undefined;
  return (
    <li
      role="alert"
      className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-bad border-l-2 bg-wash px-4 py-3"
    >
      <div className="min-w-0 max-w-prose text-sm">
        <p className="font-medium">
          <span className="text-bad">Not saved:</span> {subjectOf(change, work)}
        </p>
        <p className="text-soft">{failure?.sentence}</p>
        {isConflict && change.kind === 'feature' ? (
          <Differences fields={change.fields} theirs={theirs as PlanFeature} features={work.plan.features} />
        ) : null}
      </div>
      <div className="flex gap-2">
        {isConflict ? (
          <>
            <Button size="sm" onClick={() => work.queue.drop(record)}>
              Take theirs
            </Button>
            <Button size="sm" onClick={() => work.queue.keepMine(record, theirs.updatedAt)}>
              Keep mine
            </Button>
          </>
        ) : (
          <>
            <Button size="sm" variant="quiet" onClick={() => work.queue.drop(record)}>
              Undo my change
            </Button>
            <Button size="sm" onClick={() => work.queue.retry(record)}>
              Retry
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

function Differences({
  fields,
  theirs,
  features,
}: {
  fields: Partial<FeatureFields>;
  theirs: PlanFeature;
  features: readonly PlanFeature[];
}) {
  const rows = (Object.keys(fields) as (keyof FeatureFields)[])
    .map(field => ({
      field,
      mine: inWords(field, fields, features, theirs.effortHours),
      theirs: inWords(field, theirs as Partial<FeatureFields>, features, fields.effortHours),
    }))
    .filter(row => row.mine !== row.theirs);
  if (!rows.length)
    return <p className="mt-1 text-soft">They changed something else of it; yours can be kept on top.</p>;
  return (
    <dl className="mt-1.5 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
      {rows.map(row => (
        <div key={row.field} className="contents">
          <dt className="text-muted">{FIELD_NAMES[row.field]}</dt>
          <dd>
            theirs <b>{row.theirs || 'none'}</b>, yours <b>{row.mine || 'none'}</b>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function inWords(
  field: keyof FeatureFields,
  fields: Partial<FeatureFields>,
  features: readonly PlanFeature[],
  otherHours: EffortHours = {},
): string {
  if (field === 'edition') return fields.edition ? EDITION_NAMES[fields.edition] : '';
  if (field === 'effortHours')
    return DISCIPLINES.map(one => [one, writeEstimate(fields.effortHours?.[one])] as const)
      .filter(([one, text]) => text !== writeEstimate(otherHours[one]))
      .map(([one, text]) => `${DISCIPLINE_SHORT_NAMES[one]} ${text || 'none'}`)
      .join(', ');
  if (field === 'needs')
    return features
      .filter(one => fields.needs?.includes(one.id))
      .map(one => one.title)
      .join(', ');
  return String(fields[field] ?? '');
}

const FIELD_NAMES: Record<keyof FeatureFields, string> = {
  area: 'Area',
  title: 'Name',
  note: 'Note',
  edition: 'Edition',
  serves: 'Answers',
  because: 'Because',
  origin: 'Suggestion',
  effortHours: 'Hours',
  needs: 'Needs',
};

const stateOnServer = ({ onServer }: PlanWork, record: string) =>
  onServer.features.find(one => one.id === record) ?? onServer.risks.find(one => one.id === record);

function subjectOf(change: Change, { plan, onServer }: PlanWork): string {
  switch (change.kind) {
    case 'feature':
    case 'move-feature':
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
