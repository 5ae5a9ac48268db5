import type { EditionForecast } from '@/server/forecast/engine/types';

/**
 * Whether there is nothing in an edition that could be forecast: its figures are then those of fixed costs alone, done
 * on the day of the start, and no success. What was spent on work that is all done is something; work done by people who cost nothing is not seen here.
 */
export const isEmptyEdition = ({
  featureCount,
  likelyHours,
  costParts,
}: Pick<EditionForecast, 'featureCount' | 'likelyHours' | 'costParts'>): boolean =>
  featureCount === 0 || (likelyHours === 0 && costParts.work === 0 && costParts.spent === 0);

/** What is said of it in place of a figure, after its name, and where its name stands above. */
export const HAS_NO_HOURS = 'has no features with hours yet';
export const NO_HOURS = 'No features with hours yet';
