import { and, eq, isNotNull } from 'drizzle-orm';
import { passkeys, secondFactors, sessions } from '@/db/schema/identity';
import type { Instant } from '@/server/kernel/clock';
import type { CommandScope } from '@/server/kernel/command';
import { GroundworkError } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';
import { isProved } from './domain/session';

/**
 * Throws unless the person proved on this device, within the last ten minutes, who they are: for what nobody may do
 * who merely finds the device open. The browser asks for the proof by `proof` in the error's fields.
 */
export async function assertProved(
  { tx, now }: Pick<CommandScope, 'tx' | 'now'>,
  sessionId: Id<'session'>,
): Promise<void> {
  const { provedAt } = await provedOn({ tx }, sessionId);
  if (isProved(provedAt, now)) return;
  throw new GroundworkError('forbidden', 'Prove first that it is you.', { proof: 'needed' });
}

/** What was proved with a factor that is gone counts for one no longer, once none is left. */
export async function forgetTwoFactors({ tx }: Pick<CommandScope, 'tx'>, userId: Id<'user'>): Promise<void> {
  const app = and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt));
  const left =
    (await tx.$count(secondFactors, app)) + (await tx.$count(passkeys, eq(passkeys.userId, userId)));
  if (!left) await tx.update(sessions).set({ twoFactors: false }).where(eq(sessions.userId, userId));
}

/** What a person proved on a device, and when. */
export async function provedOn(
  { tx }: Pick<CommandScope, 'tx'>,
  sessionId: Id<'session'>,
): Promise<{ twoFactors: boolean; provedAt: Instant | null }> {
  const [session] = await tx
    .select({ twoFactors: sessions.twoFactors, provedAt: sessions.provedAt })
    .from(sessions)
    .where(eq(sessions.id, sessionId));
  return session ?? { twoFactors: false, provedAt: null };
}
