import { decodeText } from '@/server/kernel/decode-text';
import { EXAMPLE_HEADER } from './columns';

/** Two megabytes of text hold any studio's history. */
export const MOST_CHARACTERS = 2_000_000;

/** What a chosen file says, or one sentence on why it cannot be read. */
export function textOfFile(name: string, bytes: Uint8Array): { text: string } | { problem: string } {
  if (bytes.length === 0)
    return {
      problem: `“${name}” is empty. Choose a CSV whose first line names the columns, such as ${EXAMPLE_HEADER}.`,
    };
  if (bytes.length > MOST_CHARACTERS)
    return {
      problem: `“${name}” is larger than 2 MB. Split it, and bring the parts in one after the other.`,
    };
  const { text } = decodeText(bytes);
  return text.includes('\0')
    ? { problem: `“${name}” is no text. Save it as CSV, then choose it again.` }
    : { text };
}
