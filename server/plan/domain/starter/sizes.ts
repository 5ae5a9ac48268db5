import { DISCIPLINES } from '@/server/forecast/engine/types';
import { spread } from '../estimate';
import type { EffortHours } from '../plan';

type LikelyHours = Partial<Record<keyof EffortHours, number>>;

/**
 * Likely hours that a new plan starts from, by kind of work: the figures of an ordinary web product
 * in a small team. They are there to be corrected, so few and round.
 */
export const SIZES = {
  /** A screen or two, plain rules. */
  small: { design: 3, frontend: 6, backend: 5, qa: 3 },
  /** Several screens, rules of its own. */
  medium: { design: 6, frontend: 14, backend: 12, qa: 6 },
  /** Many states, many people. */
  large: { design: 10, frontend: 24, backend: 22, qa: 10 },
  /** Sign in, sign out, forgotten password, invitation. */
  signIn: { design: 3, frontend: 8, backend: 10, qa: 5 },
  /** What one kind of user sees and may do. */
  role: { design: 2, frontend: 5, backend: 6, qa: 3 },
  /** Reading from and writing to a system of somebody else's. */
  integration: { frontend: 4, backend: 24, qa: 8 },
  foundations: { design: 12, frontend: 10, backend: 6 },
  deployment: { backend: 4, devops: 18 },
  watching: { backend: 6, devops: 14 },
  growth: { backend: 24, devops: 30, qa: 8 },
  launch: { frontend: 6, backend: 6, qa: 16, pm: 6 },
} as const satisfies Record<string, LikelyHours>;

export type Size = keyof typeof SIZES;

/** How far off a first guess may be: what others own, and what is years away, is known least. */
const SPREADS = {
  own: { low: 0.7, high: 1.7 },
  outside: { low: 0.6, high: 2.2 },
  distant: { low: 0.5, high: 2.5 },
} as const;

export type Certainty = keyof typeof SPREADS;

export const starterEffort = (size: Size, certainty: Certainty = 'own'): EffortHours =>
  effortFrom(SIZES[size], certainty);

export function effortFrom(likely: LikelyHours, certainty: Certainty = 'own'): EffortHours {
  const effort: EffortHours = {};
  for (const discipline of DISCIPLINES) {
    const hours = likely[discipline];
    if (hours) effort[discipline] = spread(hours, SPREADS[certainty]);
  }
  return effort;
}

/** A workflow by the steps that were written down: up to three small, up to seven medium, else large. */
export function sizeOfSteps(steps: string): Size {
  const count = stepsIn(steps);
  return count <= 3 ? 'small' : count <= 7 ? 'medium' : 'large';
}

/** Lines where there are several, else what arrows, semicolons and sentences part. */
function stepsIn(steps: string): number {
  const lines = steps.split('\n').filter(line => line.trim());
  if (lines.length > 1) return lines.length;
  return steps.split(/→|->|;|\.\s|,\s/).filter(part => part.trim()).length;
}
