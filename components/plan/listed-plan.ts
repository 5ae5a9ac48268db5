import type { Route } from 'next';
import { plural } from './words';

interface Listed {
  id: string;
  briefId: string | null;
  featureCount: number;
}

/** Nothing is in it yet: its suggestions are what there is to look at. */
const isUndecided = ({ briefId, featureCount }: Listed): boolean => briefId !== null && !featureCount;

/** Where a plan in a list leads. */
export const planHref = (studio: string, plan: Listed): Route =>
  `/s/${studio}/plans/${plan.id}${isUndecided(plan) ? '/suggested' : ''}` as Route;

/** How far it is, in a word or two. */
export const planSize = (plan: Listed): string =>
  isUndecided(plan) ? 'Suggestions wait' : plural(plan.featureCount, 'feature');
