import { and, eq, isNull, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { sessions } from '@/db/schema/identity';
import { type CommandScope, command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { type Id, id } from '@/server/kernel/ids';
import { notifyWithin } from '@/server/kernel/notify';
import { people, system } from '@/server/kernel/policy';
import { type EndedBecause, SESSION_ENDED, type SessionNews } from './domain/session';

/** Signs one device out: one's own, or by the system where the device itself asks for it. */
export const endSession = command({
  name: 'identity.endSession',
  input: z.object({ sessionId: id('session') }),
  allow: [people, system],
  async run(scope) {
    const { sessionId } = scope.input;
    const because = scope.actor.kind === 'system' ? 'signed out' : 'ended by its person';
    const ended = await endWithin(scope, eq(sessions.id, sessionId), because);
    if (!ended.length) {
      const [known] = await scope.tx
        .select({ id: sessions.id })
        .from(sessions)
        .where(eq(sessions.id, sessionId));
      if (!known) throw notFound('That device');
    }
    return { ended: ended.length > 0 };
  },
  audit: ({ sessionId }, { ended }) => (ended ? { subject: sessionId } : null),
});

/** Ends the sessions that `which` names and that live, inside the calling command; every process hears of it. */
export async function endWithin(
  { tx, now }: Pick<CommandScope, 'tx' | 'now'>,
  which: SQL | undefined,
  endedBecause: EndedBecause,
): Promise<Id<'session'>[]> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: now, endedBecause })
    .where(and(which, isNull(sessions.endedAt)))
    .returning({ id: sessions.id });
  for (const { id: sessionId } of ended)
    await notifyWithin(tx, SESSION_ENDED, { kind: 'ended', sessionId } satisfies SessionNews);
  return ended.map(one => one.id);
}
