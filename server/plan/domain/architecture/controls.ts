import { EDITIONS, type Edition } from '@/server/forecast/engine/types';
import { ASVS_CHAPTERS, type AsvsChapter, type Control } from './controls/control';
import { LEVEL_1 } from './controls/level-1';
import { LEVEL_2 } from './controls/level-2';
import { LEVEL_3 } from './controls/level-3';
import type { Demands } from './demands';

/** The level of OWASP ASVS 5.0.0 that each edition is held to; it holds those below too. */
export const CONTROLS_BY_EDITION: Record<Edition, readonly Control[]> = {
  mvp: LEVEL_1,
  scalable: LEVEL_2,
  enterprise: LEVEL_3,
};

/**
 * The controls that an edition adds, for these demands: its level's, those below that only it has need of,
 * and those above that cannot wait.
 */
export const controlsFor = (edition: Edition, demands: Demands): Control[] =>
  EDITIONS.flatMap((level, at) =>
    CONTROLS_BY_EDITION[level].filter(({ when, early }) => {
      const first = EDITIONS.find(
        (one, rank) => (rank >= at || early?.(demands, one)) && (!when || when(demands, one)),
      );
      return first === edition;
    }),
  );

/** `V6 Authentication` */
export function chapterOf({ asvs }: Pick<Control, 'asvs'>): string {
  const chapter = `V${asvs.split('.')[0]}` as AsvsChapter;
  return `${chapter} ${ASVS_CHAPTERS[chapter]}`;
}
