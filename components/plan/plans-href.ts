import type { Route } from 'next';

/** The list of plans, with its filters in the address. */
export function plansHref(studio: string, { q, after }: { q?: string; after?: string | undefined }): Route {
  const parameters = new URLSearchParams();
  if (q) parameters.set('q', q);
  if (after) parameters.set('after', after);
  const text = parameters.toString();
  return `/s/${studio}/plans${text ? `?${text}` : ''}` as Route;
}
