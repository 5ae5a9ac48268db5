import { addDays, addSeconds, type Instant } from '@/server/kernel/clock';

/** How long an access token is good for, in seconds. */
export const ACCESS_SECONDS = 600;
/** How long a device may stay away, and how long it stays signed in at most, in days. */
export const AWAY_DAYS = 30;
export const LONGEST_DAYS = 90;
/** Tabs that refresh side by side come with the same token: for so long the one before is taken too, in seconds. */
export const GRACE_SECONDS = 10;

/** How long a proof of who one is holds for what asks for a fresh one, in seconds. */
const PROOF_SECONDS = 600;

/** What tells every process of a session that ended. */
export const SESSION_ENDED = 'session_ended';

export const ENDED_BECAUSE = ['signed out', 'ended by its person', 'token reused', 'signed in anew'] as const;
export type EndedBecause = (typeof ENDED_BECAUSE)[number];

/** A session ended, or all access tokens of a person below a version did. */
export type SessionNews =
  | { kind: 'ended'; sessionId: string }
  | { kind: 'version'; userId: string; tokenVersion: number };

/** Until when a session lives that was seen at `seenAt`: it slides with use, to an end that stands. */
export const livesUntil = (createdAt: Instant, seenAt: Instant): Instant =>
  [addDays(seenAt, AWAY_DAYS), addDays(createdAt, LONGEST_DAYS)].sort()[0]!;

/**
 * What to make of a refresh token that is `generation` behind the one that is good now; null for one that never was
 * this session's.
 */
export function judgeRefresh(
  generation: number | null,
  session: { refreshedAt: Instant; expiresAt: Instant; endedAt: Instant | null },
  now: Instant,
): 'rotate' | 'same again' | 'reused' | 'refuse' {
  if (generation === null || session.endedAt || session.expiresAt <= now) return 'refuse';
  if (generation === 0) return 'rotate';
  return generation === 1 && addSeconds(session.refreshedAt, GRACE_SECONDS) > now ? 'same again' : 'reused';
}

/** Whether somebody has proved lately who they are, for what a borrowed device must not do. */
export const isProved = (provedAt: Instant | null, now: Instant): boolean =>
  provedAt !== null && addSeconds(provedAt, PROOF_SECONDS) > now;
