import { addSeconds, type Instant } from '@/server/kernel/clock';

/** What may be done with a secret that was mailed: confirm the address, move to it, choose a new password, sign in. */
export const PROOF_PURPOSES = ['confirm', 'change', 'recover', 'sign-in'] as const;
export type ProofPurpose = (typeof PROOF_PURPOSES)[number];

/** How long each works, in seconds. */
const GOOD_FOR: Record<ProofPurpose, number> = {
  confirm: 3 * 86_400,
  change: 3600,
  recover: 3600,
  'sign-in': 900,
};

export const proofExpires = (purpose: ProofPurpose, madeAt: Instant): Instant =>
  addSeconds(madeAt, GOOD_FOR[purpose]);
