/** Values kept in order as they arrive, for their quantiles. */
export class SortedSample {
  #values = new Float64Array(32);
  count = 0;

  add(value: number): void {
    if (this.count === this.#values.length) {
      const wider = new Float64Array(2 * this.count);
      wider.set(this.#values);
      this.#values = wider;
    }
    const at = this.#rankOf(value);
    this.#values.copyWithin(at + 1, at, this.count);
    this.#values[at] = value;
    this.count += 1;
  }

  /**
   * The quantile by which the next value is at most that with chance p: rank p·(n + 1), interpolated (type 6 of
   * Hyndman and Fan, The American Statistician 50, 1996). Needs at least one value.
   */
  quantile(p: number): number {
    const rank = Math.min(this.count, Math.max(1, p * (this.count + 1)));
    const below = Math.floor(rank);
    const low = this.#values[below - 1]!;
    return below === this.count ? low : low + (rank - below) * (this.#values[below]! - low);
  }

  /** How many of the values are less. */
  #rankOf(value: number): number {
    let [from, to] = [0, this.count];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#values[middle]! < value) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
