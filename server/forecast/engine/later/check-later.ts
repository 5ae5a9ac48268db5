import { checkNumber, checkThreePoints, checkWhole, refuse } from '../checks';
import { EDITIONS } from '../types';
import { ASSUMPTION_BOUNDS, ASSUMPTION_KEYS } from './assumptions';
import type { LaterInput } from './types';

const MOST_LATER_MONTHS = 120;
const MOST_LATER_TRIALS = 20_000;
const MOST_COST_MINOR = 1e13;

/** Throws `EngineInputError`, with the place and what to do, for the first thing that cannot be computed. */
export function checkLater(input: LaterInput): void {
  if (!EDITIONS.includes(input.scope)) {
    refuse('scope', `'${input.scope}' is not an edition; use ${EDITIONS.join(', ')}`);
  }
  const { length } = input.buildCostMinor.mvp;
  for (const edition of EDITIONS) {
    const path = `buildCostMinor.${edition}`;
    const costs = input.buildCostMinor[edition];
    if (costs.length === 0) refuse(path, 'is empty; give the cost of at least one trial of the forecast');
    if (costs.length !== length) {
      refuse(
        path,
        `has ${costs.length} trials and mvp has ${length}; give the same trials of the forecast for each edition`,
      );
    }
    costs.forEach((cost, i) => {
      checkNumber(`${path}[${i}]`, cost, 0, MOST_COST_MINOR);
    });
  }
  for (const key of ASSUMPTION_KEYS) {
    const path = `assumptions.${key}`;
    const range = input.assumptions[key];
    if (!range) refuse(path, 'is missing; give low, likely and high');
    checkThreePoints(path, range, ...ASSUMPTION_BOUNDS[key]);
  }
  checkNumber('markupRate', input.markupRate, 0, 10);
  checkWhole('horizonMonths', input.horizonMonths, 1, MOST_LATER_MONTHS);
  checkWhole('seed', input.seed, 0, 0xffffffff);
  checkWhole('trials', input.trials, 1, MOST_LATER_TRIALS);
}
