import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { passkeys } from '@/db/schema/identity';
import { command } from '@/server/kernel/command';
import { system } from '@/server/kernel/policy';
import { throttle } from '@/server/kernel/throttle';
import { notAPasskey, passkeySite, takeChallenge } from './passkey-challenges';

const perAddress = throttle({ name: 'passkey-sign-in', attempts: 60, perSeconds: 600 });

const encoded = z.base64url().max(5_000);

/** What a browser answers that signed with a key. */
const signedSchema = z.object({
  id: encoded,
  rawId: encoded,
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: encoded, authenticatorData: encoded, signature: encoded }),
});

/**
 * Proves who somebody is by a passkey of theirs. The device has made sure of its person, by a finger or a PIN, so it
 * counts for both factors.
 */
export const signInByPasskey = command({
  name: 'identity.signInByPasskey',
  input: z.object({
    signed: signedSchema,
    /** The network address that it comes from, where known. */
    address: z.string().max(64).nullable(),
  }),
  allow: [system],
  async run(scope) {
    const { tx, now, input } = scope;
    await perAddress(input.address ?? 'unknown');
    const expectedChallenge = await takeChallenge(scope, input.signed.response.clientDataJSON, null);
    // Locked, so that what it has counted is not overtaken.
    const [passkey] = await tx
      .select()
      .from(passkeys)
      .where(eq(passkeys.credentialId, input.signed.id))
      .for('update');
    if (!passkey) throw notAPasskey();
    const { rpID, origin } = passkeySite();
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...input.signed, clientExtensionResults: {} },
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.uses,
      },
    }).catch(cause => {
      throw notAPasskey(cause);
    });
    if (!verified) throw notAPasskey();
    await tx
      .update(passkeys)
      .set({ uses: authenticationInfo.newCounter, lastUsedAt: now })
      .where(eq(passkeys.id, passkey.id));
    await perAddress.forgive(input.address ?? 'unknown');
    return { userId: passkey.userId, passkeyId: passkey.id };
  },
  audit: (_input, { userId, passkeyId }) => ({ subject: userId, detail: { by: passkeyId } }),
});
