'use client';

import { EDITION_NAMES, formatMoney, formatPercent, LOCALE } from '@/components/format';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { toastUndo } from '@/components/ui/toaster';
import { newId } from '@/server/kernel/ids';
import type { PlanRisk } from '@/server/plan/domain/plan';
import { RiskSheet } from './risk-sheet';
import type { PlanWork } from './use-plan';
import type { View } from './use-view';
import { hours, plural } from './words';

/** What may happen, how likely it is, and what it would cost. */
export function RisksTab({
  work,
  view,
  onView,
  currency,
}: {
  work: PlanWork;
  view: View;
  onView: (next: Partial<View>) => void;
  currency: string;
}) {
  const setOpenId = (risk: string | null) => onView({ risk });
  const { risks } = work.plan;
  const open = risks.find(risk => risk.id === view.risk);
  function add() {
    const risk = newRisk(risks);
    work.change({ kind: 'risk', risk, basedOn: null, was: null });
    setOpenId(risk.id);
  }
  function remove(risk: PlanRisk) {
    setOpenId(null);
    work.change({ kind: 'remove-risk', risk });
    toastUndo(`Removed “${risk.title}”`, () => work.change({ kind: 'risk', risk, basedOn: null, was: null }));
  }
  if (!risks.length)
    return (
      <EmptyState title="No risks yet" action={<Button onClick={add}>Add a risk</Button>}>
        A risk is something that may happen: access that comes late, an outside system that surprises. The
        forecast lets it happen as often as you say, and shows what it does to cost and date.
      </EmptyState>
    );
  return (
    <div className="grid justify-items-start gap-4">
      <Table label="Risks">
        <TableHeader>
          <TableRow>
            <TableHead>Risk</TableHead>
            <TableHead numeric>Chance</TableHead>
            <TableHead>If it happens</TableHead>
            <TableHead className="max-md:hidden">Edition</TableHead>
            <TableHead className="max-md:hidden">What we do about it</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {risks.map(risk => (
            <TableRow key={risk.id} className="hover:[&>*]:bg-wash">
              <TableCell className="min-w-40">
                <button
                  type="button"
                  onClick={() => setOpenId(risk.id)}
                  className="min-h-6 rounded-sm text-left font-medium hover:underline"
                >
                  {risk.title}
                </button>
              </TableCell>
              <TableCell numeric>{formatPercent(risk.probability)}</TableCell>
              <TableCell className="tabular-nums md:whitespace-nowrap">
                {impactInWords(risk, currency)}
              </TableCell>
              <TableCell className="max-md:hidden">{EDITION_NAMES[risk.edition]}</TableCell>
              <TableCell className="max-w-80 text-soft max-md:hidden">{risk.response}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Button onClick={add}>Add a risk</Button>
      <RiskSheet
        work={work}
        risk={open}
        currency={currency}
        onClose={() => setOpenId(null)}
        onRemove={remove}
      />
    </div>
  );
}

function newRisk(risks: readonly PlanRisk[]): PlanRisk {
  return {
    id: newId('risk'),
    title: 'New risk',
    response: '',
    because: '',
    origin: null,
    probability: 0.2,
    edition: 'mvp',
    impact: 'days',
    low: 2,
    likely: 5,
    high: 10,
    featureIds: [],
    position: (risks.at(-1)?.position ?? 0) + 1024,
    updatedAt: new Date().toISOString(),
  };
}

function impactInWords({ impact, low, likely, high, featureIds }: PlanRisk, currency: string) {
  const figure = (value: number) =>
    impact === 'money' ? formatMoney(value, currency, LOCALE, { style: 'short' }) : hours(value);
  const unit = { hours: ` h on ${plural(featureIds.length, 'feature')}`, days: ' days later', money: '' }[
    impact
  ];
  return (
    <>
      <span className="text-soft">{figure(low)}</span> <b>{figure(likely)}</b>{' '}
      <span className="text-soft">{figure(high)}</span>
      {unit}
    </>
  );
}
