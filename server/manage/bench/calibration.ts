const STEPS = 20_000_000;

/**
 * Milliseconds that this process needs for a fixed piece of integer and floating-point work. Figures divided by it
 * can be compared between machines and busy hours.
 */
export function calibrationLoopMs(): number {
  const began = performance.now();
  let word = 1;
  let sum = 0;
  for (let i = 0; i < STEPS; i++) {
    word = Math.imul(word ^ (word >>> 15), 0x2c1b3c6d) + i;
    sum += Math.sqrt((word >>> 8) + 1);
  }
  // Read, so that the loop is not left out as useless.
  if (!(sum > 0)) throw new Error('the calibration loop came to nothing');
  return performance.now() - began;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
