import type { Contradiction } from '@/server/brief/domain/contradictions';
import type { Readiness } from '@/server/brief/domain/readiness';

/** What does not fit together, in the words for whoever reads it. */
export interface Finding {
  rule: string;
  section: Contradiction['section'];
  answer: string;
  text: string;
}

/** The client's: what the page can tell by itself at once, and what only the server knows, without repeats. */
export function findingsFor(
  own: readonly Contradiction[],
  told: readonly Finding[],
  readiness: Readiness,
): Finding[] {
  const mine = own.map(({ rule, section, answer, plain }) => ({ rule, section, answer, text: plain }));
  const onlyTold = told.filter(one => ONLY_SERVER.includes(one.rule));
  return unlessAsked([...mine, ...onlyTold], readiness);
}

/** Without what readiness says in the same words already. */
export const unlessAsked = (findings: readonly Finding[], readiness: Readiness): Finding[] =>
  findings.filter(one => !readiness.reasons.some(reason => reason.text === one.text));

/** They need a plan and the studio's team. */
const ONLY_SERVER: readonly string[] = [
  'deadline before the smallest edition',
  'budget far under the smallest edition',
] satisfies Contradiction['rule'][];
