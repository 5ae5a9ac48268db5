import type { BriefAnswers } from '@/server/brief/domain/sections';

/** An answer as it was once, with whoever wrote it. */
export interface Version {
  revision: number;
  answers: BriefAnswers;
  authorName: string;
  startedAt: string;
  savedAt: string;
}
