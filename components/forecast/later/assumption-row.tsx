import { memo, useId, useRef } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { NumberField } from '@/components/ui/number-field';
import { Problem } from '@/components/ui/problem';
import { useFocusKept } from '@/components/ui/use-focus-kept';
import { type PlanAssumption, wrongRange } from '@/server/forecast/domain/later/assumption';
import { PROPOSALS } from '@/server/forecast/domain/later/proposals';
import { figureWithSign, shownFigure, storedFigure, UNITS } from '@/server/forecast/domain/later/units';
import { ASSUMPTION_BOUNDS, type AssumptionKey } from '@/server/forecast/engine/later/assumptions';
import type { Range } from '@/server/forecast/engine/types';
import { type AssumptionDesk, type Draft, fromInWords, whatTheyChanged } from './assumption-desk';
import { AssumptionSource } from './assumption-source';

const POINTS = ['low', 'likely', 'high'] as const;

interface AssumptionRowProps {
  name: AssumptionKey;
  draft: Draft;
  desk: AssumptionDesk;
  mayForAll: boolean;
}

/** One assumption: what it is, its three figures, and where they come from. */
export const AssumptionRow = memo(function AssumptionRow({
  name,
  draft,
  desk,
  mayForAll,
}: AssumptionRowProps) {
  const { label, means, unit } = PROPOSALS[name];
  const { range, kept, theirs, failure, refused } = draft;
  const [least, most] = ASSUMPTION_BOUNDS[name];
  // A figure that is refused says so itself, and what stands beside it is not what it was.
  const wrong = refused.length ? null : wrongRange(name, range);
  const problemId = useId();
  const whole = useRef<HTMLElement>(null);
  useFocusKept(whole);
  const write = (point: keyof Range, shown: number | null) =>
    shown === null ? null : desk.write(name, { [point]: storedFigure(unit, shown) });
  return (
    <section
      ref={whole}
      tabIndex={-1}
      aria-label={label}
      className="grid grid-cols-1 gap-x-10 gap-y-2.5 border-line border-b py-4 lg:grid-cols-[minmax(0,1fr)_24rem]"
    >
      <div className="min-w-0">
        <h4 className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1 font-medium">
          {label}
          <span className="font-normal text-muted text-sm">{UNITS[unit].words}</span>
          <Badge tone={kept.from === 'proposal' ? 'neutral' : 'accent'}>{fromInWords[kept.from]}</Badge>
        </h4>
        <p className="max-w-prose text-sm text-soft">{means}</p>
      </div>
      <div className="min-w-0">
        <div className="grid grid-cols-3 gap-2">
          {POINTS.map(point => (
            <NumberField
              key={point}
              aria-label={`${label}: ${point}`}
              {...(wrong?.point === point ? { 'aria-invalid': true, 'aria-describedby': problemId } : {})}
              value={shownFigure(unit, range[point])}
              min={shownFigure(unit, least)}
              max={shownFigure(unit, most)}
              step={STEPS[unit]}
              suffix={UNITS[unit].sign}
              required
              onValueChange={shown => write(point, shown)}
              onRefusedChange={isRefused => desk.refuse(name, point, isRefused)}
              onBlur={() => desk.keep(name)}
            />
          ))}
          {POINTS.map(point => (
            <span key={point} aria-hidden className="-mt-1.5 text-right text-muted text-xs">
              {point}
            </span>
          ))}
        </div>
        <Problem id={problemId} className="mt-1 text-sm">
          {wrong?.sentence ?? failure}
        </Problem>
        {failure && !wrong ? (
          <Button size="sm" className="mt-2" onClick={() => desk.retry(name)}>
            Try again
          </Button>
        ) : null}
        {theirs ? <Theirs name={name} kept={kept} theirs={theirs} desk={desk} /> : null}
      </div>
      <AssumptionSource name={name} draft={draft} desk={desk} mayForAll={mayForAll} />
    </section>
  );
});

interface TheirsProps {
  name: AssumptionKey;
  kept: PlanAssumption;
  theirs: PlanAssumption;
  desk: AssumptionDesk;
}

/** What somebody else has set meanwhile, and whose is to stand. */
function Theirs({ name, kept, theirs, desk }: TheirsProps) {
  const said = (range: Range) =>
    POINTS.map(point => figureWithSign(PROPOSALS[name].unit, range[point])).join(', ');
  const from = theirs.source && theirs.source !== kept.source ? `, from “${theirs.source}”` : '';
  return (
    <div role="alert" className="mt-2 flex flex-wrap items-center gap-2 text-sm">
      {whatTheyChanged(kept, theirs) === 'studio' ? (
        <>
          <span className="text-warn">
            Somebody set the studio’s figures to {said(theirs.without.range)} meanwhile. Nothing was written
            over them.
          </span>
          <Button size="sm" onClick={() => desk.settle(name, 'mine')}>
            Seen
          </Button>
        </>
      ) : (
        <>
          <span className="text-warn">
            Somebody set it to {said(theirs.range)} meanwhile{from}.
          </span>
          <Button size="sm" onClick={() => desk.settle(name, 'theirs')}>
            Take theirs
          </Button>
          <Button size="sm" onClick={() => desk.settle(name, 'mine')}>
            Keep mine
          </Button>
        </>
      )}
    </div>
  );
}

const STEPS = { percent: 1, percentPerYear: 0.5, percentPerMonth: 0.1, times: 0.1, months: 1 } as const;
