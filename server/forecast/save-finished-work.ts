import { eq, max } from 'drizzle-orm';
import { finishedWork } from '@/db/schema/forecast';
import { canonicalJson } from '@/server/kernel/canonical-json';
import { type CommandScope, command } from '@/server/kernel/command';
import { conflict, invalid, notFound } from '@/server/kernel/errors';
import { type Id, id, newId } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { finishedPieceSchema, type SeenPiece, seenPieceSchema } from './domain/history/finished-piece';
import { latestDayAt } from './domain/history/latest-day';

/**
 * Adds a finished piece of work by hand, or changes one. A piece that came from a file is still known by its line
 * then: the file imported again does not bring it twice.
 */
export const saveFinishedWork = command({
  name: 'forecast.saveFinishedWork',
  input: finishedPieceSchema
    .safeExtend({
      finishedWorkId: id('finishedWork').optional(),
      /** To change a piece: as it was when the change was begun. */
      basedOn: seenPieceSchema.optional(),
    })
    .refine(input => !input.finishedWorkId || input.basedOn, {
      error: 'Say what the change is based on.',
      path: ['basedOn'],
    }),
  allow: [members()],
  async run(scope) {
    const { tx, input, actor, now } = scope;
    const { finishedWorkId: known, basedOn, ...piece } = input;
    if (piece.finishedOn !== null && piece.finishedOn > latestDayAt(now))
      throw invalid('That day is in the future.', { finishedOn: 'That day is in the future.' });
    if (known) {
      const stored = await lockedPiece(scope, known);
      if (basedOn && comparable(stored) !== comparable(basedOn))
        throw conflict(
          'Somebody changed this piece of work after you opened it. Close this, look at what changed, then make your change again.',
        );
      // Saved as it was it stays the file's.
      if (comparable(piece) === comparable({ ...stored, name: calledIn(stored) }))
        return { finishedWorkId: known };
      // From here on a file no longer brings it up to date.
      await tx
        .update(finishedWork)
        .set({ ...piece, source: 'manual' })
        .where(eq(finishedWork.id, known));
      return { finishedWorkId: known };
    }
    const finishedWorkId = newId('finishedWork');
    await tx.insert(finishedWork).values({
      ...piece,
      id: finishedWorkId,
      studioId: actor.studioId!,
      cameAs: piece.kind,
      source: 'manual',
      // What is written by hand is like nothing else, however equal its figures are.
      fingerprint: finishedWorkId,
      position: await nextPosition(scope),
      createdAt: now,
    });
    return { finishedWorkId };
  },
  audit: ({ kind, name, estimate, actual }, { finishedWorkId }) => ({
    subject: finishedWorkId,
    detail: { kind, name, estimate, actual },
  }),
});

/** After everything that is there. */
export async function nextPosition({ tx }: Pick<CommandScope, 'tx'>): Promise<number> {
  const [row] = await tx.select({ last: max(finishedWork.position) }).from(finishedWork);
  return (row?.last ?? -1) + 1;
}

async function lockedPiece({ tx }: Pick<CommandScope, 'tx'>, finishedWorkId: Id<'finishedWork'>) {
  const [stored] = await tx
    .select()
    .from(finishedWork)
    .where(eq(finishedWork.id, finishedWorkId))
    .for('update');
  if (!stored) throw notFound('That piece of work');
  return stored;
}

/** Where a file gave no name, the sheet offers the id it came with. */
const calledIn = ({ name, reference }: { name: string | null; reference: string | null }) =>
  name ?? reference;

const comparable = (piece: SeenPiece): string => canonicalJson(seenPieceSchema.parse(piece));
