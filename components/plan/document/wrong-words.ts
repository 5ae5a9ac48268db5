import type { ContentKind, PartContent } from '@/server/plan/domain/parts';
import type { WeighedPart } from '@/server/plan/domain/weigh';
import { wrongPart } from '@/server/plan/domain/wrong-part';
import type { PartOf } from './parts-of';

/** What the server would find wrong with a part that says this instead, to be said where it is written. */
export const wrongWords = <K extends ContentKind>(
  { key, kind, content }: PartOf<K>,
  some: Partial<PartContent<K>>,
  parts: readonly WeighedPart[],
): string | null =>
  wrongPart({ key, kind, content: { ...content, ...some } }, parts, content)?.sentence ?? null;
