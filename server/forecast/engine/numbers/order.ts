const BYTES = 8;
const SIGN = 0x8000_0000;

/**
 * The places of some numbers (none of them NaN) from the least to the greatest, equal ones as they stand. A radix sort of
 * their 64 bits, least byte first (Knuth, The Art of Computer Programming 3, 5.2.5): linear, where comparing is not.
 */
export function orderOf(values: ArrayLike<number>): Int32Array {
  const n = values.length;
  const bits = new Uint32Array(new Float64Array(values).buffer);
  const words = [new Uint32Array(n), new Uint32Array(n)] as const;
  for (let i = 0; i < n; i++) {
    // As unsigned numbers they then lie as the values do: negative ones turned round, below the others.
    const isNegative = bits[2 * i + 1]! >= SIGN;
    words[0][i] = isNegative ? ~bits[2 * i]! : bits[2 * i]!;
    words[1][i] = isNegative ? ~bits[2 * i + 1]! : bits[2 * i + 1]! | SIGN;
  }
  let order = Int32Array.from({ length: n }, (_, i) => i);
  let next = new Int32Array(n);
  const places = new Int32Array(256);
  for (let byte = 0; byte < BYTES; byte++) {
    const word = words[byte >> 2]!;
    const shift = 8 * (byte & 3);
    places.fill(0);
    for (let i = 0; i < n; i++) places[(word[i]! >>> shift) & 255]!++;
    if (places[((word[0] ?? 0) >>> shift) & 255] === n) continue;
    let before = 0;
    for (let digit = 0; digit < places.length; digit++) {
      const count = places[digit]!;
      places[digit] = before;
      before += count;
    }
    for (let i = 0; i < n; i++) {
      const at = order[i]!;
      next[places[(word[at]! >>> shift) & 255]!++] = at;
    }
    [order, next] = [next, order];
  }
  return order;
}
