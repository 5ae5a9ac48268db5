/** By how much a text is too long; null where it fits. */
export function lengthProblem(text: string, most: number): string | null {
  const over = text.length - most;
  if (over <= 0) return null;
  return `${over === 1 ? '1 character' : `${number(over)} characters`} too many: at most ${number(most)} fit. Shorten it; until then it is not saved.`;
}

const number = (value: number) => value.toLocaleString('en-GB');
