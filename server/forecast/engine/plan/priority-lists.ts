import { Dispatch } from '../dispatch';
import { EDITIONS, type Edition, type ForecastInput } from '../types';
import type { EditionPlan, PriorityLists } from './edition-plan';
import { pilotHours } from './pilots';
import { priorityList } from './priority-list';
import type { Team } from './team';
import type { Work } from './work';

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
    const larger = [...lists].map(([one, list]) =>
      listInOrder(plan.work, orderOf({ ...editions[one], priorityList: list })),
    );
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

/** The items of some work in the order in which their names stand; those that are not named come last. */
export function listInOrder(work: Work, names: readonly string[]): Int32Array {
  const place = new Map(names.map((name, index) => [name, index]));
  const placeOf = (item: number) => place.get(work.itemStreams[item]!) ?? names.length;
  return Int32Array.from(work.itemStreams.keys()).sort((a, b) => placeOf(a) - placeOf(b) || a - b);
}

/** The names of an edition's items, most urgent first. */
export const orderOf = ({ work, priorityList }: EditionPlan): string[] =>
  Array.from(priorityList, item => work.itemStreams[item]!);
