import { Dispatch } from '../dispatch';
import { type Graph, graphOf, tails } from '../graph';
import { searchList } from '../scheduling/list-search';
import { type Team, withoutDaysOff } from './team';
import { backwards, successorsThroughEmpty, type Work } from './work';

/** Enough for a list that is hard to beat at sixty features, and a few milliseconds. */
const SCHEDULES = 300;
/** Of so few items all orders are tried: at most 120, cheaper than a search. */
const FEW_ITEMS = 5;

/**
 * The one order of urgency along which every trial of an edition runs. It comes from median hours alone: an order
 * found anew for each trial would know that trial's future. Of more than a few items a search's candidates are dispatched forwards, then justified by
 * dispatching backwards from the end and forwards again (Valls, Ballestín and Quintanilla, EJOR 165, 2005).
 */
export function priorityList(work: Work, team: Team, seed: number): Int32Array {
  if (work.itemFeature.length < 2) return Int32Array.from(work.itemFeature.keys());
  const successors = itemSuccessors(work);
  const days = medianDays(work, team);
  const tail = tails(successors, days);
  const longest = tail.reduce((a, b) => Math.max(a, b), 0);
  const latestFinish = Float64Array.from(tail, (length, item) => longest - length + days[item]!);
  const forward = new Dispatch(work, team);
  if (days.length <= FEW_ITEMS) return bestOfAll(latestFinish, forward, work);
  const backward = new Dispatch(backwards(work), withoutDaysOff(team));
  const latestFirst =
    ({ items }: Dispatch) =>
    (a: number, b: number) =>
      items[b]!.finish - items[a]!.finish || a - b;

  const evaluate = (list: Int32Array): number => {
    forward.setPriorityList(list);
    const first = forward.run(work.medianHours);
    const reverse = Int32Array.from(list).sort(latestFirst(forward));
    backward.setPriorityList(reverse);
    backward.run(work.medianHours);
    const justified = reverse.sort(latestFirst(backward));
    forward.setPriorityList(justified);
    const second = forward.run(work.medianHours);
    if (second <= first) list.set(justified);
    return Math.min(first, second);
  };
  const problem = { successors, latestFinish, lowerBound: 0, schedulesPerEvaluation: 3, evaluate };
  return searchList(problem, { schedules: SCHEDULES, seed }).list;
}

/**
 * The order with the earliest finish; of equal ones that in which the most urgent come first. Also an order that puts work
 * before what it needs: once that is ready it goes before all else, which a search's lists cannot say.
 */
function bestOfAll(latestFinish: Float64Array, dispatch: Dispatch, { medianHours }: Work): Int32Array {
  const urgentFirst = [...latestFinish.keys()].sort((a, b) => latestFinish[a]! - latestFinish[b]! || a - b);
  let best = urgentFirst;
  let earliest = Number.POSITIVE_INFINITY;
  for (const order of ordersOf(urgentFirst)) {
    dispatch.setPriorityList(order);
    const finish = dispatch.run(medianHours);
    if (finish >= earliest) continue;
    earliest = finish;
    best = order;
  }
  return Int32Array.from(best);
}

function* ordersOf(items: number[]): Generator<number[]> {
  if (items.length < 2) yield items;
  else
    for (const first of items)
      for (const rest of ordersOf(items.filter(item => item !== first))) yield [first, ...rest];
}

/** Median length of each item in working days of the fastest who could do it. */
function medianDays(work: Work, team: Team): Float64Array {
  return work.medianHours.map((hours, item) => {
    let fastest = 0;
    for (const person of team.ableByDiscipline[work.itemDiscipline[item]!]!) {
      fastest = Math.max(fastest, team.hoursPerWorkday[person]!);
    }
    return hours / fastest;
  });
}

/** From an item to all items of the features that wait for its feature, looking through features without work. */
function itemSuccessors(work: Work): Graph {
  const { itemOffsets, itemFeature } = work;
  return graphOf(
    Array.from(itemFeature, feature =>
      successorsThroughEmpty(work, feature).flatMap(next =>
        Array.from({ length: work.featureItemCount[next]! }, (_, i) => itemOffsets[next]! + i),
      ),
    ),
  );
}
