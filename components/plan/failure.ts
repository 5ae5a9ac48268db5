import { TRPCClientError } from '@trpc/client';

export interface Failure {
  /** `conflict`: somebody else changed the same since. `null`: the server was not reached. */
  kind: string | null;
  sentence: string;
}

/** Why a call failed, for people to read; `unreached` says it where no answer came. */
export function failureOf(error: unknown, unreached: string): Failure {
  if (error instanceof TRPCClientError) {
    const data = error.data as { kind?: string | null } | undefined;
    if (data) return { kind: data.kind ?? 'unexpected', sentence: error.message };
  }
  return { kind: null, sentence: unreached };
}
