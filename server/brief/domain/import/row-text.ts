import type { Item } from './blocks';
import { plain } from './names';

/** The text of a sub-item with one of these labels, without the label. */
export function labelled(items: readonly Item[], ...labels: string[]): string | undefined {
  for (const { text } of items) {
    const found = /^([^:]{2,40}):\s*([\s\S]*)$/.exec(text);
    if (!found || !labels.includes(plain(found[1]!))) continue;
    const said = found[2]!.trim();
    return said === 'not said' ? '' : said;
  }
  return undefined;
}

export const rest = (items: readonly Item[]): string =>
  items
    .map(item => item.text.trim())
    .filter(Boolean)
    .join('; ');

/** The words of a row and what is said about them: below it, or else behind it on the same line. */
export function headAndBody(
  head: string,
  by: RegExp,
  told: string | undefined,
  below: string,
): [string, string] {
  if (told !== undefined) return [head, told];
  const [before, after] = cut(head, by);
  return after === undefined ? [head, below] : [before, after];
}

/** Before and after what divides them; undefined where nothing does. */
export function cut(text: string, by: RegExp): [string, string | undefined] {
  const found = by.exec(text);
  if (!found?.index) return [text.trim(), undefined];
  const after = text
    .slice(found.index + found[0].length)
    .replace(/\)\s*$/, found[0].includes('(') ? '' : '$&');
  return after.trim() ? [text.slice(0, found.index).trim(), after.trim()] : [text.trim(), undefined];
}

export const COLON = /:\s+/;
export const DASH_OR_COLON = /:\s+|\s+[–—-]\s+/;
export const MEASURE = /\s*\((?:measure[d by]*|kpi|metric)\s*:?\s*|\s*[,;–—-]?\s+measured by:?\s+/i;
export const BECAUSE = /\s*[,;–—-]?\s+(?:because|so that)\s+|\s*\(because\s+/i;
