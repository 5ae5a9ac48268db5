import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { cn } from '@/components/ui/cn';
import type { Guide } from '@/server/brief/domain/guide';
import { type BriefAnswers, SECTIONS } from '@/server/brief/domain/sections';
import type { Step } from './steps';
import type { StepLink } from './use-step';

/** What is not safe yet, and what to do about it; in sight wherever the reader is. */
export function SaveTroubles({
  refusal,
  failure,
  theirs,
  guide,
  current,
  linkTo,
  onRetry,
}: {
  refusal: string | null;
  failure: string | null;
  theirs: Partial<BriefAnswers>;
  guide: Guide;
  current: Step;
  linkTo: StepLink;
  onRetry: () => void;
}) {
  const clashes = SECTIONS.filter(section => theirs[section]);
  if (!refusal && !failure && !clashes.length) return null;
  return (
    <div className="sticky top-0 z-20 mb-6 grid gap-2 bg-paper py-2">
      {refusal ? (
        <Callout tone="bad" title="The last change was not taken">
          {refusal} Your text is kept on this device.
        </Callout>
      ) : null}
      {failure ? (
        <Callout
          tone="bad"
          title="The last change could not be saved"
          action={
            <Button size="sm" onClick={onRetry}>
              Retry
            </Button>
          }
        >
          {failure} Your text is kept on this device.
        </Callout>
      ) : null}
      {clashes.map(section => (
        <Callout
          key={section}
          tone="warn"
          title={`“${guide[section].name}” was also changed somewhere else`}
          className={cn(section === current && 'max-lg:hidden')}
          action={
            <Button asChild size="sm">
              <a {...linkTo(section)}>Look at both</a>
            </Button>
          }
        />
      ))}
    </div>
  );
}
