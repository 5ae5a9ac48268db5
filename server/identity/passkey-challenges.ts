import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import { z } from 'zod';
import { passkeyChallenges } from '@/db/schema/identity';
import { addSeconds } from '@/server/kernel/clock';
import type { CommandScope } from '@/server/kernel/command';
import { environment } from '@/server/kernel/env';
import { forbidden } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';

const GOOD_FOR_SECONDS = 300;

/** Whose keys are asked for: a device signs for this site only. */
export function passkeySite(): { rpID: string; origin: string } {
  const { hostname, origin } = new URL(environment().NEXTAUTH_URL);
  return { rpID: hostname, origin };
}

/** Keeps what a device is asked to sign, inside the calling command. */
export async function keepChallenge(
  { tx, now }: Pick<CommandScope, 'tx' | 'now'>,
  challenge: string,
  userId: Id<'user'> | null,
): Promise<void> {
  const expiresAt = addSeconds(now, GOOD_FOR_SECONDS);
  await tx.insert(passkeyChallenges).values({ challenge, userId, expiresAt });
}

/** Takes back what was signed, once, and answers it. Throws where it was never asked, is over, or was taken. */
export async function takeChallenge(
  { tx, now }: Pick<CommandScope, 'tx' | 'now'>,
  clientDataJSON: string,
  userId: Id<'user'> | null,
): Promise<string> {
  const challenge = challengeIn(clientDataJSON);
  const whose = userId ? eq(passkeyChallenges.userId, userId) : isNull(passkeyChallenges.userId);
  const { rowCount } = await tx
    .delete(passkeyChallenges)
    .where(and(eq(passkeyChallenges.challenge, challenge), whose, gt(passkeyChallenges.expiresAt, now)));
  if (!rowCount) throw forbidden('That took too long, or was done already. Try again.');
  // Those that nobody came back with.
  await tx.delete(passkeyChallenges).where(and(whose, lte(passkeyChallenges.expiresAt, now)));
  return challenge;
}

const signedSchema = z.object({ challenge: z.string().max(200) });

function challengeIn(clientDataJSON: string): string {
  try {
    return signedSchema.parse(JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')))
      .challenge;
  } catch {
    throw notAPasskey();
  }
}

export const notAPasskey = (cause?: unknown) =>
  Object.assign(forbidden('The passkey did not prove who you are. Try again, or sign in another way.'), {
    cause,
  });
