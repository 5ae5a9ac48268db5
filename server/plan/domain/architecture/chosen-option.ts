import type { ContentKind, PartContent } from '../parts';
import { fitting } from '../suggest/words';
import { alternativeSentence, chooseFor, decisionByKey, optionByKey } from './decisions';
import type { Demands } from './demands';

type Component = PartContent<'component'>;

const LONGEST_REASON = 300;
const LONGEST_NOTE = 2_000;

/** A decision with another of its options: with that one's price, and the one given up among what else could be had. */
export function withOption(content: Component, option: string): Component {
  const decision = decisionByKey(content.decision);
  const chosen = optionByKey(content.decision, option);
  if (!decision || !chosen) return { ...content, option };
  const sentences = decision.options.map(alternativeSentence);
  const lines = content.note.split('\n').filter(Boolean);
  const own = lines.filter(line => !sentences.includes(line));
  // A sentence that the studio took out stays out.
  const others = decision.options.filter(
    one => one !== chosen && (one.key === content.option || lines.includes(alternativeSentence(one))),
  );
  return {
    ...content,
    option,
    monthlyUsd: chosen.monthlyUsd && { ...chosen.monthlyUsd },
    note: noteOf(others.map(alternativeSentence), own),
  };
}

/** As many of the sentences as there is room for: what the studio wrote itself is never cut for them. */
function noteOf(sentences: readonly string[], own: readonly string[]): string {
  const note = [...sentences, ...own].join('\n');
  return note.length > LONGEST_NOTE && sentences.length ? noteOf(sentences.slice(0, -1), own) : note;
}

/**
 * Why a part stands once it says something else. A decision with another option has another reason: the
 * rules' own where they would choose it, else up to where it is right, and what was suggested in its place.
 */
export function becauseAfter(
  before: { kind: ContentKind; content: PartContent; because: string },
  content: PartContent,
  demands: Demands,
): string {
  if (before.kind !== 'component') return before.because;
  const now = content as Component;
  if (now.option === (before.content as Component).option) return before.because;
  const suggested = chooseFor(now.edition, demands).find(one => one.decision.key === now.decision);
  if (!suggested) return before.because;
  if (suggested.option.key === now.option) return suggested.because;
  const chosen = optionByKey(now.decision, now.option);
  return fitting(
    `Chosen by the studio${chosen ? `: right when ${chosen.enoughWhen}` : ''}. Suggested was ${suggested.option.name}: ${suggested.because}`,
    LONGEST_REASON,
  );
}
