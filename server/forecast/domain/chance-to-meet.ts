import type { EditionForecast } from '@/server/forecast/engine/types';

/** How likely an edition meets all that the client set: budget and deadline, or the one of them; null without either. */
export const chanceToMeet = ({ probability }: Pick<EditionForecast, 'probability'>): number | null =>
  probability.joint ?? probability.budget ?? probability.deadline;
