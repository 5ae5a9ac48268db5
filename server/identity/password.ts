import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';

/** OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const passwordSchema = z
  .string()
  .min(10, { error: 'Use at least 10 characters; a few unrelated words work well.' })
  .max(200, { error: 'Use at most 200 characters.' });

export const hashPassword = (password: string) => hash(password, COST);

/** Costs the same whether or not there is a hash, so that timing does not tell who has an account. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hash('nobody has this password', COST);
  const matches = await verify(stored ?? (await nobody), password);
  return matches && stored !== null;
}

let nobody: Promise<string> | undefined;
