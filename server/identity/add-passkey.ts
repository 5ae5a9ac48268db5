import { verifyRegistrationResponse } from '@simplewebauthn/server';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { passkeys, sessions, users } from '@/db/schema/identity';
import { personOf } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { id, newId } from '@/server/kernel/ids';
import { people } from '@/server/kernel/policy';
import { keepMessage } from '@/server/notify/keep-message';
import { notAPasskey, passkeySite, takeChallenge } from './passkey-challenges';

const encoded = z.base64url().max(20_000);

/** What a browser answers that made a key. */
const madeSchema = z.object({
  id: encoded,
  rawId: encoded,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: encoded,
    attestationObject: encoded,
    transports: z.array(z.string().max(40)).max(10).default([]),
  }),
});

/** Adds the passkey that a device has made. */
export const addPasskey = command({
  name: 'identity.addPasskey',
  input: z.object({
    name: z.string().trim().min(1, { error: 'Give it a name, such as the device it is on.' }).max(60),
    made: madeSchema,
    /** The device that it is done on. */
    sessionId: id('session'),
  }),
  allow: [people],
  async run(scope) {
    const { tx, actor, now, input } = scope;
    const userId = personOf(actor);
    const { rpID, origin } = passkeySite();
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...input.made, clientExtensionResults: {} },
      expectedChallenge: await takeChallenge(scope, input.made.response.clientDataJSON, userId),
      expectedOrigin: origin,
      expectedRPID: rpID,
    }).catch(cause => {
      throw notAPasskey(cause);
    });
    if (!verified) throw notAPasskey();
    const { credential } = registrationInfo;
    const passkeyId = newId('passkey');
    await tx.insert(passkeys).values({
      id: passkeyId,
      userId,
      name: input.name,
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey).toString('base64url'),
      uses: credential.counter,
      transports: input.made.response.transports,
      createdAt: now,
    });
    // The device made sure of its person, as at signing in with it.
    await tx.update(sessions).set({ twoFactors: true }).where(eq(sessions.id, input.sessionId));
    const [user] = await tx.select().from(users).where(eq(users.id, userId));
    const data = { name: user!.name, change: 'added', passkey: input.name, at: now } as const;
    await keepMessage(scope, { to: user!.email, name: 'passkeys-changed', data });
    return { passkeyId };
  },
  audit: ({ name }, { passkeyId }) => ({ subject: passkeyId, detail: { name } }),
});
