const rowOf = (key: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-part="${CSS.escape(key)}"]`);

const inRow = (row: Element | null | undefined): HTMLElement | null =>
  row?.querySelector<HTMLElement>('button') ?? null;

/** Where the focus stays in a part's row. */
export const partRow = (key: string): HTMLElement | null => inRow(rowOf(key));

/** Where the focus goes once a part is out: the row after it, else the one before, else its section's title. */
export function besidePart(key: string): HTMLElement | null {
  const row = rowOf(key);
  if (!row) return null;
  return (
    inRow(row.nextElementSibling) ??
    inRow(row.previousElementSibling) ??
    row.closest('section')?.querySelector<HTMLElement>('h3') ??
    null
  );
}
