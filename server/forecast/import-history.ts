import { createHash } from 'node:crypto';
import { z } from 'zod';
import { finishedWork } from '@/db/schema/forecast';
import { command } from '@/server/kernel/command';
import { invalid } from '@/server/kernel/errors';
import { newId } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { type ImportableRow, readHistory } from './domain/history/read-history';
import { MOST_CHARACTERS } from './domain/history/text-of-file';
import { WORK_KINDS, type WorkKind } from './engine/calibration/finished-work';
import { nextPosition } from './save-finished-work';

/**
 * Takes finished work over from a CSV. Rows that are known stay as they are, so a file can be imported again after it
 * has grown; a row whose figures changed is a new one. Rows that cannot be used come back with their line and why.
 */
export const importHistory = command({
  name: 'forecast.importHistory',
  input: z.object({
    csv: z.string().max(MOST_CHARACTERS, { error: 'The file is too large; split it.' }),
    kind: z.enum(WORK_KINDS),
  }),
  allow: [members()],
  async run({ tx, actor, now, input: { csv, kind } }) {
    const { problem, rows, refused } = readHistory(csv);
    if (problem !== null) throw invalid(`The file cannot be read: ${problem}.`, { csv: problem });
    const first = await nextPosition({ tx });
    const values = withFingerprints(rows, kind).map((row, i) => ({
      ...row,
      id: newId('finishedWork'),
      studioId: actor.studioId!,
      kind,
      source: 'import' as const,
      position: first + i,
      createdAt: now,
    }));
    let added = 0;
    for (let from = 0; from < values.length; from += ROWS_AT_ONCE) {
      const some = values.slice(from, from + ROWS_AT_ONCE);
      const kept = await tx
        .insert(finishedWork)
        .values(some)
        .onConflictDoNothing()
        .returning({ id: finishedWork.id });
      added += kept.length;
    }
    return { studioId: actor.studioId!, added, known: rows.length - added, refused };
  },
  audit: ({ kind }, { studioId, added, known, refused }) => ({
    subject: studioId,
    detail: { kind, added, known, refused: refused.length },
  }),
});

/** Postgres takes 65,535 parameters in a statement. */
const ROWS_AT_ONCE = 2000;

/** Equal rows of one file are different work: they are told apart by how many went before. */
function withFingerprints(rows: readonly ImportableRow[], kind: WorkKind) {
  const seen = new Map<string, number>();
  return rows.map(row => {
    const content = JSON.stringify([kind, ...Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))]);
    const before = seen.get(content) ?? 0;
    seen.set(content, before + 1);
    return { ...row, fingerprint: createHash('sha256').update(`${before} ${content}`).digest('hex') };
  });
}
