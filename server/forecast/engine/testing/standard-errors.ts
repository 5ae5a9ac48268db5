/**
 * How many standard errors a sampled figure lies from the true one. Four are exceeded once in sixteen thousand times by
 * chance, and seeds are fixed: a test that allows four is as strict as its trials let it be.
 */
export const standardErrorsOff = (sampled: number, truth: number, standardError: number): number =>
  Math.abs(sampled - truth) / standardError;
