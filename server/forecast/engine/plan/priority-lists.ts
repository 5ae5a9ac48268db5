import { Dispatch } from '../dispatch';
import { EDITIONS, type Edition, type ForecastInput } from '../types';
import type { EditionPlan, PriorityLists } from './edition-plan';
import { pilotHours } from './pilots';
import { priorityList } from './priority-list';
import type { Team } from './team';

const PILOTS = 48;

/**
 * One list for each edition. A larger edition's list, without what the smaller lacks, is a list for the smaller too;
 * the one with the earlier finish on average over pilot trials is taken. So luck in the search never makes
 * an edition with less work finish later than one with more.
 */
export function findPriorityLists(
  editions: Readonly<Record<Edition, EditionPlan>>,
  team: Team,
  input: Pick<ForecastInput, 'seed' | 'systemicShare'>,
): PriorityLists {
  const lists = new Map<Edition, Int32Array>();
  for (const edition of [...EDITIONS].reverse()) {
    const plan = editions[edition];
    const own = priorityList(plan.work, team, input.seed);
    const larger = [...lists].map(([one, list]) => restricted(editions[one], list, plan));
    lists.set(edition, larger.length === 0 ? own : best([own, ...larger]));

    function best(candidates: readonly Int32Array[]): Int32Array {
      const hours = pilotHours(plan, input, PILOTS);
      const dispatch = new Dispatch(plan.work, team);
      const finishes = candidates.map(list => {
        dispatch.setPriorityList(list);
        return hours.reduce((sum, one) => sum + dispatch.run(one), 0);
      });
      return candidates[finishes.indexOf(Math.min(...finishes))]!;
    }
  }
  return Object.fromEntries(lists) as Record<Edition, Int32Array>;
}

/** A larger edition's list as one of a smaller edition, whose items are among its own. */
function restricted(larger: EditionPlan, list: Int32Array, smaller: EditionPlan): Int32Array {
  const itemOf = new Map(smaller.work.itemStreams.map((name, item) => [name, item]));
  return Int32Array.from(
    [...list].map(item => itemOf.get(larger.work.itemStreams[item]!)).filter(item => item !== undefined),
  );
}
