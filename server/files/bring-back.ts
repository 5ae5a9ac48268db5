import { files } from '@/db/schema/files';
import { command } from '@/server/kernel/command';
import { attachmentInput, changeable, whichIs } from './attached';
import { attachers } from './policies';
import { assertRoom, queueUp, usedOf } from './room';

/** Brings back what was taken away, where there is still room for it. */
export const bringBackFile = command({
  name: 'files.bringBack',
  input: attachmentInput,
  allow: attachers,
  async run(scope) {
    const { input, tx } = scope;
    await queueUp(tx, input.subjectId);
    const { name, removedAt, sizeBytes } = await changeable(scope, input);
    if (removedAt) {
      assertRoom(await usedOf(tx, input.subjectId), sizeBytes ?? 0, { isStored: true });
      await tx.update(files).set({ removedAt: null }).where(whichIs(input));
    }
    return { name };
  },
  audit: ({ subjectId, fileId }, { name }) => ({ subject: fileId, detail: { subjectId, name } }),
});
