import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import type { AppRouter } from '@/server/trpc/root';
import type { Remote, SaveOutcome } from './autosave';

/** The browser drops larger bodies that are to outlive the page. */
const KEEPALIVE_MOST = 30_000;

/** One request for each save, which goes on when the page goes away. */
const client = createTRPCClient<AppRouter>({
  links: [
    httpLink({
      url: '/api/trpc',
      fetch: (url, options) =>
        fetch(url, {
          ...(options as RequestInit),
          keepalive: String(options?.body ?? '').length < KEEPALIVE_MOST,
        }),
    }),
  ],
});

/** How the page of one brief speaks to the server, by its link. */
export const remoteOf = (token: string): Remote => ({
  save: (section, content, revision) =>
    client.brief.forClient.saveAnswer
      .mutate({ token, revision, section, content } as Parameters<
        typeof client.brief.forClient.saveAnswer.mutate
      >[0])
      .then(({ revision }): SaveOutcome => ({ kind: 'saved', revision }))
      .catch(outcomeOf),
  read: () =>
    client.brief.forClient.open
      .query({ token })
      .then(({ brief }) => brief)
      .catch(() => null),
});

function outcomeOf(error: unknown): SaveOutcome {
  const kind = error instanceof TRPCClientError ? (error.data?.kind ?? error.data?.code) : null;
  if (kind === 'conflict') return { kind: 'conflict' };
  if (['invalid', 'BAD_REQUEST', 'not_found', 'forbidden'].includes(kind))
    return { kind: 'refused', message: (error as Error).message };
  return { kind: 'unreachable' };
}
