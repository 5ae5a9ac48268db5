import { currentUser } from '@/server/identity/auth';
import { deviceOf } from '@/server/identity/device-of';
import { type Impersonation, impersonationOn } from '@/server/identity/entrances';
import { newId } from '@/server/kernel/ids';
import { rateLimitHeaders } from '@/server/kernel/rate-limit-headers';

/** What is known of a request before it is known what is asked. */
export interface RequestContext {
  user: Awaited<ReturnType<typeof currentUser>>;
  /** In whose place they act, where they are of the staff. */
  impersonation: Impersonation | null;
  requestId: string;
  idempotencyKey: string | undefined;
  address: string | null;
  userAgent: string | null;
}

export async function createContext(headers: Headers): Promise<RequestContext> {
  const user = await currentUser();
  return {
    user,
    impersonation: user?.staffGroup ? await impersonationOn(user) : null,
    requestId: headers.get('x-request-id')?.slice(0, 64) ?? newId('request'),
    idempotencyKey: headers.get('idempotency-key')?.slice(0, 200) ?? undefined,
    ...deviceOf(headers),
  };
}

/** The headers of an answer to calls of which some were refused. */
export const headersOf = (errors: readonly { cause?: unknown }[]): Record<string, string> =>
  Object.assign({}, ...errors.map(one => rateLimitHeaders(one.cause)));
