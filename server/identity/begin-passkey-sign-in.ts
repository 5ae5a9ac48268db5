import { generateAuthenticationOptions } from '@simplewebauthn/server';
import { z } from 'zod';
import { command } from '@/server/kernel/command';
import { visitors } from '@/server/kernel/policy';
import { throttle } from '@/server/kernel/throttle';
import { keepChallenge, passkeySite } from './passkey-challenges';

const perAddress = throttle({ name: 'passkey', attempts: 60, perSeconds: 600 });

/** Asks a device for whichever of its passkeys its person chooses: nothing is said of who has one. */
export const beginPasskeySignIn = command({
  name: 'identity.beginPasskeySignIn',
  input: z.object({
    /** The network address that it comes from, where known. */
    address: z.string().max(64).nullable().default(null),
  }),
  allow: [visitors],
  secretResult: true,
  async run(scope) {
    await perAddress(scope.input.address ?? 'unknown');
    const { extensions: _, ...options } = await generateAuthenticationOptions({
      rpID: passkeySite().rpID,
      userVerification: 'required',
    });
    await keepChallenge(scope, options.challenge, null);
    return options;
  },
  audit: () => null,
});
