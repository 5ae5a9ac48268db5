import { files } from '@/db/schema/files';
import { command } from '@/server/kernel/command';
import { notFound } from '@/server/kernel/errors';
import { attachmentInput, changeable, whichIs } from './attached';
import { cleanName, nameSchema } from './domain/file-name';
import { kindOf } from './domain/kinds';
import { attachers } from './policies';

/** Calls an attachment something else. A file goes on ending as its content does. */
export const renameFile = command({
  name: 'files.rename',
  input: attachmentInput.extend({ name: nameSchema }),
  allow: attachers,
  async run(scope) {
    const { input, tx } = scope;
    const { removedAt, contentType, name: was } = await changeable(scope, input);
    if (removedAt) throw notFound('That attachment');
    const kind = kindOf(contentType ?? '');
    const name = kind ? cleanName(input.name, kind.extensions) : input.name;
    await tx.update(files).set({ name }).where(whichIs(input));
    return { name, was };
  },
  audit: ({ subjectId, fileId }, { name, was }) => ({ subject: fileId, detail: { subjectId, name, was } }),
});
