import { z } from 'zod';
import { files } from '@/db/schema/files';
import { command } from '@/server/kernel/command';
import { newId } from '@/server/kernel/ids';
import { nameSchema } from './domain/file-name';
import { MOST_FILE_BYTES } from './domain/limits';
import { placeSchema } from './domain/place';
import { attachers } from './policies';
import { assertRoom, queueUp, usedOf } from './room';
import { authorAt, authorNameSchema, subjectIdSchema } from './subject';

/**
 * Makes bytes that are in storage already somebody's file. Only for who received the bytes and looked at
 * them (http/upload.ts, the seed): a router must never offer it, as the input is believed.
 */
export const keepFile = command({
  name: 'files.keep',
  input: z.object({
    subjectId: subjectIdSchema,
    place: placeSchema,
    name: nameSchema,
    contentType: z.string().max(200),
    sizeBytes: z.number().int().min(1).max(MOST_FILE_BYTES),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    storageKey: z.string().max(200),
    authorName: authorNameSchema,
  }),
  allow: attachers,
  // Sent twice, because the answer to the first was lost, the bytes have two names and are one file.
  sameCall: ({ storageKey: _, ...rest }) => rest,
  async run(scope) {
    const { input, tx, actor, now } = scope;
    const author = await authorAt(scope, input);
    await queueUp(tx, input.subjectId);
    assertRoom(await usedOf(tx, input.subjectId), input.sizeBytes);
    const fileId = newId('file');
    await tx.insert(files).values({
      ...input,
      id: fileId,
      studioId: actor.studioId!,
      kind: 'file',
      author: author.key,
      authorName: author.name,
      createdAt: now,
    });
    return { fileId, storageKey: input.storageKey };
  },
  audit: ({ subjectId, place, name, sizeBytes, sha256 }, { fileId }) => ({
    subject: fileId,
    detail: { subjectId, place, name, sizeBytes, sha256 },
  }),
});
