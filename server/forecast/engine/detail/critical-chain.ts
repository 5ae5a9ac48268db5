import { Dispatch } from '../dispatch';
import type { ItemInTrial } from '../in-trial';
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
  const link = ({ index, discipline, person, start, finish }: ItemInTrial): ChainLink => {
    const startDay = plan.daysBefore + Math.floor(start);
    return {
      featureId: work.features[work.itemFeature[index]!]!.id,
      discipline: DISCIPLINES[discipline]!,
      personId: plan.input.team[person]!.id,
      startDay,
      finishDay: Math.max(startDay, plan.daysBefore + lastDay(finish)),
    };
  };
  const chain: ChainLink[] = [];
  for (let item = dispatch.lastItem; item !== null; item = item.cause) chain.push(link(item));
  return {
    pieces: dispatch.items.map(link).sort((a, b) => a.startDay - b.startDay),
    criticalChain: chain.reverse(),
  };
}
