import type { Called } from './called';

/** Features that do another’s work too where one answer speaks of both, by their keys in the catalogue. */
export const DOES_TOO: Readonly<Record<string, readonly string[]>> = {
  // “A moderator approves it or sends it back” is the moderation's own approval.
  moderation: ['approvals'],
  // “Search the programme by craft, day and price” is not a second search over everything.
  facets: ['find-anything'],
  // “Signs the mandate for the direct debit”: mandates come with their signature.
  'direct-debit': ['e-signature'],
  // “Reminders of open invoices”, step by step.
  dunning: ['reminders'],
};

/** What one answer asks for is built once: an answer calls for no feature whose work another of its features does. */
export const builtOnce = (called: readonly Called[]): Called[] =>
  called.flatMap(one => {
    const doing = called.filter(other => DOES_TOO[other.feature.key]?.includes(one.feature.key));
    const done = new Set(doing.flatMap(other => other.by.map(({ said }) => said.ref)));
    if (!done.size) return [one];
    const by = one.by.filter(({ said }) => !done.has(said.ref));
    return one.always || one.counted || by.some(calling => calling.calls) ? [{ ...one, by }] : [];
  });
