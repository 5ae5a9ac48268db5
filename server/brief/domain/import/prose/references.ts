/** A product that a sentence likes, or an address that it gives; not the writer's own site. */
export function referenceIn(sentence: string): string | null {
  const address = ADDRESS.exec(sentence)?.[0]?.replace(/[.,;:!?)\]”"']+$/, '');
  if (address) return OWN_SITE.test(sentence) ? null : address;
  const name = LIKED.map(liked => liked.exec(sentence)?.groups?.['name']).find(Boolean);
  // The stop that ends the sentence is none of it.
  return name?.replace(/[.’'-]+$/, '') ?? null;
}

const ADDRESS =
  /(?<![@\p{L}\p{N}.-])(?:https?:\/\/[^\s<>]+|(?:www\.)?(?:[a-z0-9][a-z0-9-]*\.)+(?:com|org|net|io|app|dev|eu|de|at|ch|no|se|dk|fi|fr|nl|be|es|it|uk|ie|pl|us|ca|example)\b(?:\/[^\s<>]*)?)/iu;
const OWN_SITE =
  /\b(?:our|my)\s+(?:\p{L}+\s+){0,2}(?:(?:web\s?)?site|homepage|home page|page|shop|domain|address)\b/iu;

// A name begins with a capital and goes on with more of them.
const NAME = "(?<name>\\p{Lu}[\\p{L}\\p{N}&.’'-]*(?:\\s+\\p{Lu}[\\p{L}\\p{N}&.’'-]*){0,3}?)";
const ENDS = '(?=[\\s,.;:!?)]|$)';
// “We would like …” is a wish, not a liking.
const LIKED = [
  `\\b[Ww]e(?: \\p{L}+ly| all| both)? (?:like|love|admire)s? (?:(?:how|the way(?: that)?|what) )?(?:the )?${NAME}${ENDS}`,
  `\\bI(?: \\p{L}+ly)? (?:like|love|admire) (?:(?:how|the way(?: that)?|what) )?(?:the )?${NAME}${ENDS}`,
  `\\b(?:[Ii]nspired by|[Ss]imilar to|[Ss]omething like|[Aa]long the lines of|[Ll]ooks? like|[Jj]ust like) (?:the )?${NAME}${ENDS}`,
].map(pattern => new RegExp(pattern, 'u'));
