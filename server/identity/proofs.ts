import { randomBytes } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { pool } from '@/db/client';
import { proofs, users } from '@/db/schema/identity';
import type { Actor } from '@/server/kernel/actor';
import { currentInstant } from '@/server/kernel/clock';
import type { CommandScope } from '@/server/kernel/command';
import { GroundworkError } from '@/server/kernel/errors';
import type { Id } from '@/server/kernel/ids';
import { throttle } from '@/server/kernel/throttle';
import { type ProofPurpose, proofExpires } from './domain/proof';
import { UnknownLinkError } from './entrances';
import { hashToken } from './links';

const unknownProof = throttle({ name: 'proof-unknown', attempts: 30, perSeconds: 3600 });

/** Makes a proof inside the calling command. The secret is for the mail alone. */
export async function issueProof(
  { tx, now }: Pick<CommandScope, 'tx' | 'now'>,
  { purpose, userId, email }: { purpose: ProofPurpose; userId: Id<'user'> | null; email: string },
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await tx.insert(proofs).values({
    userId,
    purpose,
    email,
    tokenHash: hashToken(secret),
    createdAt: now,
    expiresAt: proofExpires(purpose, now),
  });
  return secret;
}

export interface Prover {
  /** The person, in no studio: whoever holds the secret acts as them in this one thing. */
  actor: Extract<Actor, { kind: 'user' }>;
  name: string;
  email: string;
}

/** The entrance for who brings a mailed secret back. Wrong ones are counted by network address. */
export async function proverBy(
  purpose: ProofPurpose,
  secret: string,
  address: string | null,
): Promise<Prover> {
  const { rows } = await pool().query({
    name: 'proof-for-token',
    text: 'select user_id, purpose, email, name, expires_at, used_at from proof_for_token($1)',
    values: [hashToken(secret)],
  });
  const proof = rows[0];
  if (!proof || proof.purpose !== purpose) {
    await unknownProof(address ?? 'unknown');
    throw new UnknownLinkError();
  }
  if (proof.used_at) throw used();
  if (proof.expires_at.toISOString() <= currentInstant()) throw new GroundworkError('not_found', EXPIRED);
  const actor = { kind: 'user', userId: proof.user_id, studioId: null, role: null } as const;
  return { actor, name: proof.name, email: proof.email };
}

/**
 * Uses a proof up inside the calling command, and with it every other of the same purpose. The address counts as
 * confirmed, where it still is the account's. Throws where it was used, by whoever was quicker.
 */
export async function useProof(
  { tx, now }: Pick<CommandScope, 'tx' | 'now'>,
  userId: Id<'user'>,
  purpose: ProofPurpose,
  secret: string,
): Promise<{ email: string }> {
  const living = and(eq(proofs.userId, userId), eq(proofs.purpose, purpose), isNull(proofs.usedAt));
  const [taken] = await tx
    .update(proofs)
    .set({ usedAt: now })
    .where(and(living, eq(proofs.tokenHash, hashToken(secret)), gt(proofs.expiresAt, now)))
    .returning({ email: proofs.email });
  if (!taken) throw used();
  await tx.update(proofs).set({ usedAt: now }).where(living);
  await tx
    .update(users)
    .set({ emailConfirmedAt: now })
    .where(and(eq(users.id, userId), eq(users.email, taken.email), isNull(users.emailConfirmedAt)));
  return taken;
}

const EXPIRED = 'This link has expired. Ask for a new one.';
const used = () =>
  new GroundworkError('not_found', 'This link was used already, and works only once. Ask for a new one.');
