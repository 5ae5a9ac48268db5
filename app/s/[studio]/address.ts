import { z } from 'zod';
import { type Id, isId } from '@/server/kernel/ids';

/** What an address may hold for one name: `?q=a&q=b` gives two. */
export type Parameter = string | string[] | undefined;

/** The first of a repeated parameter; nothing where there is none. */
export const firstOf = (parameter: Parameter): string =>
  (Array.isArray(parameter) ? parameter[0] : parameter) ?? '';

export interface Cursor<K extends 'brief' | 'plan'> {
  updatedAt: string;
  id: Id<K>;
}

export const writeCursor = ({ updatedAt, id }: Cursor<'brief' | 'plan'>): string => `${updatedAt}~${id}`;

/** The place in a list that an address names; none, the list's beginning, where it is not one that we wrote. */
export function readCursor<K extends 'brief' | 'plan'>(kind: K, parameter: Parameter): Cursor<K> | null {
  const [updatedAt, id, ...rest] = firstOf(parameter).split('~');
  const isReal = instant.safeParse(updatedAt).success && isId(kind, id) && rest.length === 0;
  return isReal ? { updatedAt: updatedAt as string, id } : null;
}

/** As the lists' queries take it: with a day that the calendar has. */
const instant = z.iso.datetime();
