import type { Section } from '@/server/brief/domain/sections';

/** What the brief's page goes through: the nine sections in the client's order, then sending. */
export type Step = Section | 'send';

export const stepsIn = (order: readonly Section[]): Step[] => [...order, 'send'];
export const stepFrom = (steps: readonly Step[], text: string | null | undefined): Step =>
  steps.find(step => step === text) ?? steps[0]!;
export const stepHref = (step: Step): string => `?section=${step}`;
export const stepBeside = (steps: readonly Step[], step: Step, by: 1 | -1): Step | undefined =>
  steps[steps.indexOf(step) + by];
/** Of the heading that a step begins with. */
export const headingId = (step: Step): string => `${step}-title`;
