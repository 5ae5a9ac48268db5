import type { Route } from 'next';
import Link from 'next/link';
import { narrowRangeSentence, timesInWords } from '@/server/forecast/domain/history/in-words';
import type { WorkKind } from '@/server/forecast/engine/calibration/finished-work';

interface CorrectionLineProps {
  /** Whether these figures are corrected, whatever the switch says by now. */
  corrected: boolean;
  finished: { kind: WorkKind; count: number; bias: number; reach: number };
  /** P90 ÷ P10 of each edition's cost. */
  costReaches: readonly number[];
  /** Address of the studio's track record. */
  href: string;
}

/** Whether the studio's finished work corrects the figures, and what it says of them where it does not. */
export function CorrectionLine({ corrected, finished, costReaches, href }: CorrectionLineProps) {
  const warning = corrected ? null : narrowRangeSentence(finished, costReaches);
  const { kind, count, bias } = finished;
  return (
    <p className="mt-2 max-w-[46em] text-soft">
      {corrected ? 'Corrected by your' : 'Not corrected by your'}{' '}
      <Link className="text-accent underline" href={href as Route}>
        {count === 1 ? '' : `${count} `}finished {kind}
        {count === 1 ? '' : 's'}
      </Link>
      : such work takes {timesInWords(bias)}.{warning ? ` ${warning}` : null}
    </p>
  );
}
