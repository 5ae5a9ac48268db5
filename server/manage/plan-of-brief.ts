import { readFile } from 'node:fs/promises';
import { type BriefFile, BriefFileError, parseBriefFile } from '@/server/brief/brief-file';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import { PlanFileError, readPlanFile } from '@/server/forecast/plan-file';
import { suggestPlan } from '@/server/plan/domain/suggest/suggest-plan';
import { CommandError } from './command-error';
import { planReport } from './plan-report';
import { startOf, suggestedPlanFile } from './suggested-plan-file';

/** The plan that the rules suggest for a brief file: to be read, or as a plan file. */
export async function planOfBrief(
  file: string,
  options: { start?: string; json?: boolean },
): Promise<string> {
  const brief = await readBrief(file);
  const plan = suggestPlan({ answers: brief.answers, catalogue: BASE_CATALOGUE });
  const start = options.start ?? startOf(brief);
  return options.json
    ? checked(file, JSON.stringify(suggestedPlanFile(brief, plan, start), null, 2))
    : planReport(brief, plan, start);
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
