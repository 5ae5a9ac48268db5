import { NONE } from '../backlog';
import { Dispatch } from '../dispatch';
import type { Plan } from '../plan/plan';
import { lastDay } from '../simulate';
import { type ChainLink, DISCIPLINES, type Edition } from '../types';

/**
 * When everything takes its median: all pieces of work in the order in which they begin, and of these what decides
 * the finish, from the last piece back along what each waited for.
 */
export function medianSchedule(
  plan: Plan,
  edition: Edition,
): { pieces: ChainLink[]; criticalChain: ChainLink[] } {
  const { work, priorityList } = plan.editions[edition];
  const dispatch = new Dispatch(work, plan.team);
  dispatch.setPriorityList(priorityList);
  dispatch.run(work.medianHours);
  const link = (item: number): ChainLink => {
    const startDay = Math.floor(dispatch.itemStart[item]!);
    return {
      featureId: work.features[work.itemFeature[item]!]!.id,
      discipline: DISCIPLINES[work.itemDiscipline[item]!]!,
      personId: plan.input.team[dispatch.itemPerson[item]!]!.id,
      startDay,
      finishDay: Math.max(startDay, lastDay(dispatch.itemFinish[item]!)),
    };
  };
  const chain: ChainLink[] = [];
  for (let item = dispatch.lastItem; item !== NONE; item = dispatch.itemCause[item]!) chain.push(link(item));
  return {
    pieces: Array.from(work.itemFeature, (_, item) => link(item)).sort((a, b) => a.startDay - b.startDay),
    criticalChain: chain.reverse(),
  };
}
