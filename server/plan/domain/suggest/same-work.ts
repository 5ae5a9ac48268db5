import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { foundIn } from './called';
import type { Called, Calling } from './called-feature';
import type { Said } from './said';

/** Features that do another’s work too where the same words speak of both, by their keys in the catalogue. */
export const DOES_TOO: Readonly<Record<string, readonly string[]>> = {
  // “A moderator approves it or sends it back” is the moderation's own approval.
  moderation: ['approvals'],
  // “Search the programme by craft, day and price” is not a second search over everything.
  facets: ['find-anything'],
  // “Signs the mandate for the direct debit”: mandates come with their signature.
  'direct-debit': ['e-signature'],
  // “Reminders of open invoices”, step by step.
  dunning: ['reminders'],
  // “Hosted in our own data centre” leaves no region to choose.
  'named-hosting': ['hosting-region'],
};

/** What the same words ask for is built once: they call for no feature whose work another of the plan's does. */
export const builtOnce = (called: readonly Called[]): Called[] =>
  called.flatMap(one => {
    const doing = called
      .filter(other => DOES_TOO[other.feature.key]?.includes(one.feature.key))
      .map(other => other.feature);
    if (!doing.length) return [one];
    const by = one.by.filter(calling => speaksAlone(calling, one.feature, doing));
    return one.always || one.counted || by.some(calling => calling.calls) ? [{ ...one, by }] : [];
  });

/** Whether a part of the answer speaks of the feature and of none of those that do its work. */
const speaksAlone = (
  { said }: Calling,
  feature: CatalogueFeature,
  doing: readonly CatalogueFeature[],
): boolean =>
  partsOf(said).some(
    part => isHeard(part, said, feature) && !doing.some(other => isHeard(part, said, other)),
  );

const partsOf = ({ head, details }: Said): string[] => [head, ...details].flatMap(line => line.split(/[,;]/));

const isHeard = (part: string, said: Said, feature: CatalogueFeature): boolean =>
  foundIn(part, said, feature).found.length > 0;
