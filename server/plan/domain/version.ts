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
