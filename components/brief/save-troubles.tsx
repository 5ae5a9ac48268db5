import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { cn } from '@/components/ui/cn';
import type { Guide } from '@/server/brief/domain/guide';
import { SECTIONS, type Section } from '@/server/brief/domain/sections';
import type { Snapshot } from './autosave-state';
import { conflictId } from './conflict-notice';
import type { StepLink } from './use-step';

/** What is not safe yet, and what to do about it; in sight wherever the reader is, and said once. */
export function SaveTroubles({
  trouble: { away, refusal, failure, theirs },
  guide,
  linkTo,
  onRetry,
}: {
  trouble: Pick<Snapshot, 'away' | 'refusal' | 'failure' | 'theirs'>;
  guide: Guide;
  linkTo: StepLink;
  onRetry: () => void;
}) {
  const clashes = SECTIONS.filter(section => theirs[section]);
  const isSome = away || refusal || failure || clashes.length > 0;
  const retry = (
    <Button size="sm" onClick={onRetry}>
      Retry
    </Button>
  );
  return (
    // There before it has anything to say: only then is what it says read out.
    <div role="status" className={cn('sticky top-0 z-20', isSome && 'mb-6 grid gap-2 bg-paper py-2')}>
      {away ? (
        <Callout tone="bad" title="Not saved: there is no connection" action={retry} className={ROW}>
          Your text is kept on this device, and sent as soon as there is one again.
        </Callout>
      ) : null}
      {refusal ? (
        <Callout tone="bad" title="The last change was not taken">
          {refusal} Your text is kept on this device.
        </Callout>
      ) : null}
      {failure ? (
        <Callout tone="bad" title="The last change could not be saved" action={retry} className={ROW}>
          {failure} Your text is kept on this device.
        </Callout>
      ) : null}
      {clashes.map(section => (
        <Callout
          key={section}
          tone="warn"
          className={ROW}
          title={`Not saved: ${theirs[section]!.by?.name ?? 'somebody'} also wrote in “${guide[section].name}”`}
          action={
            <Button asChild size="sm">
              <a {...toBoth(section, linkTo)}>Look at both</a>
            </Button>
          }
        />
      ))}
    </div>
  );
}

/** As low as can be: it lies over what is being written. */
const ROW = 'flex-nowrap';

/** To the two texts where they are shown already; else to the section that they stand in. */
function toBoth(section: Section, linkTo: StepLink): ReturnType<StepLink> {
  const link = linkTo(section);
  return {
    ...link,
    onClick: event => {
      const box = document.getElementById(conflictId(section));
      if (!box?.checkVisibility()) return link.onClick(event);
      event.preventDefault();
      box.scrollIntoView({ block: 'center' });
      box.focus({ preventScroll: true });
    },
  };
}
