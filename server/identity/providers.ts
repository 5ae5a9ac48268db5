import type { NextAuthOptions } from 'next-auth';
import GitHub from 'next-auth/providers/github';
import Google from 'next-auth/providers/google';
import { z } from 'zod';
import { environment } from '@/server/kernel/env';
import type { Provider } from './domain/provider';

const TIMEOUT_MS = 5_000;

/** Which of them are configured. */
export function configuredProviders(): Provider[] {
  const env = environment();
  return [
    ...(env.GOOGLE_CLIENT_ID && env.GOOGLE_CLIENT_SECRET ? (['google'] as const) : []),
    ...(env.GITHUB_CLIENT_ID && env.GITHUB_CLIENT_SECRET ? (['github'] as const) : []),
  ];
}

/** next-auth's own providers, each with every check that it can do. */
export function oauthProviders(): NextAuthOptions['providers'] {
  const env = environment();
  const httpOptions = { timeout: TIMEOUT_MS };
  return configuredProviders().map(provider =>
    provider === 'google'
      ? Google({
          clientId: env.GOOGLE_CLIENT_ID!,
          clientSecret: env.GOOGLE_CLIENT_SECRET!,
          issuer: env.GOOGLE_ISSUER,
          wellKnown: `${env.GOOGLE_ISSUER}/.well-known/openid-configuration`,
          checks: ['pkce', 'state', 'nonce'],
          httpOptions,
        })
      : GitHub({
          clientId: env.GITHUB_CLIENT_ID!,
          clientSecret: env.GITHUB_CLIENT_SECRET!,
          issuer: `${env.GITHUB_URL}/login/oauth`,
          authorization: {
            url: `${env.GITHUB_URL}/login/oauth/authorize`,
            params: { scope: 'read:user user:email' },
          },
          token: `${env.GITHUB_URL}/login/oauth/access_token`,
          userinfo: {
            url: `${githubApi()}/user`,
            request: ({ tokens }) => githubPerson(tokens.access_token ?? ''),
          },
          checks: ['pkce', 'state'],
          httpOptions,
        }),
  );
}

const githubApi = () => {
  const { GITHUB_URL } = environment();
  return GITHUB_URL === 'https://github.com' ? 'https://api.github.com' : `${GITHUB_URL}/api/v3`;
};

const githubUser = z.object({ id: z.number().int(), login: z.string(), name: z.string().nullable() });
const githubEmails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/** GitHub tells of an address whether it is confirmed only in the list of all: what is shown publicly need not be. */
async function githubPerson(token: string) {
  const ask = async <T>(path: string, schema: z.ZodType<T>): Promise<T> => {
    const response = await fetch(`${githubApi()}${path}`, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
    });
    if (!response.ok) throw new Error(`GitHub answered ${response.status} to ${path}`);
    return schema.parse(await response.json());
  };
  const [user, emails] = [await ask('/user', githubUser), await ask('/user/emails', githubEmails)];
  const primary = emails.find(one => one.primary);
  return {
    ...user,
    name: user.name ?? user.login,
    ...(primary ? { email: primary.email, email_verified: primary.verified } : {}),
  };
}

const toldSchema = z.object({ email_verified: z.literal([true, 'true']) });

/** Whether the provider itself says that it knows the address to be its person's. */
export const isEmailVerified = (profile: unknown): boolean => toldSchema.safeParse(profile).success;
