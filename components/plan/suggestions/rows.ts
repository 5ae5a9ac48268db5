/** The rows of suggestions on the page, as the keys and the focus go through them. */

export const rowOf = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-suggestion="${CSS.escape(key)}"]`);

export const rowsIn = (list: HTMLElement | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-suggestion]') ?? []),
];

export const currentRow = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('[data-suggestion]') ?? null;

/** Keeps the focus in a row whose button is about to go. */
export function stayInRow(key: string): void {
  const row = rowOf(key);
  if (row?.contains(document.activeElement)) row.focus({ preventScroll: true });
}
