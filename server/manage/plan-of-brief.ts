import { parseBriefFile } from '@/server/brief/brief-file';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import { FileError } from '@/server/forecast/file-sentence';
import { PlanFileError, readPlanFile } from '@/server/forecast/plan-file';
import { suggestPlan } from '@/server/plan/domain/suggest/suggest-plan';
import { planReport } from './plan-report';
import { inFile, readInput } from './read-input';
import { startOf, suggestedPlanFile } from './suggested-plan-file';

/** The plan that the rules suggest for a brief file: to be read, or as a plan file. */
export async function planOfBrief(
  file: string,
  options: { start?: string; json?: boolean },
): Promise<string> {
  const brief = await readInput(file, parseBriefFile);
  const plan = suggestPlan({ answers: brief.answers, catalogue: BASE_CATALOGUE });
  const start = options.start ?? startOf(brief);
  return options.json
    ? inFile(file, () => checked(JSON.stringify(suggestedPlanFile(brief, plan, start), null, 2)))
    : planReport(brief, plan, start);
}

/** What is printed can be forecast: a team that cannot do the work is told here, not there. */
function checked(text: string): string {
  try {
    readPlanFile(text);
    return text;
  } catch (error) {
    throw error instanceof PlanFileError
      ? new FileError(`its plan cannot be forecast: ${error.message}`)
      : error;
  }
}
