import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { briefs } from '@/db/schema/brief';
import { issueLink, revokeLinks } from '@/server/identity/links';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { CLIENT_LINK_DAYS } from './client-link';

/** A new link to send to the client, shown this once; the ones before stop working. */
export const renewLink = command({
  name: 'brief.renewLink',
  secretResult: true,
  input: z.object({ briefId: id('brief') }),
  allow: [members()],
  async run(scope) {
    const { briefId } = scope.input;
    // Two renewals at once queue here, so that only the last one's link lives.
    const [brief] = await scope.tx
      .select({ id: briefs.id })
      .from(briefs)
      .where(eq(briefs.id, briefId))
      .for('update');
    if (!brief) throw notFound('That brief');
    await revokeLinks(scope, briefId);
    return {
      token: await issueLink(scope, { purpose: 'brief', subjectId: briefId, days: CLIENT_LINK_DAYS }),
    };
  },
  audit: input => ({ subject: input.briefId }),
});
