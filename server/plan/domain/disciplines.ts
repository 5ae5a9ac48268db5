import { DISCIPLINE_WORDS, DISCIPLINES, type Discipline } from '@/server/forecast/engine/types';
import { capitalised } from '@/server/kernel/capitalised';

export const DISCIPLINE_NAMES = Object.fromEntries(
  DISCIPLINES.map(one => [one, capitalised(DISCIPLINE_WORDS[one])]),
) as Record<Discipline, string>;

/** Where there is room for a column's width only. */
export const DISCIPLINE_SHORT_NAMES: Record<Discipline, string> = { ...DISCIPLINE_NAMES, pm: 'PM' };
