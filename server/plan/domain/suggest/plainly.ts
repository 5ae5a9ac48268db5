import { meaningOf, stemOf, wordsOf } from './words';

/**
 * Whether phrases say what a text is about, so that what they stand for plainly is the thing itself:
 * they take its first meaning word and at least half of all, or two thirds of all. "Reminders by text
 * message" is about reminders; "Prescriptions with their number of sessions" is not about sessions.
 */
export function plainlySay(phrases: readonly string[], text: string): boolean {
  const meaning = meaningOf(text);
  if (!meaning.length) return phrases.length > 0;
  const taken = takenBy(phrases, text);
  const share = meaning.filter(word => taken.has(word)).length / meaning.length;
  return (taken.has(meaning[0]!) && share >= 1 / 2) || share >= 2 / 3;
}

/** The stems of a text's words that phrases cover. */
function takenBy(phrases: readonly string[], text: string): Set<string> {
  const words = wordsOf(text);
  const taken = new Set<string>();
  for (const phrase of phrases.map(wordsOf))
    words.forEach((_, at) => {
      if (phrase.every((part, place) => words[at + place]?.startsWith(part)))
        for (let place = 0; place < phrase.length; place += 1) taken.add(stemOf(words[at + place]!));
    });
  return taken;
}

/** Whether two texts speak of the same: they share at least two meaning words and two thirds of the shorter one's. */
export function speakOfTheSame(one: string, other: string): boolean {
  const [a, b] = [meaningOf(one), new Set(meaningOf(other))];
  const common = a.filter(word => b.has(word)).length;
  return common >= 2 && common / Math.min(a.length, b.size) >= 2 / 3;
}
