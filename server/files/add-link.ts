import { z } from 'zod';
import { files } from '@/db/schema/files';
import { command } from '@/server/kernel/command';
import { newId } from '@/server/kernel/ids';
import { MOST_NAME } from './domain/file-name';
import { hostOf, linkAddressSchema } from './domain/link-address';
import { placeSchema } from './domain/place';
import { attachers } from './policies';
import { assertRoom, queueUp, usedOf } from './room';
import { authorAt, authorNameSchema, subjectIdSchema } from './subject';

/** Attaches the address of something that is elsewhere. Without a title it is called by its host. */
export const addLink = command({
  name: 'files.addLink',
  input: z.object({
    subjectId: subjectIdSchema,
    place: placeSchema,
    address: linkAddressSchema,
    title: z.string().trim().max(MOST_NAME, { error: 'At most 200 characters.' }).default(''),
    authorName: authorNameSchema,
  }),
  allow: attachers,
  async run(scope) {
    const { input, tx, actor, now } = scope;
    const { subjectId, place, address, title } = input;
    const author = await authorAt(scope, input);
    await queueUp(tx, subjectId);
    assertRoom(await usedOf(tx, subjectId), 0);
    const fileId = newId('file');
    await tx.insert(files).values({
      id: fileId,
      studioId: actor.studioId!,
      subjectId,
      place,
      kind: 'link',
      name: title || hostOf(address),
      address,
      author: author.key,
      authorName: author.name,
      createdAt: now,
    });
    return { fileId };
  },
  audit: ({ subjectId, place, address }, { fileId }) => ({
    subject: fileId,
    detail: { subjectId, place, address },
  }),
});
