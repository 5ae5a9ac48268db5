import { eq } from 'drizzle-orm';
import { sessions } from '@/db/schema/identity';
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
  const [session] = await tx
    .select({ provedAt: sessions.provedAt })
    .from(sessions)
    .where(eq(sessions.id, sessionId));
  if (isProved(session?.provedAt ?? null, now)) return;
  throw new GroundworkError('forbidden', 'Prove first that it is you.', { proof: 'needed' });
}
