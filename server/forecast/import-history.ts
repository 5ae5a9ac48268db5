import { createHash } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { finishedWork } from '@/db/schema/forecast';
import { command } from '@/server/kernel/command';
import { invalid } from '@/server/kernel/errors';
import { newId } from '@/server/kernel/ids';
import { members } from '@/server/kernel/policy';
import { byReference, fateOf } from './domain/history/against-kept';
import { latestDayAt } from './domain/history/latest-day';
import { type ImportableRow, readHistory } from './domain/history/read-history';
import { MOST_CHARACTERS } from './domain/history/text-of-file';
import { WORK_KINDS, type WorkKind } from './engine/calibration/finished-work';
import { nextPosition } from './save-finished-work';

/**
 * Takes finished work over from a CSV. Rows that are known stay as they are, so a file can be imported again after it
 * has grown; a row with a known id and other figures brings that piece up to date, unless a person changed it here.
 * Rows that cannot be used come back with their line and why.
 */
export const importHistory = command({
  name: 'forecast.importHistory',
  input: z.object({
    csv: z.string().max(MOST_CHARACTERS, { error: 'The file is too large; split it.' }),
    kind: z.enum(WORK_KINDS),
  }),
  allow: [members()],
  async run({ tx, actor, now, input: { csv, kind } }) {
    const { problem, rows, refused } = readHistory(csv, latestDayAt(now));
    if (problem !== null) throw invalid(`The file cannot be read: ${problem}.`, { csv: problem });
    // One import of a studio at a time: two at once would know nothing of what the other brings.
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`finishedWork:${actor.studioId}`}, 0))`,
    );
    // Locked against what a person changes meanwhile.
    const stored = await tx
      .select()
      .from(finishedWork)
      .where(eq(finishedWork.cameAs, kind))
      .orderBy(asc(finishedWork.position), asc(finishedWork.id))
      .for('update');
    const kept = byReference(stored);
    const lines = new Set(stored.map(piece => piece.fingerprint));
    const first = await nextPosition({ tx });
    const base = { studioId: actor.studioId!, kind, cameAs: kind, source: 'import' as const, createdAt: now };
    const anew: (typeof finishedWork.$inferInsert)[] = [];
    const changed: (typeof finishedWork.$inferInsert)[] = [];
    withFingerprints(rows, kind).forEach((row, i) => {
      if (lines.has(row.fingerprint)) return;
      const known = fateOf(row, kept);
      if (known?.fate === 'updated') changed.push({ ...known.kept, ...row });
      if (!known) anew.push({ ...base, ...row, id: newId('finishedWork'), position: first + i });
    });
    let added = 0;
    for (const some of inParts(anew)) {
      const news = await tx
        .insert(finishedWork)
        .values(some)
        .onConflictDoNothing()
        .returning({ id: finishedWork.id });
      added += news.length;
    }
    for (const some of inParts(changed))
      await tx
        .insert(finishedWork)
        .values(some)
        .onConflictDoUpdate({ target: finishedWork.id, set: FIGURES_GIVEN });
    const updated = changed.length;
    return { studioId: actor.studioId!, added, updated, known: rows.length - added - updated, refused };
  },
  audit: ({ kind }, { studioId, added, updated, known, refused }) => ({
    subject: studioId,
    detail: { kind, added, updated, known, refused: refused.length },
  }),
});

/** Postgres takes 65,535 parameters in a statement. */
const ROWS_AT_ONCE = 2000;

function* inParts<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += ROWS_AT_ONCE) yield all.slice(from, from + ROWS_AT_ONCE);
}

/** What a file may overrule: all that a row says, but the id by which it is known. */
const FIGURES = {
  name: true,
  group: true,
  discipline: true,
  estimator: true,
  estimate: true,
  actual: true,
  low: true,
  high: true,
  unit: true,
  startedOn: true,
  finishedOn: true,
  fingerprint: true,
} satisfies Record<Exclude<keyof ImportableRow, 'reference'> | 'fingerprint', true>;

/** Sets each figure of a stored piece to what the row says. */
const FIGURES_GIVEN = Object.fromEntries(
  (Object.keys(FIGURES) as (keyof typeof FIGURES)[]).map(field => [
    field,
    sql.raw(`excluded."${finishedWork[field].name}"`),
  ]),
);

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
