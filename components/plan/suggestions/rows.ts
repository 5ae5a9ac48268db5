/** The rows of suggestions on the page, as the keys and the focus go through them. */

export const rowOf = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-suggestion="${CSS.escape(key)}"]`);

export const rowsIn = (list: ParentNode | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-suggestion]') ?? []),
];

export const currentRow = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('[data-suggestion]') ?? null;

/** The first one after it that nobody has decided about. */
export function nextWaiting(key: string): HTMLElement | null {
  const rows = rowsIn(document);
  const at = rows.findIndex(row => row.dataset['suggestion'] === key);
  return rows.slice(at + 1).find(row => row.dataset['decision'] === 'suggested') ?? null;
}

/** Keeps the focus in a row whose button is about to go. */
export function stayInRow(key: string): void {
  const row = rowOf(key);
  if (row?.contains(document.activeElement)) row.focus({ preventScroll: true });
}
