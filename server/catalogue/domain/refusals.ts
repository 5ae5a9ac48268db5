/**
 * What a client says that they do not want, in the one place that knows how it is said. “No chat” asks for
 * nothing; “No inspection is overdue” is a goal, and “Inspections without network” are inspections.
 */

/** Said anywhere in a clause, it silences the clause. “Patients do not need to call” is about calling. */
const EXPLICIT = new RegExp(
  [
    String.raw`\b(?:do|does|did|would)(?: not|n[’']t) (?:need|want|wish)\b(?! to\b)`,
    String.raw`\bno need (?:for|of)\b`,
    String.raw`\b(?:not|un)[ -]?(?:needed|wanted|necessary|desired)\b(?! to\b)`,
    String.raw`\b(?:not|never) (?:part of|in scope)\b`,
    String.raw`\bout of scope\b`,
    String.raw`\b(?:must|should|shall) be no\b`,
    String.raw`\b(?:need|want|wish for) no\b`,
  ].join('|'),
  'iu',
);

/** “Typed by the member, never read from GPS”: what begins a sentence so is for `beginsRefusing` to judge. */
const NEVER = /^\s*(?:and |or )?never\b/i;

export const refuses = (clause: string, isFirst = true): boolean =>
  EXPLICIT.test(clause) || (!isFirst && NEVER.test(clause) && !QUALITY.test(clause));

/** A sentence that begins so refuses what it names, up to a colon or a “but”. */
const BEGINS =
  /^(?:(?:and|also|please)[ ,]+)?(?:no(?![-\w])(?!\.? (?:later|earlier|longer|fewer|less|more|matter|one|shows?|of|\d+)\b)|none\b(?! of (?:the|our|us)\b)|nothing like\b|never\b|not (?:wanted|needed|necessary|desired|in scope|part of)\b|out of scope\b|(?:there (?:must|should|shall) be no\b|there (?:must|should|shall) never be\b)|(?:we|they|i) (?:need|want|wish for) no\b|(?:(?:we|they|i) )?(?:do|does)(?: not|n[’']t) (?:need|want)\b(?! to\b))/iu;

/** “No inspection is overdue”, “No patient waits longer than a week”, “Never the same reminder twice”: how good it has to be. */
const QUALITY = new RegExp(
  [
    String.raw`\b(?:than|twice|again|without|before|until|unless|except|any ?more|today|overdue|unanswered|unnoticed)\b`,
    String.raw`^no (?:double|missed|lost|late|wrong|duplicate|forgotten|empty|paper|manual|unpaid|open|second|third|repeated|waiting)\b`,
    String.raw`^no (?:\p{L}+ ){1,3}(?:is|are|was|has|have|may|can|must|should|will|gets?|goes|go|waits?|leaves?|stays?|falls?|comes?|remains?|misses)\b(?! (?:wanted|needed|necessary|required|desired|planned)\b)`,
  ].join('|'),
  'iu',
);

/** “GPS, a chat (both are not wanted)”, “Chat, reviews and a shop are not wanted”: what stands before it too. */
const BEHIND_IT =
  /\([^)]*\b(?:not|un)[ -]?(?:wanted|needed|necessary|desired)\b[^)]*\)|^(?!.*\b(?:is|was|has|have|can|may|must|will|we|they|it)\b).*\bare (?:both |all )?(?:not|un)[ -]?(?:wanted|needed|necessary|desired)\W*$/iu;

/** Whether a sentence begins by refusing, so that nothing is to be made of it. */
export const beginsRefusing = (sentence: string): boolean =>
  (BEGINS.test(sentence.trim()) && !QUALITY.test(sentence.trim())) || BEHIND_IT.test(sentence);

/** What a sentence still asks for: “No app, but a website” asks for a website. */
export function askedInSentence(sentence: string): string {
  if (!beginsRefusing(sentence)) return sentence;
  if (/^\W*(?:not (?:wanted|needed|necessary|desired|in scope)|out of scope)\b/i.test(sentence)) return '';
  if (BEHIND_IT.test(sentence)) return '';
  return sentence
    .split(/[:;]\s|\s[–—-]\s|\bbut\b/iu)
    .slice(1)
    .join('; ')
    .trim();
}

/**
 * Where the words of a clause begin and end that name what it goes without: “Invoices without *online
 * payment*”. What nothing goes without is wanted: “No parcel leaves without a scan”.
 */
export function refusedWithin(clause: string): { from: number; to: number }[] {
  const isDenied = /\b(?:no|not|nothing|nobody|none|never|cannot|\p{L}+n[’']t)\b.*\bwithout\b/iu.test(clause);
  return [...clause.matchAll(isDenied ? AND_NO : AND_NO_OR_WITHOUT)].map(
    ({ 0: whole, 1: object, index }) => ({
      from: index + whole.length - object!.length,
      to: index + whole.length,
    }),
  );
}
const OBJECT = String.raw`\s+((?:(?!\b(?:and|with|for|by|in|on|at|to|from|until|when|where|while|if|as|that)\b).)+)`;
const AND_NO = new RegExp(String.raw`\b(?:and|or) no\b${OBJECT}`, 'giu');
const AND_NO_OR_WITHOUT = new RegExp(String.raw`\b(?:and no|or no|without)\b${OBJECT}`, 'giu');
