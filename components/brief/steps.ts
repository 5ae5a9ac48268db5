import { SECTIONS, type Section } from '@/server/brief/domain/sections';

/** What the brief's page shows one at a time: the nine sections, then sending. */
export const STEPS = [...SECTIONS, 'send'] as const;
export type Step = Section | 'send';

export const stepFrom = (text: string | null | undefined): Step =>
  STEPS.find(step => step === text) ?? STEPS[0];
export const stepHref = (step: Step): string => `?section=${step}`;
export const stepBeside = (step: Step, by: 1 | -1): Step | undefined => STEPS[STEPS.indexOf(step) + by];
