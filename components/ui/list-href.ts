import type { Route } from 'next';

/** A list with its filter, its search and its place in the address; what is empty is left out. */
export function listHref(path: string, parameters: Readonly<Record<string, string | undefined>>): Route {
  const query = new URLSearchParams();
  for (const [name, value = ''] of Object.entries(parameters))
    if (value.trim()) query.set(name, value.trim());
  const text = query.toString();
  return `${path}${text ? `?${text}` : ''}` as Route;
}
