'use client';

import { useRef } from 'react';

/** The map that was there before where the new one says the same, so that what depends on it is not drawn again. */
export function useSame<K, V>(map: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  const kept = useRef(map);
  if (!isSame(kept.current, map)) kept.current = map;
  return kept.current;
}

const isSame = <K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>): boolean =>
  one === other || (one.size === other.size && [...other].every(([key, value]) => one.get(key) === value));

/** The same of a list. */
export function useSameList<T>(list: readonly T[]): readonly T[] {
  const kept = useRef(list);
  const before = kept.current;
  if (before.length !== list.length || list.some((one, at) => one !== before[at])) kept.current = list;
  return kept.current;
}
