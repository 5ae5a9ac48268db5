import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import { conduct } from '@/server/forecast/engine/parallel/conduct';
import type { ForecastInput } from '@/server/forecast/engine/types';
import { strictCommand, wholeNumber } from '../strict-command';
import { median } from './calibration';
import { forecastReport, type SizeFigures } from './forecast-report';
import { listOf } from './list-of';
import { machine } from './machine';
import { megabytesAlive } from './memory';
import { engineThreads, measureInThread } from './node-threads';
import { generatePlan } from './plan-generator';
import { progress } from './progress';

const SEED = 1;

interface Options {
  trials: number;
  items: number[];
  runs: number;
  browser: boolean;
  json?: boolean;
}

/** `bench forecast`: how long trials take on one thread, on all cores and in a browser's worker. */
export function forecastBench(): Command {
  return strictCommand('forecast')
    .description('time the forecast of generated plans on one thread, on all cores and in a browser’s worker')
    .option('--trials <n>', 'trials', wholeNumber(1, 100_000), 10_000)
    .option(
      '--items <list>',
      'sizes of plans in pieces of work, by comma',
      listOf(wholeNumber(2, 5000)),
      [60, 240, 600],
    )
    .option('--runs <n>', 'runs, of which the median is told', wholeNumber(1, 100), 3)
    .option('--no-browser', 'leave the browser out')
    .option('--json', 'the figures as one JSON object')
    .action(async (options: Options) => {
      const { trials, runs, items } = options;
      const inputs = items.map(count => generatePlan(count, SEED, trials));
      const show = progress(2 * items.length + 2);
      let done = 0;
      const figures: SizeFigures[] = [];
      for (const [i, input] of inputs.entries()) {
        const thread = await measureInThread({ input, runs });
        show(++done);
        const all = await allCores(input, runs);
        show(++done);
        figures.push({
          items: items[i]!,
          people: input.team.length,
          thread,
          allCoresMs: all.ms,
          isSameOnAllCores: all.answer === thread.answer,
          browser: null,
        });
      }
      // Loaded only here: Playwright takes long to load.
      const browser = options.browser
        ? await (await import('./browser')).measureInBrowser(inputs.map(input => ({ input, runs })))
        : null;
      browser?.measured.forEach((measured, i) => {
        figures[i]!.browser = measured;
      });
      show(++done);
      const memory = [trials, 4 * trials].map(count => ({
        trials: count,
        megabytes: megabytesAlive({ ...inputs[0]!, trials: count }),
      }));
      show(++done);
      const about = {
        memory,
        trials,
        runs,
        cores: availableParallelism(),
        browser: browser?.browser ?? null,
      };
      process.stdout.write(
        options.json
          ? `${JSON.stringify({ machine: machine(), ...about, sizes: figures.map(withoutAnswers) })}\n`
          : `${forecastReport(figures, about)}\n`,
      );
      if (
        figures.some(
          one => !one.isSameOnAllCores || (one.browser && one.browser.answer !== one.thread.answer),
        )
      ) {
        process.stderr.write('Not every place gave the same bytes.\n');
        process.exitCode = 1;
      }
    });
}

async function allCores(input: ForecastInput, runs: number): Promise<{ ms: number; answer: string }> {
  const { workers, close } = await engineThreads(availableParallelism());
  try {
    let answer = '';
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      const began = performance.now();
      answer = JSON.stringify((await conduct(workers, input, { detail: false })).forecast);
      times.push(performance.now() - began);
    }
    return { ms: median(times), answer };
  } finally {
    await close();
  }
}

const withoutAnswers = ({ thread, browser, ...rest }: SizeFigures) => ({
  ...rest,
  thread: { ...thread, answer: undefined },
  browser: browser && { ...browser, answer: undefined },
});
