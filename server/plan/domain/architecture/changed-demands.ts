import { canonicalJson } from '@/server/kernel/canonical-json';
import type { Demands } from './demands';

/**
 * `current`, with only what differs between `before` and `after`: figure by figure, and edition by edition.
 * What somebody else set meanwhile stays.
 */
export function withChanges(current: Demands, before: Demands, after: Demands): Demands {
  const merged = (now: unknown, was: unknown, next: unknown): unknown => {
    if (canonicalJson(was) === canonicalJson(next)) return now;
    if (!isRecord(now) || !isRecord(was) || !isRecord(next)) return next;
    return Object.fromEntries(Object.keys(next).map(key => [key, merged(now[key], was[key], next[key])]));
  };
  return merged(current, before, after) as Demands;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
