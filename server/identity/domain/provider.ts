/** Whose accounts may sign somebody in here. */
export const PROVIDERS = ['google', 'github'] as const;
export type Provider = (typeof PROVIDERS)[number];
export const PROVIDER_NAMES: Readonly<Record<Provider, string>> = { google: 'Google', github: 'GitHub' };

/** Why somebody who came from a provider is not signed in, or not connected: what stands in the address. */
export const ARRIVAL_PROBLEMS = {
  refused: 'Nothing was allowed there, so you are not signed in. Try again, or sign in another way.',
  failed: 'The other side did not answer as it should. Try again in a minute, or sign in another way.',
  unverified:
    'That account’s address is not confirmed there, so it cannot sign you in here. Confirm it there first, or sign in another way.',
  'not-confirmed-here':
    'There is an account with that address here, but it was never confirmed. Sign in with a link by mail, which confirms it, then connect the other account in your account.',
  staff:
    'Accounts of staff are not opened by an address alone. Sign in to it another way, then connect the other account in your account.',
  taken: 'That account is connected to somebody else here. Sign in as them to disconnect it first.',
  'too-late': 'That took too long, or was begun elsewhere. Begin again.',
} as const;
export type ArrivalProblem = keyof typeof ARRIVAL_PROBLEMS;

/** The sentence for what an address says went wrong, in our words or next-auth's; null where it says nothing. */
export function arrivalSentence(code: string | undefined): string | null {
  if (!code) return null;
  if (code in ARRIVAL_PROBLEMS) return ARRIVAL_PROBLEMS[code as ArrivalProblem];
  return code === 'AccessDenied' ? ARRIVAL_PROBLEMS.refused : ARRIVAL_PROBLEMS.failed;
}
