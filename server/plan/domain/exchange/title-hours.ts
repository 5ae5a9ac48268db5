import type { Range } from '@/server/forecast/engine/types';
import { readHours } from './hours';

const FIGURE = String.raw`\d+(?:[.,]\d+)?`;
/** `… 8h`, `… (4-8-16h)`, `… [4/8/16 hours]` at the end of a line. */
const AT_END = new RegExp(
  String.raw`^(.*?)[\s([~–—:-]+(${FIGURE}(?:\s*[-–/]\s*${FIGURE}){0,2}\s*h(?:ours|rs?)?)[)\]]*$`,
  'i',
);

/** A title with the hours that are written behind it taken off. */
export function titleWithHours(text: string): { title: string; range: Range | null } {
  const parts = AT_END.exec(text);
  const title = parts?.[1]?.trim();
  if (!parts || !title) return { title: text, range: null };
  const read = readHours(parts[2]!);
  return read.ok && read.range ? { title, range: read.range } : { title: text, range: null };
}
