import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ForecastInput } from '@/server/forecast/engine/types';
import { parsePlanFile } from '@/server/forecast/plan-file';

/** The example that docs/plan-file.md describes is the demo's plan and team too. */
export const readExamplePlan = async (): Promise<ForecastInput> =>
  parsePlanFile(await readFile(join(process.cwd(), 'docs/examples/plan.json'), 'utf8'));
