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
    return decoded(bytes, 'windows-1252', 'Windows-1252');
  }
}

const decoded = (bytes: Uint8Array, label: string, encoding: string) => ({
  text: new TextDecoder(label).decode(bytes),
  encoding,
});

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
