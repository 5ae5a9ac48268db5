import type { Discipline } from '@/server/forecast/engine/types';

export const DISCIPLINE_NAMES: Record<Discipline, string> = {
  design: 'Design',
  frontend: 'Frontend',
  backend: 'Backend',
  qa: 'QA',
  devops: 'DevOps',
  pm: 'Project management',
};

/** Where there is room for a column's width only. */
export const DISCIPLINE_SHORT_NAMES: Record<Discipline, string> = { ...DISCIPLINE_NAMES, pm: 'PM' };
