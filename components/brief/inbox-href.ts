/** The inbox with its filter, its search and its place in the list. */
export function inboxHref(
  studio: string,
  { status, q, after }: { status?: string | undefined; q?: string | undefined; after?: string | undefined },
): string {
  const query = new URLSearchParams();
  if (status) query.set('status', status);
  if (q?.trim()) query.set('q', q.trim());
  if (after) query.set('after', after);
  const text = query.toString();
  return `/s/${studio}/briefs${text ? `?${text}` : ''}`;
}
