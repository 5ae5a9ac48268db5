import { files } from '@/db/schema/files';
import { command } from '@/server/kernel/command';
import { attachmentInput, changeable, whichIs } from './attached';
import { attachers } from './policies';

/** Takes an attachment away. It can be brought back until it is swept, 30 days later. */
export const removeFile = command({
  name: 'files.remove',
  input: attachmentInput,
  allow: attachers,
  async run(scope) {
    const { input, tx, now } = scope;
    const { name, removedAt } = await changeable(scope, input);
    // Taken away twice is taken away since the first time.
    if (!removedAt) await tx.update(files).set({ removedAt: now }).where(whichIs(input));
    return { name };
  },
  audit: ({ subjectId, fileId }, { name }) => ({ subject: fileId, detail: { subjectId, name } }),
});
