import { generateRegistrationOptions } from '@simplewebauthn/server';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { passkeys, users } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { conflict } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { people } from '@/server/kernel/policy';
import { keepChallenge, passkeySite } from './passkey-challenges';
import { assertProved } from './proved';

const MOST = 20;

/** Begins to add a passkey: what the device is to make one for. */
export const beginPasskey = command({
  name: 'identity.beginPasskey',
  input: z.object({ sessionId: id('session') }),
  allow: [people],
  secretResult: true,
  async run(scope) {
    const { tx, actor, input } = scope;
    const userId = personOf(actor);
    await assertProved(scope, input.sessionId);
    const [user] = await tx.select().from(users).where(eq(users.id, userId));
    const mine = await tx.select().from(passkeys).where(eq(passkeys.userId, userId));
    if (mine.length >= MOST) throw conflict(`You have ${MOST} passkeys. Remove one that you no longer use.`);
    const { extensions: _, ...options } = await generateRegistrationOptions({
      rpName: 'Groundwork',
      rpID: passkeySite().rpID,
      userName: user!.email,
      userDisplayName: user!.name,
      userID: new Uint8Array(Buffer.from(userId)),
      // It stands for both factors, so the device has to know its person, and to find the key without a name.
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: mine.map(one => ({ id: one.credentialId, transports: one.transports })),
    });
    await keepChallenge(scope, options.challenge, userId);
    return options;
  },
  audit: () => null,
});
