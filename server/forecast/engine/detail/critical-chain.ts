import { Dispatch, NONE } from '../dispatch';
import type { Plan } from '../plan/plan';
import { lastDay } from '../simulate';
import { type ChainLink, DISCIPLINES, type Edition } from '../types';

/** What decides the finish when all work takes its median: from the last piece back along what each waited for. */
export function criticalChain(plan: Plan, edition: Edition): ChainLink[] {
  const { work, priorityList } = plan.editions[edition];
  const dispatch = new Dispatch(work, plan.team);
  dispatch.setPriorityList(priorityList);
  dispatch.run(work.medianHours);
  const chain: ChainLink[] = [];
  for (let item = dispatch.lastItem; item !== NONE; item = dispatch.itemCause[item]!) {
    const startDay = Math.floor(dispatch.itemStart[item]!);
    chain.push({
      featureId: work.features[work.itemFeature[item]!]!.id,
      discipline: DISCIPLINES[work.itemDiscipline[item]!]!,
      personId: plan.input.team[dispatch.itemPerson[item]!]!.id,
      startDay,
      finishDay: Math.max(startDay, lastDay(dispatch.itemFinish[item]!)),
    });
  }
  return chain.reverse();
}
