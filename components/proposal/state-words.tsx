import { StateDot, type Tone } from '@/components/ui/badge';
import type { ProposalState } from '@/server/proposal/domain/state';

const WORDS: Record<ProposalState, [word: string, tone: Tone]> = {
  open: ['with the client', 'accent'],
  accepted: ['accepted', 'good'],
  declined: ['declined', 'bad'],
  expired: ['expired', 'warn'],
  withdrawn: ['withdrawn', 'neutral'],
  replaced: ['replaced', 'neutral'],
};

/** How a proposal stands, for the studio. */
export function StateWords({ state, className }: { state: ProposalState; className?: string }) {
  const [word, tone] = WORDS[state];
  return (
    <StateDot tone={tone} {...(className ? { className } : {})}>
      {word}
    </StateDot>
  );
}
