import type { Route } from 'next';
import Link from 'next/link';
import { biasInWords } from '@/server/forecast/domain/history/in-words';
import type { Figures } from '@/server/forecast/engine/calibration/track-record';

interface CorrectionLineProps {
  /** Whether these figures are corrected, whatever the switch says by now. */
  corrected: boolean;
  projects: Pick<Figures, 'n' | 'bias'>;
  tasks: Pick<Figures, 'n' | 'bias'>;
  /** Address of the studio's track record. */
  href: string;
}

/** Whether the studio's finished work corrects the figures; nothing where there is none. */
export function CorrectionLine({ corrected, projects, tasks, href }: CorrectionLineProps) {
  const [{ n, bias }, noun] = projects.n ? [projects, 'project'] : [tasks, 'task'];
  if (bias === null) return corrected ? <Line href={href}>Corrected by your</Line> : null;
  const work = n === 1 ? `finished ${noun}` : `${n} finished ${noun}s`;
  const runs = `estimates ${biasInWords(bias)}`;
  return corrected ? (
    <Line href={href} after={`: ${runs}.`}>
      Corrected by your {work},
    </Line>
  ) : (
    <Line href={href} after=".">
      Not corrected by your {work}, in which {runs}: see the
    </Line>
  );
}

function Line({ href, after = '.', children }: { href: string; after?: string; children: React.ReactNode }) {
  return (
    <>
      {children}{' '}
      <Link className="text-accent underline" href={href as Route}>
        track record
      </Link>
      {after}
    </>
  );
}
