import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import { SECTION_NAMES } from '@/server/brief/domain/section-names';
import { SECTION_SCHEMAS, type Section, type SectionContent } from '@/server/brief/domain/sections';
import type { AppRouter } from '@/server/trpc/root';
import type { Failed, Refused, Remote, SaveOutcome } from './autosave-state';
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
  save: async (section, content, revision, apart) =>
    tooLong(section, content) ??
    client.brief.forClient.saveAnswer
      .mutate({ token, revision, section, content, apart } as Parameters<
        typeof client.brief.forClient.saveAnswer.mutate
      >[0])
      .then(({ revision }): SaveOutcome => ({ kind: 'saved', revision }))
      .catch(outcomeOf),
  read: () =>
    client.brief.forClient.open
      .query({ token })
      .then(({ brief, news }) => ({ ...brief, writers: news.writers }))
      .catch(error => {
        const outcome = outcomeOf(error);
        return 'message' in outcome ? outcome : null;
      }),
});

/** Told before it is sent: the server would refuse it in words that name no field of the page. */
function tooLong(section: Section, content: SectionContent): Refused | null {
  const parsed = SECTION_SCHEMAS[section].safeParse(content);
  if (parsed.success || !parsed.error.issues.some(issue => issue.code === 'too_big')) return null;
  return {
    kind: 'refused',
    message: `Something in “${SECTION_NAMES[section]}” is longer than fits; it says so at its field. Shorten it, and the section is saved.`,
  };
}

/** Only what never had an answer of ours is unreachable; the server's own trouble is told in its words. */
export function outcomeOf(error: unknown): Refused | Failed | { kind: 'conflict' | 'unreachable' } {
  if (!(error instanceof TRPCClientError) || !error.data) return { kind: 'unreachable' };
  const kind: string = error.data.kind ?? error.data.code;
  if (kind === 'conflict') return { kind };
  const { message } = error;
  return { kind: REFUSALS.includes(kind) ? 'refused' : 'failed', message };
}

const REFUSALS = ['invalid', 'BAD_REQUEST', 'not_found', 'forbidden'];
