import { z } from 'zod';

/** Everything that the environment may say. Optional services are absent until configured. */
const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  /** Owns the tables and migrates. The application steps down from it unless DATABASE_APP_URL is given. */
  DATABASE_URL: z.url({
    protocol: /^postgres(ql)?$/,
    error: 'must look like postgres://user:password@host:5432/name',
  }),
  /** A login that is a member of `groundwork_app` and owns nothing. */
  DATABASE_APP_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/name' })
    .optional(),
  DATABASE_POOL_SIZE: z.coerce.number({ error: 'must be a whole number' }).int().min(1).max(200).default(10),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must look like redis://host:6379' }).optional(),
  NEXTAUTH_SECRET: z.string({ error: 'is missing: give 32 or more random characters' }).min(32, {
    error: 'is too short: give 32 or more random characters',
  }),
  NEXTAUTH_URL: z.url({
    protocol: /^https?$/,
    error: 'must be the public address, such as https://app.example.com',
  }),
  /**
   * What secrets in the database are sealed with, in place of NEXTAUTH_SECRET: the first seals, all of them open.
   * To change it, put the new one before the old one.
   */
  SEALING_KEYS: z
    .string()
    .transform(text => text.split(',').map(key => key.trim()))
    .pipe(z.array(z.string().min(32, { error: 'needs keys of 32 or more characters, with commas between' })))
    .optional(),
  /** Google's OAuth client, where people may sign in with Google; the issuer is another one in tests. */
  GOOGLE_CLIENT_ID: z.string().min(1).optional(),
  GOOGLE_CLIENT_SECRET: z.string().min(1).optional(),
  GOOGLE_ISSUER: z.url({ protocol: /^https?$/ }).default('https://accounts.google.com'),
  /** The same with GitHub; `GITHUB_URL` is another one for GitHub Enterprise Server. */
  GITHUB_CLIENT_ID: z.string().min(1).optional(),
  GITHUB_CLIENT_SECRET: z.string().min(1).optional(),
  GITHUB_URL: z.url({ protocol: /^https?$/ }).default('https://github.com'),
  /** How many proxies of ours stand before the server; their word on a client's address is believed. */
  TRUSTED_PROXIES: z.coerce.number({ error: 'must be a whole number' }).int().min(0).max(10).default(0),
  /** The folder of everything that is kept here because nothing is configured in its place: files among it. */
  GROUNDWORK_DATA_DIR: z.string().min(1).default('.data'),
  INNGEST_EVENT_KEY: z.string().min(1).optional(),
  INNGEST_SIGNING_KEY: z.string().min(1).optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
});

export type Environment = z.infer<typeof environmentSchema>;

export class EnvironmentError extends Error {}

/** Reads and checks the whole environment. Throws one error that names every problem. */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  // An empty value in a .env file means "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => {
    const name = path.join('.');
    return `  ${name} ${name in given || message.startsWith('is missing') ? message : 'is missing'}`;
  });
  throw new EnvironmentError(
    `The environment is not complete:\n${problems.join('\n')}\nSee docs/configuration.md.`,
  );
}

let cached: Environment | undefined;

/** The environment of this process, checked on first use. */
export const environment = (): Environment => {
  cached ??= readEnvironment(process.env);
  return cached;
};
