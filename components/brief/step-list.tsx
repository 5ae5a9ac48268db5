import { cn } from '@/components/ui/cn';
import type { SectionState } from '@/server/brief/domain/readiness';
import { SECTIONS, type Section } from '@/server/brief/domain/sections';
import { GUIDE } from './guide';
import type { Step } from './steps';
import type { StepLink } from './use-step';

/** The nine sections with how far each is, then sending. */
export function StepList({
  current,
  states,
  isSent,
  linkTo,
}: {
  current: Step;
  states: Record<Section, SectionState>;
  isSent: boolean;
  linkTo: StepLink;
}) {
  const item = (step: Step, label: string, state: SectionState, words: string) => (
    <li key={step}>
      <a
        {...linkTo(step)}
        aria-current={step === current ? 'step' : undefined}
        className={cn(
          'flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-soft hover:bg-wash hover:text-ink',
          step === current && 'bg-wash font-medium text-ink',
        )}
      >
        <StateMark state={state} />
        <span className="min-w-0 flex-1">{label}</span>
        <span className="sr-only">{words}</span>
      </a>
    </li>
  );
  return (
    <nav aria-label="Sections">
      <ol className="-mx-2.5 grid gap-px">
        {SECTIONS.map(section =>
          item(section, GUIDE[section].name, states[section], STATE_WORDS[states[section]]),
        )}
        <li aria-hidden className="mx-2.5 my-2 border-line border-t" />
        {item('send', isSent ? 'Sent' : 'Review and send', isSent ? 'enough' : 'empty', '')}
      </ol>
    </nav>
  );
}

const STATE_WORDS: Record<SectionState, string> = { empty: 'empty', started: 'started', enough: 'enough' };

/** An empty ring, half a disc, a full one: told apart without colour. */
function StateMark({ state }: { state: SectionState }) {
  return (
    <svg aria-hidden viewBox="0 0 12 12" className="size-3 shrink-0 text-accent">
      <title>{STATE_WORDS[state]}</title>
      <circle
        cx="6"
        cy="6"
        r="5"
        fill={state === 'enough' ? 'currentColor' : 'none'}
        strokeWidth="1.25"
        className={state === 'empty' ? 'stroke-edge' : 'stroke-current'}
      />
      {state === 'started' ? <path d="M6 1a5 5 0 0 1 0 10z" fill="currentColor" /> : null}
    </svg>
  );
}
