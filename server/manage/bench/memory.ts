import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { preparePlan } from '@/server/forecast/engine/plan/plan';
import type { ForecastInput } from '@/server/forecast/engine/types';
import { runEdition } from './measurement';

/** Megabytes that are alive when all trials of an edition have run and their figures are known, beyond those before. */
export function megabytesAlive(input: ForecastInput): number {
  const plan = preparePlan(input);
  const before = aliveBytes();
  const result = runEdition(plan, true);
  const after = aliveBytes();
  // Used here, so that it is alive above.
  return result === null ? 0 : (after - before) / 1e6;
}

function aliveBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
