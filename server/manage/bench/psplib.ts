import { cpus } from 'node:os';
import { type Command, InvalidArgumentError } from 'commander';
import { CommandError } from '../command-error';
import { strictCommand, wholeNumber } from '../strict-command';
import { listOf } from './list-of';
import { machine } from './machine';
import { inProcesses } from './processes';
import { progress } from './progress';
import type { PsplibAnswer, PsplibTask } from './psplib-process';
import { type PsplibRow, psplibReport, rowsOf } from './psplib-report';
import { instancesOf, isSet, type PsplibSet, SETS } from './psplib-set';

interface Options {
  schedules: number[];
  seeds: number;
  set: PsplibSet[];
  every: number;
  json?: boolean;
}

/** `bench psplib`: the scheduler on PSPLIB's instances, beside published results. */
export function psplibBench(): Command {
  return strictCommand('psplib')
    .description(
      'schedule PSPLIB’s instances in GROUNDWORK_DATA and hold the deviation against published results',
    )
    .option(
      '--schedules <list>',
      'schedules per instance, by comma',
      listOf(wholeNumber(1, 10_000_000)),
      [1000, 5000],
    )
    .option('--seeds <n>', 'how many seeds, from 1', wholeNumber(1, 1000), 1)
    .option('--set <list>', 'sets, by comma', listOf(setName), [...SETS])
    .option('--every <n>', 'only every n-th instance', wholeNumber(1, 480), 1)
    .option('--json', 'the figures as one JSON object')
    .action(async (options: Options) => {
      const answers = await measure(options);
      const faults = answers.filter(one => one.fault !== null);
      for (const { instance, seed, fault } of faults) {
        process.stderr.write(`${instance.name}, seed ${seed}: ${fault}\n`);
      }
      if (faults.length) throw new CommandError(`${faults.length} of ${answers.length} runs are broken.`, 1);
      const rows: PsplibRow[] = rowsOf(answers);
      process.stdout.write(
        `${options.json ? JSON.stringify({ machine: machine(), rows }) : psplibReport(rows)}\n`,
      );
    });
}

async function measure({ schedules, seeds, set, every }: Options): Promise<PsplibAnswer[]> {
  const tasks: PsplibTask[] = instancesOf(set, every).flatMap(instance =>
    schedules.flatMap(count =>
      Array.from({ length: seeds }, (_, i) => ({ instance, schedules: count, seed: i + 1 })),
    ),
  );
  const answers: PsplibAnswer[] = [];
  const show = progress(tasks.length);
  await inProcesses<PsplibTask, PsplibAnswer>(
    new URL('./psplib-process.ts', import.meta.url),
    cpus().length,
    tasks,
    (answer, done) => {
      answers.push(answer);
      show(done);
    },
  );
  return answers;
}

function setName(word: string): PsplibSet {
  if (isSet(word)) return word;
  throw new InvalidArgumentError(`Give one or more of ${SETS.join(', ')}.`);
}
