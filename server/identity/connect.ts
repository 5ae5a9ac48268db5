import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { connections, users } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { type CommandScope, command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { type Id, newId } from '@/server/kernel/ids';
import { people } from '@/server/kernel/policy';
import { keepMessage } from '@/server/notify/keep-message';
import { ARRIVAL_PROBLEMS, PROVIDER_NAMES, PROVIDERS, type Provider } from './domain/provider';

/** An account at a provider, as it told of it just now. */
export const connectionSchema = z.object({
  provider: z.enum(PROVIDERS),
  subject: z.string().min(1).max(255),
  email: z.string().max(254).nullable(),
});

/**
 * Lets an account elsewhere sign one in. Only for whoever has just come back from there, having proved here who they are
 * before they went.
 */
export const connect = command({
  name: 'identity.connect',
  input: connectionSchema,
  allow: [people],
  async run(scope) {
    const userId = personOf(scope.actor);
    return { connectionId: await connectWithin(scope, userId, scope.input) };
  },
  audit: ({ provider, email }, { connectionId }) => ({ subject: connectionId, detail: { provider, email } }),
});

/** The same inside another command. The person is told by mail. */
export async function connectWithin(
  scope: CommandScope,
  userId: Id<'user'>,
  { provider, subject, email }: { provider: Provider; subject: string; email: string | null },
): Promise<Id<'connection'>> {
  const { tx, now } = scope;
  const connectionId = newId('connection');
  const { rowCount } = await tx
    .insert(connections)
    .values({ id: connectionId, userId, provider, subject, email, createdAt: now })
    .onConflictDoNothing();
  if (!rowCount) throw conflict(ARRIVAL_PROBLEMS.taken);
  const [user] = await tx.select().from(users).where(eq(users.id, userId));
  const data = {
    name: user!.name,
    change: 'connected',
    provider: PROVIDER_NAMES[provider],
    account: email,
    at: now,
  } as const;
  await keepMessage(scope, { to: user!.email, name: 'connections-changed', data });
  return connectionId;
}
