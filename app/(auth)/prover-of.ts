import { TRPCError } from '@trpc/server';
import type { ProofPurpose } from '@/server/identity/domain/proof';
import { caller } from '@/server/trpc/server';

/** Whose mailed link it is. One that opens nothing is a sentence to show, not an error. */
export async function proverOf(
  purpose: ProofPurpose,
  secret: string,
): Promise<{ name: string; email: string } | { ended: string }> {
  try {
    return await (await caller()).identity.prover({ purpose, secret });
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code === 'NOT_FOUND' || error.code === 'TOO_MANY_REQUESTS') return { ended: error.message };
    // Too long for a secret: the address was mistyped.
    if (error.code === 'BAD_REQUEST') return { ended: 'The address is not complete.' };
    throw error;
  }
}
