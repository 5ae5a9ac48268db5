/** Two 32-bit words for a name such as `billing/backend`: the stream that this name draws from, for ever. */
export function streamKey(name: string): readonly [number, number] {
  return [hash(name, 0x811c9dc5), hash(name, 0x2f0b4c47)];
}

/** FNV-1a over UTF-16 code units, finished with MurmurHash3's mixer so that near names land far apart. */
function hash(text: string, basis: number): number {
  let h = basis;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h = Math.imul(h ^ (unit & 0xff), 0x01000193);
    h = Math.imul(h ^ (unit >>> 8), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
