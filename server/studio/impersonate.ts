import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { impersonations, memberships } from '@/db/schema/studio';
import { assertProved } from '@/server/identity/proved';
import { addSeconds } from '@/server/kernel/clock';
import { command } from '@/server/kernel/command';
import { forbidden, notFound } from '@/server/kernel/errors';
import { id, newId } from '@/server/kernel/ids';
import { staff } from '@/server/kernel/policy';

/** How long staff act in somebody's place, in seconds. */
export const IMPERSONATION_SECONDS = 30 * 60;

/**
 * Lets somebody of the staff see the studio in a member's place, on this device, for half an hour; to change something
 * is a superuser's to allow. It stands in the studio's own trail, with the reason.
 */
export const impersonate = command({
  name: 'studio.impersonate',
  input: z.object({
    userId: id('user'),
    reason: z
      .string()
      .trim()
      .min(10, { error: 'Say why, in a sentence: the studio can read it.' })
      .max(500, { error: 'At most 500 characters.' }),
    mayWrite: z.boolean().default(false),
    sessionId: id('session'),
  }),
  allow: [
    staff('superuser'),
    { to: ['support', 'operator'], when: (_actor, { mayWrite }) => mayWrite === false },
  ],
  async run(scope) {
    const { tx, actor, now, input } = scope;
    if (actor.kind !== 'staff' || !actor.studioId) throw forbidden('Only staff act in somebody’s place.');
    const { userId, reason, mayWrite, sessionId } = input;
    await assertProved(scope, sessionId);
    if (!(await tx.$count(memberships, eq(memberships.userId, userId)))) throw notFound('That member');
    const impersonationId = newId('impersonation');
    const expiresAt = addSeconds(now, IMPERSONATION_SECONDS);
    await tx.insert(impersonations).values({
      id: impersonationId,
      studioId: actor.studioId,
      userId,
      staffId: actor.userId,
      sessionId,
      reason,
      mayWrite,
      createdAt: now,
      expiresAt,
    });
    return { impersonationId, expiresAt };
  },
  audit: ({ userId, reason, mayWrite }, { impersonationId, expiresAt }) => ({
    subject: userId,
    detail: { impersonationId, reason, mayWrite, expiresAt },
  }),
});
