'use client';

import { useSearchParams } from 'next/navigation';
import { EDITIONS, type Edition } from '@/server/forecast/engine/types';

/** The edition that the address asks for. */
export function useEdition(): Edition | null {
  const asked = useSearchParams().get('edition');
  return EDITIONS.find(edition => edition === asked) ?? null;
}

/** The edition and all that it builds on, the smallest first. */
export const upTo = (edition: Edition): Edition[] => EDITIONS.slice(0, EDITIONS.indexOf(edition) + 1);
export const before = (edition: Edition): Edition | null => EDITIONS[EDITIONS.indexOf(edition) - 1] ?? null;
