import { type Command, InvalidArgumentError } from 'commander';
import { isDay } from '@/server/kernel/clock';
import { printable } from './printable';
import { strictCommand } from './strict-command';

/** `manage plan BRIEF.json`: the plan that the rules suggest for a brief file, without a database. */
export function planCommand(): Command {
  return strictCommand('plan')
    .description('suggest a plan for a brief file (docs/brief-file.md), by the rules of docs/suggestions.md')
    .argument('<file>', 'brief file, JSON; - reads standard input')
    .option('--start <day>', 'first day of work, in place of the brief’s', day)
    .option('--json', 'the plan as a plan file (docs/plan-file.md), which manage forecast accepts')
    .action(async (file: string, options: { start?: string; json?: boolean }) => {
      // The catalogue and the rules take a second to load: only for the command that needs them.
      const { planOfBrief } = await import('./plan-of-brief');
      process.stdout.write(`${printable(await planOfBrief(file, options))}\n`);
    });
}

function day(text: string): string {
  if (isDay(text) && text >= '1970-01-01' && text <= '2199-12-31') return text;
  throw new InvalidArgumentError('Give a day between 1970 and 2199, such as 2027-03-01.');
}
