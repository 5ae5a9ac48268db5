import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { connections, users } from '@/db/schema/identity';
import { type CommandScope, command } from '@/server/kernel/command';
import { type Id, newId } from '@/server/kernel/ids';
import { system } from '@/server/kernel/policy';
import { throttle } from '@/server/kernel/throttle';
import { connectionSchema, connectWithin } from './connect';
import type { ArrivalProblem } from './domain/provider';
import { emailSchema } from './sign-in';
import { nameSchema } from './sign-up';

const perAddress = throttle({ name: 'connection-sign-in', attempts: 60, perSeconds: 600 });

type Arrived = { userId: Id<'user'>; made: boolean } | { problem: ArrivalProblem };

/**
 * Proves who somebody is by their account at a provider. An account of ours is taken for theirs by its address alone only
 * where both sides know the address to be theirs: elsewhere anybody could write it down. Who has none here gets one.
 */
export const signInByConnection = command({
  name: 'identity.signInByConnection',
  input: connectionSchema.extend({
    /** Whether the provider says that the address is theirs. */
    emailVerified: z.boolean(),
    name: z.string().max(500).nullable(),
    /** The network address that it comes from, where known. */
    address: z.string().max(64).nullable(),
  }),
  allow: [system],
  async run(scope): Promise<Arrived> {
    const { tx, now, input } = scope;
    const { provider, subject, address } = input;
    await perAddress(address ?? 'unknown');
    const [known] = await tx
      .update(connections)
      .set({ lastUsedAt: now, email: input.email })
      .where(and(eq(connections.provider, provider), eq(connections.subject, subject)))
      .returning({ userId: connections.userId });
    if (known) return { userId: known.userId, made: false };
    const email = emailSchema.safeParse(input.email).data;
    if (!email || !input.emailVerified) return { problem: 'unverified' };
    const [there] = await tx.select().from(users).where(eq(users.email, email));
    if (there && !there.emailConfirmedAt) return { problem: 'not-confirmed-here' };
    if (there?.staffGroup) return { problem: 'staff' };
    const userId = there?.id ?? (await openFor(scope, email));
    if (!userId) return { problem: 'failed' };
    await connectWithin(scope, userId, { provider, subject, email });
    return { userId, made: !there };
  },
  audit: ({ provider, subject }, arrived) =>
    'userId' in arrived
      ? { subject: arrived.userId, detail: { by: provider, made: arrived.made } }
      : { subject: `${provider}:${subject}`, detail: { problem: arrived.problem } },
});

/** An account without a password. Null where somebody made one with that address at the same moment. */
async function openFor(
  { tx, now, emit, input }: CommandScope & { input: { name: string | null } },
  email: string,
): Promise<Id<'user'> | null> {
  const id = newId('user');
  const name = nameSchema.safeParse(input.name?.slice(0, 120)).data ?? email.split('@')[0]!;
  const { rowCount } = await tx
    .insert(users)
    .values({ id, email, name, emailConfirmedAt: now, createdAt: now })
    .onConflictDoNothing();
  if (!rowCount) return null;
  emit('user/signed-up', id, { userId: id });
  return id;
}
