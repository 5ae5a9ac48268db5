import { cache } from '@/server/kernel/cache';
import type { AccessClaims } from './access-token';
import { endedSessions } from './ended-sessions';
import { personOfSession } from './queries';

export type SignedIn = NonNullable<Awaited<ReturnType<typeof personOfSession>>>;

const SYSTEM = { kind: 'system', name: 'session', studioId: null } as const;
/** A copy is as good as what was heard since, and as the token that it is asked for. */
const COPY_LIVES = '60s';

/**
 * Who an access token stands for, or null once its session or its version has ended. From a copy in this process or in
 * Redis where what ends is heard, else from Postgres.
 */
export async function standingOf(claims: AccessClaims): Promise<SignedIn | null> {
  const { sessionId, userId, tokenVersion } = claims;
  const ended = endedSessions();
  const ask = () => personOfSession(SYSTEM, { sessionId, userId });
  const person = ended.isHearing() ? await copyOf(claims, ask) : await ask();
  if (!person || person.id !== userId || person.tokenVersion > tokenVersion) return null;
  // Looked up last, as something may have ended while Postgres or Redis was asked.
  return ended.has(claims) ? null : person;
}

/** A token tells of a later version than a copy that was made before it: then the copy is made anew. */
async function copyOf(
  { sessionId, tokenVersion }: AccessClaims,
  ask: () => Promise<SignedIn | null>,
): Promise<SignedIn | null> {
  const as = { key: `session:${sessionId}`, ttl: COPY_LIVES };
  const copy = await cache().getOrSet({ ...as, factory: ask });
  if (!copy || copy.tokenVersion >= tokenVersion) return copy;
  const now = await ask();
  await cache().set({ ...as, value: now });
  return now;
}
