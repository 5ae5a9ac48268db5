import type { Actor } from '@/server/kernel/actor';
import { notFound } from '@/server/kernel/errors';
import { type Id, isId } from '@/server/kernel/ids';
import { linkProcedure, memberProcedure, router } from '@/server/trpc/procedures';
import { addLink } from './add-link';
import { bringBackFile } from './bring-back';
import { attachmentsOf } from './queries';
import { removeFile } from './remove';
import { renameFile } from './rename';

const clientProcedure = linkProcedure('brief');
const linkFields = addLink.input.omit({ subjectId: true, authorName: true });
const fileFields = removeFile.input.omit({ subjectId: true });

/** Files themselves are sent to and fetched from /api/files. */
export const filesRouter = router({
  /** For whoever holds the link: what hangs on the brief that it leads to. */
  forClient: router({
    of: clientProcedure.query(({ ctx }) => attachmentsOf(ctx.actor, { subjectId: linked(ctx.actor) })),
    addLink: clientProcedure
      .input(linkFields)
      .mutation(({ ctx, input: { place, address, title } }) =>
        addLink(
          ctx.actor,
          { place, address, title, subjectId: linked(ctx.actor), authorName: null },
          ctx.call,
        ),
      ),
    remove: clientProcedure
      .input(fileFields)
      .mutation(({ ctx, input }) =>
        removeFile(ctx.actor, { fileId: input.fileId, subjectId: linked(ctx.actor) }, ctx.call),
      ),
    bringBack: clientProcedure
      .input(fileFields)
      .mutation(({ ctx, input }) =>
        bringBackFile(ctx.actor, { fileId: input.fileId, subjectId: linked(ctx.actor) }, ctx.call),
      ),
    rename: clientProcedure
      .input(renameFile.input.omit({ subjectId: true }))
      .mutation(({ ctx, input: { fileId, name } }) =>
        renameFile(ctx.actor, { fileId, name, subjectId: linked(ctx.actor) }, ctx.call),
      ),
  }),

  of: memberProcedure
    .input(attachmentsOf.input)
    .query(({ ctx, input: { subjectId } }) => attachmentsOf(ctx.actor, { subjectId })),
  addLink: memberProcedure
    .input(addLink.input.omit({ authorName: true }))
    .mutation(({ ctx, input: { subjectId, place, address, title } }) =>
      addLink(ctx.actor, { subjectId, place, address, title, authorName: ctx.user?.name ?? null }, ctx.call),
    ),
  remove: memberProcedure
    .input(removeFile.input)
    .mutation(({ ctx, input }) => removeFile(ctx.actor, input, ctx.call)),
  bringBack: memberProcedure
    .input(bringBackFile.input)
    .mutation(({ ctx, input }) => bringBackFile(ctx.actor, input, ctx.call)),
  rename: memberProcedure
    .input(renameFile.input)
    .mutation(({ ctx, input }) => renameFile(ctx.actor, input, ctx.call)),
});

function linked(actor: Actor): Id<'brief'> {
  if (actor.kind !== 'link' || !isId('brief', actor.subjectId)) throw notFound('That brief');
  return actor.subjectId;
}
