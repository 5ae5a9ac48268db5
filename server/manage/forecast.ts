import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { EngineInputError } from '@/server/forecast/engine/errors';
import { forecast } from '@/server/forecast/engine/forecast';
import { MOST_TRIALS } from '@/server/forecast/engine/plan/validate';
import {
  EDITIONS,
  type EditionForecast,
  type Forecast,
  type ForecastInput,
} from '@/server/forecast/engine/types';
import { PlanFileError, parsePlanFile } from '@/server/forecast/plan-file';
import { CommandError } from './command-error';
import { forecastReport } from './forecast-report';
import { strictCommand, wholeNumber } from './strict-command';

/** `manage forecast FILE.json`: the forecast of a plan file, without a database. */
export function forecastCommand(): Command {
  return strictCommand('forecast')
    .description('forecast cost and finish of a plan file (docs/plan-file.md)')
    .argument('<file>', 'plan file, JSON')
    .option('--trials <n>', 'trials to run, in place of the file’s', wholeNumber(1, MOST_TRIALS))
    .option('--seed <n>', 'seed of chance, in place of the file’s', wholeNumber(0, 0xffffffff))
    .option('--json', 'figures as one JSON object')
    .action(async (file: string, options: { trials?: number; seed?: number; json?: boolean }) => {
      const plan = await readPlan(file);
      const input = { ...plan, trials: options.trials ?? plan.trials, seed: options.seed ?? plan.seed };
      const result = simulate(file, input);
      const text = options.json ? JSON.stringify(figures(result)) : forecastReport(input, result);
      process.stdout.write(`${text}\n`);
    });
}

function simulate(file: string, input: ForecastInput): Forecast {
  try {
    return forecast(input);
  } catch (error) {
    throw error instanceof EngineInputError ? new CommandError(`${file}: ${error.message}`) : error;
  }
}

async function readPlan(file: string): Promise<ForecastInput> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(
      error.code === 'ENOENT' ? `${file}: there is no such file` : `${file}: cannot be read (${error.code})`,
    );
  });
  try {
    return parsePlanFile(text);
  } catch (error) {
    throw error instanceof PlanFileError ? new CommandError(`${file}: ${error.message}`) : error;
  }
}

function figures({ engineVersion, seed, trials, editions }: Forecast) {
  const figuresOf = ({ cost, finish, workdays, probability }: EditionForecast) => {
    const { histogram: _costs, ...costFigures } = cost;
    const { histogram: _days, ...finishFigures } = finish;
    return { cost: costFigures, finish: finishFigures, workdays, probability };
  };
  return {
    engineVersion,
    seed,
    trials,
    editions: Object.fromEntries(EDITIONS.map(edition => [edition, figuresOf(editions[edition])])),
  };
}
