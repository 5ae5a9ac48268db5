/** What frames an answer without being one: a row with nothing but a priority says nothing. */
export const FRAMES: readonly string[] = ['id', 'priority', 'direction', 'horizon', 'currency'];

/** Whether nothing has been said: no text, no amount, no day, no tick. */
export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).every(([key, inner]) => FRAMES.includes(key) || isBlank(inner));
  return value === null || value === undefined || value === false;
}
