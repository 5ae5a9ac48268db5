import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { files } from '@/db/schema/files';
import { briefById } from '@/server/brief/queries';
import { notFound } from '@/server/kernel/errors';
import { id } from '@/server/kernel/ids';
import { members, system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';
import { mayChange } from './attached';
import { attachers } from './policies';
import { usedOf } from './room';
import { subjectIdSchema } from './subject';

/** All that is attached to one record, the oldest first. */
export const attachmentsOf = query({
  name: 'files.of',
  input: z.object({ subjectId: subjectIdSchema }),
  allow: attachers,
  async run(scope) {
    const { input, tx, actor } = scope;
    await briefById.within(scope, { briefId: input.subjectId });
    const rows = await tx
      .select()
      .from(files)
      .where(and(eq(files.subjectId, input.subjectId), isNull(files.removedAt)))
      .orderBy(asc(files.createdAt), asc(files.id));
    return rows.map(row => ({
      id: row.id,
      place: row.place,
      kind: row.kind,
      name: row.name,
      address: row.address,
      contentType: row.contentType,
      sizeBytes: row.sizeBytes,
      authorName: row.authorName,
      createdAt: row.createdAt,
      mayChange: mayChange(actor, row.author),
    }));
  },
});

/** How much of its room a record has used. */
export const roomUsed = query({
  name: 'files.roomUsed',
  input: z.object({ subjectId: subjectIdSchema }),
  allow: attachers,
  run: ({ input, tx }) => usedOf(tx, input.subjectId),
});

/** Where the bytes of one file are. Only for use on the server: a router must never return it. */
export const fileForDownload = query({
  name: 'files.forDownload',
  input: z.object({ fileId: id('file') }),
  allow: [members(), { to: ['brief link'] }, system],
  async run({ input, tx, actor }) {
    const [file] = await tx
      .select()
      .from(files)
      .where(and(eq(files.id, input.fileId), eq(files.kind, 'file'), isNull(files.removedAt)));
    const isOpen = file && (actor.kind !== 'link' || actor.subjectId === file.subjectId);
    if (!isOpen) throw notFound('That file');
    return {
      name: file.name,
      contentType: file.contentType!,
      sizeBytes: file.sizeBytes!,
      sha256: file.sha256!,
      storageKey: file.storageKey!,
    };
  },
});

/** Which of these names in storage belong to a file of any studio, taken away or not. */
export const keysInUse = query({
  name: 'files.keysInUse',
  input: z.object({ storageKeys: z.array(z.string()).max(1000) }),
  allow: [system],
  async run({ input, tx }) {
    if (!input.storageKeys.length) return [];
    const rows = await tx
      .select({ storageKey: files.storageKey })
      .from(files)
      .where(inArray(files.storageKey, input.storageKeys));
    return rows.map(row => row.storageKey!);
  },
});
