import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import type { AppRouter } from '@/server/trpc/root';
import type { Failed, Refused, Remote, SaveOutcome } from './autosave';
import { fetchThatOutlivesPage } from './outliving-fetch';

/** One request for each save, which goes on when the page goes away. */
const client = createTRPCClient<AppRouter>({
  links: [
    httpLink({
      url: '/api/trpc',
      fetch: (url, options) => fetchThatOutlivesPage(url, options as RequestInit),
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
      .catch(error => {
        const outcome = outcomeOf(error);
        return 'message' in outcome ? outcome : null;
      }),
});

/** Only what never had an answer of ours is unreachable; the server's own trouble is told in its words. */
export function outcomeOf(error: unknown): Refused | Failed | { kind: 'conflict' | 'unreachable' } {
  if (!(error instanceof TRPCClientError) || !error.data) return { kind: 'unreachable' };
  const kind: string = error.data.kind ?? error.data.code;
  if (kind === 'conflict') return { kind };
  const { message } = error;
  return { kind: REFUSALS.includes(kind) ? 'refused' : 'failed', message };
}

const REFUSALS = ['invalid', 'BAD_REQUEST', 'not_found', 'forbidden'];
