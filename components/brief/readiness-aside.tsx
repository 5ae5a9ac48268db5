import { cn } from '@/components/ui/cn';
import { Meter } from '@/components/ui/meter';
import type { Guide } from '@/server/brief/domain/guide';
import type { Readiness } from '@/server/brief/domain/readiness';
import type { Finding } from './findings';
import { FindingList, ReadinessReasons, type ReasonLink, readinessWords } from './readiness-reasons';

/** How ready the brief is, in a figure and in words; what does not fit; what would make it readier. */
export function ReadinessAside({
  readiness,
  findings,
  guide,
  linkTo,
  most,
  sticky = false,
  className,
}: {
  readiness: Readiness;
  findings: readonly Finding[];
  guide: Guide;
  linkTo: ReasonLink;
  most?: number;
  sticky?: boolean;
  className?: string;
}) {
  return (
    <aside aria-label="Readiness" className={className}>
      <div className={cn(sticky && 'sticky top-6 max-h-[calc(100dvh-3rem)] overflow-y-auto')}>
        <Meter
          label={readinessWords(readiness.score)}
          value={readiness.score}
          text={`${readiness.score} of 100`}
        />
        {findings.length ? (
          <div className="mt-5">
            <FindingList findings={findings} guide={guide} linkTo={linkTo} />
          </div>
        ) : null}
        <div className="mt-5">
          <ReadinessReasons readiness={readiness} guide={guide} linkTo={linkTo} {...(most ? { most } : {})} />
        </div>
      </div>
    </aside>
  );
}
