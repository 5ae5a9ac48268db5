import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';
import { z } from 'zod';

/** OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const LEAST_CHARACTERS = 10;
/** The passwords that appear most in what was stolen elsewhere; shorter ones are refused anyway. */
const STOLEN: ReadonlySet<string> = new Set(
  dictionary['passwords-common'].filter(one => one.length >= LEAST_CHARACTERS),
);

export const passwordSchema = z
  .string()
  .min(LEAST_CHARACTERS, { error: 'Use at least 10 characters; a few unrelated words work well.' })
  .max(200, { error: 'Use at most 200 characters.' })
  .refine(password => !STOLEN.has(password.toLowerCase()), {
    error:
      'That password is in lists of stolen ones, which are tried first. Take another; a few unrelated words work well.',
  });

export const hashPassword = (password: string) => hash(password, COST);

/** Costs the same whether or not there is a hash, so that timing does not tell who has an account. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hash('nobody has this password', COST);
  const matches = await verify(stored ?? (await nobody), password);
  return matches && stored !== null;
}

let nobody: Promise<string> | undefined;
