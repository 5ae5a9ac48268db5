import type { Command } from 'commander';
import { forecast } from '@/server/forecast/engine/forecast';
import { MOST_TRIALS } from '@/server/forecast/engine/plan/limits';
import { EDITIONS, type EditionForecast, type Forecast } from '@/server/forecast/engine/types';
import { parsePlanFile } from '@/server/forecast/plan-file';
import { forecastReport } from './forecast-report';
import { printable } from './printable';
import { inFile, readInput } from './read-input';
import { strictCommand, wholeNumber } from './strict-command';

/** `manage forecast FILE.json`: the forecast of a plan file, without a database. */
export function forecastCommand(): Command {
  return strictCommand('forecast')
    .description('forecast cost and finish of a plan file (docs/plan-file.md)')
    .argument('<file>', 'plan file, JSON; - reads standard input')
    .option('--trials <n>', 'trials to run, in place of the file’s', wholeNumber(1, MOST_TRIALS))
    .option('--seed <n>', 'seed of chance, in place of the file’s', wholeNumber(0, 0xffffffff))
    .option('--json', 'figures as one JSON object')
    .action(async (file: string, options: { trials?: number; seed?: number; json?: boolean }) => {
      const plan = await readInput(file, parsePlanFile);
      const input = { ...plan, trials: options.trials ?? plan.trials, seed: options.seed ?? plan.seed };
      const result = inFile(file, () => forecast(input));
      const text = options.json ? JSON.stringify(figures(result)) : forecastReport(input, result);
      process.stdout.write(`${printable(text)}\n`);
    });
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
