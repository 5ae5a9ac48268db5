/** Characters of text whose readings are kept at once: a few briefs and the catalogue, some megabytes. */
const MOST_KEPT = 400_000;

/**
 * Reads each text once, as long as it is among the last that were read. Only for readings that depend on
 * nothing but the text, and whose results nobody changes.
 */
export function remembered<R>(read: (text: string) => R): (text: string) => R {
  const known = new Map<string, R>();
  let kept = 0;
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    if (kept + text.length > MOST_KEPT) {
      known.clear();
      kept = 0;
    }
    kept += text.length;
    known.set(text, result);
    return result;
  };
}
