/** What was undone in this tab and can be done again, the last first; whatever else is done forgets it. */
export class Undone<Step> {
  #ways = new Map<Step, () => void>();
  #undone: (() => void)[] = [];

  /** Remembers how a step that was done is done again. */
  did(step: Step, again: () => void): void {
    this.#ways.set(step, again);
    this.#undone = [];
  }

  undid(step: Step): void {
    const again = this.#ways.get(step);
    if (again) this.#undone.push(again);
  }

  forget(): void {
    this.#ways.clear();
    this.#undone = [];
  }

  /** Does again what was undone last; false where there is nothing. */
  redo(): boolean {
    const again = this.#undone.pop();
    if (!again) return false;
    const rest = this.#undone;
    again();
    this.#undone = rest;
    return true;
  }
}
