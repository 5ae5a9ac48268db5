import { hours, plural } from '@/components/plan/words';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { Changed } from '@/server/plan/domain/compare/compare';
import type { EstimateChange, FeatureChange } from '@/server/plan/domain/compare/features';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';
import type { PlanFeature } from '@/server/plan/domain/plan';
import { Section } from './section';
import { rangeWords, signed } from './words';

type Estimate = Extract<FeatureChange, { what: 'estimate' }>;

/** Hours before and after, side by side: each discipline that changed, then the feature's likely sum. */
export function Reestimated({ changed }: { changed: readonly Changed<PlanFeature, FeatureChange>[] }) {
  const rows = changed.flatMap(({ one, changes }) =>
    changes
      .filter((change): change is Estimate => change.what === 'estimate')
      .map(estimate => ({ feature: one, estimate })),
  );
  const before = rows.reduce((sum, { estimate }) => sum + estimate.likelyBefore, 0);
  const after = rows.reduce((sum, { estimate }) => sum + estimate.likelyAfter, 0);
  return (
    <Section title="Re-estimated" count={rows.length} noun="feature">
      <Table label="Hours before and after" className="max-sm:hidden">
        <TableHeader>
          <TableRow>
            <TableHead>Feature</TableHead>
            <TableHead>Discipline</TableHead>
            <TableHead numeric>Before: low · likely · high</TableHead>
            <TableHead numeric>After</TableHead>
            <TableHead numeric>Likely</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.flatMap(({ feature, estimate }) =>
            estimate.disciplines.map((change, at) => (
              <TableRow key={`${feature.id} ${change.discipline}`}>
                {at === 0 ? (
                  <TableCell rowSpan={estimate.disciplines.length} className="max-w-72 align-top">
                    <b className="font-medium">{feature.title}</b>
                    {estimate.disciplines.length > 1 ? (
                      <span className="block text-muted">
                        {hours(estimate.likelyBefore)} h to {hours(estimate.likelyAfter)} h likely
                      </span>
                    ) : null}
                  </TableCell>
                ) : null}
                <TableCell className="text-soft">{DISCIPLINE_NAMES[change.discipline]}</TableCell>
                <TableCell numeric className="text-muted">
                  {rangeWords(change.before)}
                </TableCell>
                <TableCell numeric>{rangeWords(change.after)}</TableCell>
                <TableCell numeric className="font-medium">
                  {likelyChange(change)}
                </TableCell>
              </TableRow>
            )),
          )}
        </TableBody>
      </Table>
      <ul className="sm:hidden">
        {rows.map(({ feature, estimate }) => (
          <li key={feature.id} className="border-line border-b py-2.5">
            <b className="font-medium">{feature.title}</b>
            <dl className="mt-1 grid grid-cols-[1fr_auto_auto] gap-x-3 text-sm tabular-nums">
              {estimate.disciplines.map(change => (
                <div key={change.discipline} className="contents">
                  <dt className="text-soft">{DISCIPLINE_NAMES[change.discipline]}</dt>
                  <dd className="text-right text-muted">{rangeWords(change.before)}</dd>
                  <dd className="text-right">
                    <span className="sr-only">to </span>
                    {rangeWords(change.after)}
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-right text-soft text-sm">
        {plural(rows.length, 'feature')} together: {hours(before)} h likely before, {hours(after)} h after (
        {signed(after - before, `${hours(Math.abs(after - before))} h`)})
      </p>
    </Section>
  );
}

function likelyChange({ before, after }: EstimateChange): string {
  const change = (after?.likely ?? 0) - (before?.likely ?? 0);
  return signed(change, `${hours(Math.abs(change))} h`);
}
