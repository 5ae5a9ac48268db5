'use client';

import { startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';

/** Has this device make a passkey. Null where its person would rather not. */
export const makePasskey = (optionsJSON: Parameters<typeof startRegistration>[0]['optionsJSON']) =>
  asking(() => startRegistration({ optionsJSON }));

/** Has this device sign with one of its passkeys. Null where its person would rather not, or it has none. */
export const signWithPasskey = (optionsJSON: Parameters<typeof startAuthentication>[0]['optionsJSON']) =>
  asking(() => startAuthentication({ optionsJSON }));

async function asking<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    const { name } = error as Error;
    if (name === 'NotAllowedError' || name === 'AbortError') return null;
    if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
      throw new Error('This device has a passkey for your account already.');
    throw new Error('This browser or device cannot use passkeys. Use another, or another way to sign in.');
  }
}
