import type { Called } from './called-feature';
import { partsOf } from './plainly';
import type { Said } from './said';
import { phraseIn, shared } from './words';

/**
 * Marks what a must cannot be carried out without: what a step calls for in a way of working that does the
 * work of a must-have core feature (“a push message within five seconds” of an alarm), and what a date
 * before the deadline names (“Stock and scanner must run”).
 */
export function withMusts(called: readonly Called[], said: readonly Said[]): Called[] {
  const musts = said.filter(one => one.section === 'features' && one.priority === 'must');
  const early = said.filter(one => one.isEarly);
  const doing = new Set(
    said.filter(one => one.section === 'workflows' && musts.some(must => carriesOut(one, must))),
  );
  return called.map(one => ({
    ...one,
    isDue: early.some(({ head }) => isNamedIn(head, one)),
    by: one.by.map(calling => (doing.has(calling.said) ? { ...calling, isForMust: true } : calling)),
  }));
}

/** Where its name has the must's thing, or a step shares two words with it: “Answer an alarm” for “Alarm on the phone”. */
function carriesOut(workflow: Said, must: Said): boolean {
  const things = partsOf(must.head).map(part => part.at(-1)!);
  return (
    partsOf(workflow.head).some(part => things.includes(part.at(-1)!)) ||
    [workflow.head, ...workflow.details].some(line => shared(line, must.head) >= 2)
  );
}

const isNamedIn = (line: string, { feature }: Called): boolean =>
  feature.calls.some(call => call.kind === 'words' && phraseIn(line, call.phrases) !== null);
