import { createHash, createHmac, randomBytes } from 'node:crypto';
import { environment } from '@/server/kernel/env';
import { type Id, isId } from '@/server/kernel/ids';

/**
 * A refresh token is the session's id and 256 bits. The first are random; each next one follows from the one before
 * under a key that only the server has. So tabs that refresh side by side are given the same one though only hashes
 * are kept, and one of long ago is known again as this session's (docs/decisions/0024-sessions.md).
 */
export interface RefreshToken {
  sessionId: Id<'session'>;
  secret: Buffer;
}

const BYTES = 32;
/** A device that is open day and night for 90 days refreshes every ten minutes. */
const MOST_GENERATIONS = 13_000;

export const firstToken = (sessionId: Id<'session'>): RefreshToken => ({
  sessionId,
  secret: randomBytes(BYTES),
});

export const nextToken = ({ sessionId, secret }: RefreshToken): RefreshToken => ({
  sessionId,
  secret: createHmac('sha256', key()).update(sessionId).update(secret).digest(),
});

export const writeToken = ({ sessionId, secret }: RefreshToken): string =>
  `${sessionId}.${secret.toString('base64url')}`;

/** Null for what cannot be a token of ours. */
export function readToken(text: string): RefreshToken | null {
  const [sessionId, secret, ...rest] = text.split('.');
  if (!isId('session', sessionId) || !secret || rest.length || !/^[\w-]{43}$/.test(secret)) return null;
  return { sessionId, secret: Buffer.from(secret, 'base64url') };
}

export const hashOf = ({ secret }: RefreshToken): string => createHash('sha256').update(secret).digest('hex');

/** How many generations a token is behind the one with that hash; null where it leads there in none. */
export function generationsBehind(token: RefreshToken, currentHash: string): number | null {
  let one = token;
  for (let behind = 0; behind <= MOST_GENERATIONS; behind++) {
    if (hashOf(one) === currentHash) return behind;
    one = nextToken(one);
  }
  return null;
}

const key = () =>
  (derived ??= createHmac('sha256', environment().NEXTAUTH_SECRET).update('refresh').digest());
let derived: Buffer | undefined;
