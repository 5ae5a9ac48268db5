'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '@/components/trpc-provider';
import { Switch } from '@/components/ui/switch';
import { toastError } from '@/components/ui/toaster';
import { learnedSpread } from '@/server/forecast/engine/plan/common-spread';
import { type Calibration, DISCIPLINES } from '@/server/forecast/engine/types';
import { DISCIPLINE_NAMES } from '@/server/plan/domain/disciplines';

interface AppliedCorrectionProps {
  studio: string;
  calibration: Calibration;
  applied: boolean;
  mayApply: boolean;
}

/** What the next forecasts are corrected by, and whether they are. */
export function AppliedCorrection({ studio, calibration, applied, mayApply }: AppliedCorrectionProps) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const filter = trpc.forecast.trackRecord.queryFilter({ studio });
  const { mutate, isPending, variables } = useMutation(
    trpc.forecast.applyCalibration.mutationOptions({
      onError: ({ message }) => toastError(message),
      onSettled: () => queries.invalidateQueries(filter),
    }),
  );
  const isOn = isPending ? variables.applied : applied;
  const spread = learnedSpread(calibration);
  return (
    <section
      className="mt-8 max-w-160 print:max-w-none print:break-inside-avoid border-ink border-t pt-4"
      aria-labelledby="applied"
    >
      <h2 id="applied" className="font-medium font-serif text-xl">
        {isOn ? 'What the next forecast takes from it' : 'What forecasts could take from it'}
      </h2>
      <ul className="mt-2 text-soft">
        {factorLines(calibration, isOn).map(line => (
          <li key={line}>{line}</li>
        ))}
        {spread ? (
          <li>
            A whole project {isOn ? 'spreads' : 'would spread'} by {Math.round(100 * spread)}% around its
            middle at least: so much say your finished projects and what is usual, taken together.
          </li>
        ) : null}
      </ul>
      <p className="mt-2 hidden print:block">
        {isOn
          ? 'Forecasts are corrected by finished work.'
          : 'Forecasts are not corrected by finished work: estimates are taken as they stand.'}
      </p>
      <Switch
        className="mt-3 print:hidden"
        label="Correct forecasts by finished work"
        hint={[
          isOn ? 'Forecasts that are made from now on are corrected.' : 'Estimates are taken as they stand.',
          mayApply ? '' : 'Only owners and managers switch it.',
        ].join(' ')}
        checked={isOn}
        disabled={!mayApply}
        onCheckedChange={checked => mutate({ studio, applied: checked })}
      />
    </section>
  );
}

/** One line where all disciplines are corrected alike, else one for each. */
function factorLines({ hoursFactor }: Calibration, isOn: boolean): string[] {
  const inWords = (factor: number) => {
    const off = Math.round(100 * (factor - 1));
    if (off === 0) return isOn ? 'stay as they are' : 'would stay as they are';
    return `${isOn ? 'are' : 'would be'} ${off > 0 ? 'raised' : 'lowered'} by ${Math.abs(off)}%`;
  };
  const all = [...new Set(DISCIPLINES.map(one => inWords(hoursFactor[one])))];
  if (all.length === 1) return [`Hours ${all[0]}.`];
  return DISCIPLINES.map(one => `${DISCIPLINE_NAMES[one]}: hours ${inWords(hoursFactor[one])}.`);
}
