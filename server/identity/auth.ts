import { cookies, headers } from 'next/headers';
import type { NextAuthOptions } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { cache } from 'react';
import { environment } from '@/server/kernel/env';
import { forbidden, GroundworkError } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';
import { logger } from '@/server/observe/logger';
import { decodeAccess, encodeAccess, readAccess } from './access-token';
import { arrive, proved } from './arrive';
import { beginSession } from './begin-session';
import { deviceOf } from './device-of';
import { ARRIVAL_PROBLEMS } from './domain/provider';
import { CODE_NEEDED } from './domain/second-factor';
import { ACCESS_SECONDS } from './domain/session';
import { endSession } from './end-session';
import { passSecondFactor, SecondFactorNeeded } from './pass-second-factor';
import { proverBy } from './proofs';
import { oauthProviders } from './providers';
import { readToken } from './refresh-token';
import { accessCookie, cookieOptions, named, refreshCookie, refreshCookieOptions } from './session-cookies';
import { signIn } from './sign-in';
import { signInByLink } from './sign-in-by-link';
import { signInByPasskey } from './sign-in-by-passkey';
import { standingOf } from './standing';

declare module 'next-auth/jwt' {
  interface JWT {
    /** The session, which is one device. */
    sid?: Id<'session'>;
    /** The person's token version. */
    tv?: number;
    exp?: number;
  }
}

/** How long somebody may take at a provider. */
const OAUTH_SECONDS = 600;
const SYSTEM = { kind: 'system', name: 'session', studioId: null } as const;

/** next-auth's part: proving who somebody is, and the cookie that says so. What happens after is ours. */
export const authOptions = (): NextAuthOptions => ({
  secret: environment().NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: ACCESS_SECONDS },
  jwt: { encode: encodeAccess, decode: decodeAccess },
  cookies: {
    sessionToken: { name: accessCookie(), options: cookieOptions() },
    callbackUrl: { name: named('callback-url'), options: cookieOptions() },
    csrfToken: { name: named('csrf-token'), options: cookieOptions() },
    state: { name: named('state'), options: { ...cookieOptions(), maxAge: OAUTH_SECONDS } },
    nonce: { name: named('nonce'), options: { ...cookieOptions(), maxAge: OAUTH_SECONDS } },
    pkceCodeVerifier: { name: named('pkce'), options: { ...cookieOptions(), maxAge: OAUTH_SECONDS } },
  },
  pages: { signIn: '/sign-in', error: '/sign-in' },
  providers: [
    Credentials({
      credentials: { email: {}, password: {}, code: {} },
      authorize: given =>
        proving(async address => {
          const { email = '', password = '', code = '' } = given ?? {};
          const { userId } = await signIn({ kind: 'visitor', studioId: null }, { email, password, address });
          const { by } = await passSecondFactor(
            { kind: 'user', userId, studioId: null, role: null },
            { code },
          );
          return { userId, twoFactors: by !== null };
        }),
    }),
    Credentials({
      id: 'link',
      credentials: { secret: {}, code: {} },
      authorize: given =>
        proving(async address => {
          const { secret = '', code = '' } = given ?? {};
          const { actor } = await proverBy('sign-in', secret, address);
          // Before the link is used up.
          const { by } = await passSecondFactor(actor, { code });
          return { ...(await signInByLink(actor, { secret })), twoFactors: by !== null };
        }),
    }),
    Credentials({
      id: 'passkey',
      credentials: { signed: {} },
      authorize: given =>
        proving(async address => ({
          ...(await signInByPasskey(SYSTEM, { signed: jsonOf(given?.signed), address })),
          twoFactors: true,
        })),
    }),
    // The second step of who came back from a provider and has an authenticator app.
    Credentials({
      id: 'code',
      credentials: { code: {} },
      authorize: given =>
        proving(async () => {
          const note = await proved.read();
          if (!note) throw forbidden(ARRIVAL_PROBLEMS['too-late']);
          const actor = { kind: 'user', userId: note.userId, studioId: null, role: null } as const;
          const { by } = await passSecondFactor(actor, { code: given?.code ?? '' });
          await proved.forget();
          return { userId: note.userId, twoFactors: by !== null };
        }),
    }),
    ...oauthProviders(),
  ],
  callbacks: {
    signIn: async arrival => arrive(arrival, await currentUser()),
    async jwt({ token, user }) {
      if (!user) return token;
      const jar = await cookies();
      const { refreshToken, sessionId, tokenVersion } = await beginSession(SYSTEM, {
        userId: user.id as Id<'user'>,
        twoFactors: 'twoFactors' in user && user.twoFactors === true,
        ...deviceOf(await headers()),
        // Who signs in again is not signed in twice, and nobody goes on with a session that was slipped to them.
        instead: readToken(jar.get(refreshCookie())?.value ?? '')?.sessionId ?? null,
      });
      jar.set(refreshCookie(), refreshToken, refreshCookieOptions());
      return { sub: user.id, sid: sessionId, tv: tokenVersion };
    },
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    async signOut() {
      const jar = await cookies();
      const token = readToken(jar.get(refreshCookie())?.value ?? '');
      jar.delete({ name: refreshCookie(), ...cookieOptions() });
      if (token) await endSession(SYSTEM, { sessionId: token.sessionId });
    },
  },
});

/** next-auth's own fields are all texts. What is none becomes nothing that a schema takes. */
function jsonOf(text: string | undefined) {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

/** What next-auth makes of somebody who proved, in one way or another, who they are. */
async function proving(
  prove: (address: string | null) => Promise<{ userId: Id<'user'>; twoFactors: boolean }>,
): Promise<{ id: Id<'user'>; twoFactors: boolean }> {
  const { address } = deviceOf(await headers());
  try {
    const { userId, twoFactors } = await prove(address);
    return { id: userId, twoFactors };
  } catch (error) {
    // next-auth shows the message of a thrown error; only ours are fit to be read.
    if (error instanceof SecondFactorNeeded) throw new Error(CODE_NEEDED);
    if (error instanceof GroundworkError) {
      logger.warn({ kind: error.kind, address }, 'signing in was refused');
      throw new Error(error.message);
    }
    logger.error({ err: error }, 'signing in failed');
    throw new Error('Signing in did not work just now. Try again in a minute.');
  }
}

/** The signed-in person of this request with their device, or null. Asked once per request. */
export const currentUser = cache(async () => {
  const claims = await readAccess((await cookies()).get(accessCookie())?.value);
  return claims && standingOf(claims);
});
