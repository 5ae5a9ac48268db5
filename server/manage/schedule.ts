import type { Command } from 'commander';
import type { Problem } from '@/server/forecast/engine/scheduling/problem';
import { readSm } from '@/server/forecast/engine/scheduling/read-sm';
import { type Solution, solve } from '@/server/forecast/engine/scheduling/solve';
import { readInput } from './read-input';
import { strictCommand, wholeNumber } from './strict-command';

/** `manage schedule FILE.sm`: a short schedule for a PSPLIB instance, to hold the generator against published results. */
export function scheduleCommand(): Command {
  return strictCommand('schedule')
    .description('schedule a resource-constrained project in PSPLIB’s .sm form')
    .argument('<file>', 'project file, .sm; - reads standard input')
    .option('--schedules <n>', 'schedules to generate at most', wholeNumber(1, 10_000_000), 1000)
    .option('--seed <n>', 'seed of the search', wholeNumber(0, 0xffffffff), 1)
    .option('--json', 'the schedule as one JSON object')
    .action(async (file: string, options: { schedules: number; seed: number; json?: boolean }) => {
      const problem = await readInput(file, readSm);
      const solution = solve(problem, options);
      process.stdout.write(`${options.json ? figures(problem, solution) : report(problem, solution)}\n`);
    });
}

function figures({ criticalPath }: Problem, { makespan, schedules, starts }: Solution): string {
  return JSON.stringify({ makespan, criticalPath, schedules, starts: [...starts] });
}

function report(problem: Problem, { makespan, schedules, starts }: Solution): string {
  const over = ((100 * (makespan - problem.criticalPath)) / Math.max(1, problem.criticalPath)).toFixed(1);
  const jobs = [...starts].map((start, job) => ({
    job: job + 1,
    start,
    finish: start + problem.durations[job]!,
  }));
  jobs.sort((a, b) => a.start - b.start || a.job - b.job);
  const cell = (value: number | string) => String(value).padStart(8);
  return [
    `Makespan ${makespan}, ${over}% over the critical path of ${problem.criticalPath}; ${schedules} schedules generated`,
    '',
    `${cell('Job')}${cell('Start')}${cell('Finish')}`,
    ...jobs.map(({ job, start, finish }) => `${cell(job)}${cell(start)}${cell(finish)}`),
  ].join('\n');
}
