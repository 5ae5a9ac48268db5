import { createHash, randomBytes } from 'node:crypto';
import { and, count, eq, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { recoveryCodes } from '@/db/schema/identity';
import type { CommandScope } from '@/server/kernel/command';
import type { Id } from '@/server/kernel/ids';

const HOW_MANY = 10;
/** No letter or digit that is read as another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 16;

/** Gives somebody new codes in place of all before, inside the calling command. They are shown once: hashes stay. */
export async function renewRecoveryCodes(
  { tx }: Pick<CommandScope, 'tx'>,
  userId: Id<'user'>,
): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode);
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId));
  await tx.insert(recoveryCodes).values(codes.map(code => ({ userId, codeHash: hashOf(code) })));
  return codes;
}

/** Uses one up inside the calling command. Whether there was such a one. */
export async function useRecoveryCode(
  { tx, now }: Pick<CommandScope, 'tx' | 'now'>,
  userId: Id<'user'>,
  code: string,
): Promise<boolean> {
  const { rowCount } = await tx
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(living(userId), eq(recoveryCodes.codeHash, hashOf(code))));
  return rowCount === 1;
}

export async function recoveryCodesLeft(tx: Tx, userId: Id<'user'>): Promise<number> {
  const [found] = await tx.select({ left: count() }).from(recoveryCodes).where(living(userId));
  return found!.left;
}

const living = (userId: Id<'user'>) => and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt));

/** Of nearly 80 bits, in groups of four. */
function newCode(): string {
  const letters: string[] = [];
  // Bytes beyond the last whole alphabet would make its first letters likelier.
  while (letters.length < LENGTH)
    for (const byte of randomBytes(LENGTH))
      if (byte < 256 - (256 % ALPHABET.length) && letters.length < LENGTH)
        letters.push(ALPHABET[byte % ALPHABET.length]!);
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** Typed from paper: spaces, hyphens and capitals do not count. */
const hashOf = (code: string) =>
  createHash('sha256').update(code.toLowerCase().replace(/[\s-]/g, '')).digest('hex');
