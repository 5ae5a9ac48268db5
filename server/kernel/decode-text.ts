/** The text of a file, and the name of its encoding: UTF-8 where it is that, UTF-16, else Windows-1252. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le', 'UTF-16');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be', 'UTF-16');
  const guess = utf16Without(bytes);
  if (guess) return decoded(bytes, guess, 'UTF-16');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: fromWindows1252(bytes), encoding: 'Windows-1252' };
  }
}

const decoded = (bytes: Uint8Array, label: string, encoding: string) => ({
  text: new TextDecoder(label).decode(bytes),
  encoding,
});

/**
 * Bytes 0x80 to 0x9F as the WHATWG's index has them; every other byte is its own code point. Some versions
 * of Node decode `windows-1252` as Latin 1, in which these are control characters.
 */
const HIGH_CONTROLS =
  '\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F' +
  '\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178';

const fromWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\x80-\x9F]/g, byte => HIGH_CONTROLS[byte.charCodeAt(0) - 0x80]!);

/** UTF-16 without a mark: of Latin text every other byte is zero. */
function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 400);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2]!++;
  const enough = sample.length / 4;
  if (zeros[1]! > enough && zeros[0]! < enough / 8) return 'utf-16le';
  return zeros[0]! > enough && zeros[1]! < enough / 8 ? 'utf-16be' : null;
}
