import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { type BriefFile, BriefFileError, parseBriefFile } from '@/server/brief/brief-file';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import { PlanFileError, readPlanFile } from '@/server/forecast/plan-file';
import { isDay } from '@/server/kernel/clock';
import { suggestPlan } from '@/server/plan/domain/suggest/suggest-plan';
import { CommandError } from './command-error';
import { planReport } from './plan-report';
import { strictCommand } from './strict-command';
import { startOf, suggestedPlanFile } from './suggested-plan-file';

/** `manage plan BRIEF.json`: the plan that the rules suggest for a brief file, without a database. */
export function planCommand(): Command {
  return strictCommand('plan')
    .description('suggest a plan for a brief file (docs/brief-file.md), by the rules of docs/suggestions.md')
    .argument('<file>', 'brief file, JSON')
    .option('--start <day>', 'first day of work, in place of the brief’s', day)
    .option('--json', 'the plan as a plan file (docs/plan-file.md), which manage forecast accepts')
    .action(async (file: string, options: { start?: string; json?: boolean }) => {
      const brief = await readBrief(file);
      const plan = suggestPlan({ answers: brief.answers, catalogue: BASE_CATALOGUE });
      const start = options.start ?? startOf(brief);
      const text = options.json
        ? checked(file, JSON.stringify(suggestedPlanFile(brief, plan, start), null, 2))
        : planReport(brief, plan, start);
      process.stdout.write(`${text}\n`);
    });
}

async function readBrief(file: string): Promise<BriefFile> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(
      error.code === 'ENOENT' ? `${file}: there is no such file` : `${file}: cannot be read (${error.code})`,
    );
  });
  try {
    return parseBriefFile(text);
  } catch (error) {
    throw error instanceof BriefFileError ? new CommandError(`${file}: ${error.message}`) : error;
  }
}

/** What is printed can be forecast: a team that cannot do the work is told here, not there. */
function checked(file: string, text: string): string {
  try {
    readPlanFile(text);
    return text;
  } catch (error) {
    throw error instanceof PlanFileError
      ? new CommandError(`${file}: its plan cannot be forecast: ${error.message}`)
      : error;
  }
}

function day(text: string): string {
  if (isDay(text) && text >= '1970-01-01' && text <= '2199-12-31') return text;
  throw new InvalidArgumentError('Give a day between 1970 and 2199, such as 2027-03-01.');
}
