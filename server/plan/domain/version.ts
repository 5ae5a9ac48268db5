import { z } from 'zod';
import type { Instant } from '@/server/kernel/clock';
import type { Id } from '@/server/kernel/ids';

/** What made a version: somebody's wish, a forecast, a proposal, or an import that was about to change much. */
export const VERSION_REASONS = ['kept', 'forecast', 'proposal', 'import'] as const;
export type VersionReason = (typeof VERSION_REASONS)[number];

export const MOST_TITLE = 120;
export const versionTitleSchema = z
  .string()
  .trim()
  .min(1, { error: 'Give the version a name that you will know it by.' })
  .max(MOST_TITLE, { error: `At most ${MOST_TITLE} characters.` });

const BEFORE = /^Before (going back|undoing the going back) to “(.*)”$/s;

/**
 * What the plan is kept as before it goes back to a version. To go back to what was kept so is to undo that;
 * however often one goes to and fro, the title names the version that was gone back to first.
 */
export function titleBefore({
  title,
  reason,
  createdAt,
}: Pick<VersionHead, 'title' | 'reason' | 'createdAt'>): string {
  let plain = title;
  let undoings = 0;
  for (let found = BEFORE.exec(plain); found; found = BEFORE.exec(plain)) {
    undoings += found[1] === 'going back' ? 1 : 2;
    plain = found[2]!;
  }
  // Every forecast keeps a version of the same title.
  const named =
    reason === 'forecast' ? `${plain} of ${createdAt.slice(0, 10)} ${createdAt.slice(11, 16)} UTC` : plain;
  return `Before ${undoings % 2 ? 'undoing the going back' : 'going back'} to “${named}”`;
}

/** A version as a list shows it: without what it holds. */
export interface VersionHead {
  id: Id<'planVersion'>;
  planId: Id<'plan'>;
  /** The plan's revision that it holds. */
  revision: number;
  title: string;
  reason: VersionReason;
  authorName: string;
  createdAt: Instant;
}
