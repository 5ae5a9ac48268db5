import type { Calling } from './called-feature';
import type { Said } from './said';
import { fitting, quoted } from './words';

/** Room for a sentence beside a feature. */
const MOST = 300;

/** Why an answer that nothing in the catalogue meets is a feature: the client's own reason where there is one. */
export function askedFor(said: Said): string {
  const [reason] = said.details;
  switch (said.section) {
    case 'features':
      return reason
        ? withReason(said.head, reason)
        : `The brief asks for it in so many words: ${quoted(said.head)}.`;
    case 'workflows':
      return said.details.length > 1
        ? `Few of the ${said.details.length} steps of the workflow ${quoted(said.head)} are in other features.`
        : `No other feature has the workflow ${quoted(said.head)}.`;
    case 'vision':
      return `The client sees it ${HORIZON_WORDS[said.horizon ?? 'two-years']}: ${quoted(said.head)}.`;
    default:
      return `The brief asks for it: ${quoted(said.head)}.`;
  }
}

/**
 * Why a catalogue feature is in the plan, by the answer that asks for it most. The client's own reason is
 * told once, with the first feature that the answer brings; the others say what each of them is for.
 */
export function calledFor({ said, line, isHead, asks, why }: Calling, isFirst: boolean): string {
  switch (said.section) {
    case 'features':
      return isFirst && asks === 'it' && said.details[0]
        ? withReason(said.head, said.details[0])
        : sentence(`${quoted(said.head)} asks for it: ${why}`);
    case 'goals':
      return sentence(`The goal ${quoted(said.head)} needs it: ${why}`);
    case 'roles':
      return sentence(
        isHead
          ? `${quoted(said.head)} is a role of the brief: ${why}`
          : `${quoted(line)} is a right of ${said.head}: ${why}`,
      );
    case 'workflows':
      return sentence(
        isHead
          ? `The workflow ${quoted(said.head)} needs it: ${why}`
          : `${quoted(line)} is a step of ${quoted(said.head)}: ${why}`,
      );
    case 'integrations':
      return sentence(`The connection to ${quoted(said.head)} needs it: ${why}`);
    case 'vision':
      return sentence(
        `The client sees ${quoted(said.head)} ${HORIZON_WORDS[said.horizon ?? 'two-years']}: ${why}`,
      );
    default:
      return sentence(`The brief’s ${NAMED[said.section] ?? said.section} says ${quoted(line)}: ${why}`);
  }
}

/** Which answer speaks loudest for a feature: what it plainly is, then what is named, then what is mentioned. */
const LOUDNESS: readonly Said['section'][] = [
  'features',
  'workflows',
  'integrations',
  'goals',
  'roles',
  'vision',
  'timeline',
  'budget',
  'references',
];
const PRIORITY_ORDER = ['must', 'should', null, 'later'] as const;

export const loudest = (callings: readonly Calling[]): Calling | null =>
  callings.filter(one => one.calls).toSorted((a, b) => rankOf(a) - rankOf(b))[0] ?? null;

/** Limits and visions come last, however plainly: they are the least urgent. Ties stay in the brief's order. */
const rankOf = ({ said, asks, isHead }: Calling): number =>
  (LAST.has(said.section) ? 1_000 : asks === 'it' ? 0 : isHead ? 100 : 200) +
  LOUDNESS.indexOf(said.section) * 10 +
  PRIORITY_ORDER.indexOf(said.priority);

const LAST = new Set<Said['section']>(['vision', 'timeline', 'budget', 'references']);

const NAMED: Partial<Record<Said['section'], string>> = {
  budget: 'note on the budget',
  timeline: 'note on the dates',
  references: 'list of what is liked',
};

const HORIZON_WORDS = {
  'six-months': 'in six months',
  'two-years': 'in two years',
  'five-years': 'in five years',
} as const;

/** The client's reason, then what it leads to. A short reason stays behind, where it needs no verb. */
function withReason(what: string, reason: string): string {
  const asked = quoted(what);
  const clean = reason.trim().replace(/[.;,]+$/, '');
  const link = LINKS.exec(clean)?.[0];
  if (link)
    return fitting(
      `The brief asks for ${asked} ${link.toLowerCase()}${clean.slice(link.length)}`,
      MOST - 1,
    ).concat('.');
  if (clean.split(/\s+/).length < 4) return sentence(`The brief asks for ${asked}: ${lowered(clean)}`);
  return sentence(`${clean}, so the brief asks for ${asked}`);
}

const LINKS = /^(?:because|so that|in order to|to|as|since)\b/i;
/** First words whose capital is only the sentence's. */
const COMMON =
  /^(?:a|an|the|no|fewer|less|more|our|we|they|it|it’s|every|each|all|most|many|nobody|people|today|now)\b/i;
const lowered = (text: string): string =>
  COMMON.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const sentence = (text: string): string => `${fitting(text, MOST - 1).replace(/\.$/, '')}.`;
