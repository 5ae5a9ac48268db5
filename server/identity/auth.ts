import type { NextAuthOptions } from 'next-auth';
import { getServerSession } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { cache } from 'react';
import { environment } from '@/server/kernel/env';
import { GroundworkError } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';
import { clientAddress } from './client-address';
import { userOfSession } from './queries';
import { signIn } from './sign-in';

declare module 'next-auth' {
  interface Session {
    userId: Id<'user'>;
    tokenVersion: number;
  }
  interface User {
    tokenVersion: number;
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    tokenVersion: number;
  }
}

/** next-auth's part: proving who somebody is, and the cookie that says so. */
export const authOptions = (): NextAuthOptions => ({
  secret: environment().NEXTAUTH_SECRET,
  session: { strategy: 'jwt', maxAge: 14 * 24 * 3600 },
  pages: { signIn: '/sign-in' },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(given, request) {
        try {
          const found = await signIn(
            { kind: 'visitor', studioId: null },
            {
              email: given?.email ?? '',
              password: given?.password ?? '',
              address: clientAddress(
                String(request.headers?.['x-forwarded-for'] ?? ''),
                environment().TRUSTED_PROXIES,
              ),
            },
          );
          return { id: found.userId, name: found.name, email: found.email, tokenVersion: found.tokenVersion };
        } catch (error) {
          // next-auth shows the message of a thrown error; only ours are fit to be read.
          if (error instanceof GroundworkError) throw new Error(error.message);
          throw new Error('Signing in did not work just now. Try again in a minute.');
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { ...token, sub: user.id, tokenVersion: user.tokenVersion } : token),
    session: ({ session, token }) => ({
      ...session,
      userId: token.sub as Id<'user'>,
      tokenVersion: token.tokenVersion,
    }),
  },
});

/** The signed-in person of this request, or null. Asked once per request. */
export const currentUser = cache(async () => {
  const session = await getServerSession(authOptions());
  if (!session) return null;
  return userOfSession(
    { kind: 'system', name: 'session', studioId: null },
    { userId: session.userId, tokenVersion: session.tokenVersion },
  );
});
