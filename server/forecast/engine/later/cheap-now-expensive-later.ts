import { EDITIONS, type Edition } from '../types';
import { checkLater } from './check-later';
import { crossingMonth, summariseCrossing } from './crossing';
import { type Followed, followBuild, type Launch, newFollowed } from './follow-build';
import { Tally } from './tally';
import type { LaterInput, LaterResult } from './types';
import { type World, Worlds } from './world';

/**
 * What each build costs until the horizon, and when the cheap one stops being cheaper. All builds of a trial live in
 * one world: the same build costs, wishes, scope to reach and rates; they differ in what was saved and is owed for it.
 * The same input gives the same answer, to the last bit, wherever it runs. Throws `EngineInputError`.
 */
export function cheapNowExpensiveLater(input: LaterInput): LaterResult {
  checkLater(input);
  const { horizonMonths, trials, scope, markupRate } = input;
  const editions = EDITIONS.slice(0, EDITIONS.indexOf(scope) + 1);
  const worlds = new Worlds(input.assumptions, input.seed);
  const cheapTally = new Tally('cheap', horizonMonths, trials);
  const tallies = editions.map(edition => new Tally(edition, horizonMonths, trials));
  const crossingCounts = editions.map(() => new Int32Array(horizonMonths + 2));
  const cheap = newFollowed(horizonMonths);
  const other = newFollowed(horizonMonths);
  for (let trial = 0; trial < trials; trial++) {
    worlds.draw(trial);
    const { world } = worlds;
    const scopeValue = costAt(input, scope, trial);
    const follow = (launch: Launch, out: Followed) => followBuild(launch, scopeValue, world, markupRate, out);
    follow(builtCheap(costAt(input, 'mvp', trial), world), cheap);
    cheapTally.add(trial, cheap);
    editions.forEach((edition, i) => {
      follow(builtWell(costAt(input, edition, trial), world), other);
      tallies[i]!.add(trial, other);
      crossingCounts[i]![crossingMonth(cheap.spent, other.spent)]!++;
    });
  }
  return {
    horizonMonths,
    trials,
    scope,
    builds: [cheapTally, ...tallies].map(tally => tally.summary()),
    crossings: editions.map((edition, i) => summariseCrossing(edition, crossingCounts[i]!)),
  };
}

/** The forecast's trials are gone through again and again: each is used as often as any other. */
function costAt({ buildCostMinor }: LaterInput, edition: Edition, trial: number): number {
  const costs = buildCostMinor[edition];
  return costs[trial % costs.length]!;
}

const builtWell = (cost: number, world: World): Launch => ({
  paid: cost,
  value: cost,
  debt: world.launchDebtShare * cost,
});

/** The same scope for less: it is worth as much to run and repair, and owes for what was saved. */
function builtCheap(mvpCost: number, world: World): Launch {
  const saved = world.savedShare * mvpCost;
  return {
    paid: mvpCost - saved,
    value: mvpCost,
    debt: world.launchDebtShare * mvpCost + world.debtPerSaved * saved,
  };
}
