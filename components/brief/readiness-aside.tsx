import { cn } from '@/components/ui/cn';
import { Meter } from '@/components/ui/meter';
import type { Readiness } from '@/server/brief/domain/readiness';
import { ReadinessReasons, type ReasonLink, readinessWords } from './readiness-reasons';

/** How ready the brief is, in a figure and in words, and what would make it readier. */
export function ReadinessAside({
  readiness,
  linkTo,
  most,
  sticky = false,
  className,
}: {
  readiness: Readiness;
  linkTo: ReasonLink;
  most?: number;
  sticky?: boolean;
  className?: string;
}) {
  return (
    <aside aria-label="Readiness" className={className}>
      <div className={cn(sticky && 'sticky top-6')}>
        <Meter
          label={readinessWords(readiness.score)}
          value={readiness.score}
          text={`${readiness.score} of 100`}
        />
        <div className="mt-5">
          <ReadinessReasons readiness={readiness} linkTo={linkTo} {...(most ? { most } : {})} />
        </div>
      </div>
    </aside>
  );
}
