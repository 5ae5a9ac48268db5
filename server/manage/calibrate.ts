import { type Command, Option } from 'commander';
import { latestDayAt } from '@/server/forecast/domain/history/latest-day';
import {
  type FinishedWorkRow,
  finishedWorkOf,
  readFinishedWork,
} from '@/server/forecast/domain/history/read-finished-work';
import { WORK_KINDS, type WorkKind } from '@/server/forecast/engine/calibration/finished-work';
import { type TrackRecord, trackRecordOf } from '@/server/forecast/engine/calibration/track-record';
import { FileError } from '@/server/forecast/file-sentence';
import { currentInstant } from '@/server/kernel/clock';
import { calibrationReport } from './calibration-report';
import { printable } from './printable';
import { anyEncoding, readInput } from './read-input';
import { strictCommand } from './strict-command';

/** `manage calibrate HISTORY.csv`: how finished work turned out against its estimates, before and after calibration. */
export function calibrateCommand(): Command {
  return strictCommand('calibrate')
    .description('hold estimates against what finished work took, before and after calibration')
    .argument(
      '<file>',
      'CSV with the columns id,group,estimate,actual,unit,start,end; - reads standard input',
    )
    .addOption(new Option('--kind <kind>', 'what the rows are').choices(WORK_KINDS).default('project'))
    .option('--json', 'figures as one JSON object')
    .action(async (file: string, options: { kind: WorkKind; json?: boolean }) => {
      const rows = await readInput(file, text => usableRows(file, text), { textIn: anyEncoding });
      const record = trackRecordOf(rows.map(finishedWorkOf), options.kind);
      const text = options.json ? figures(record) : calibrationReport(record, rows, options.kind);
      process.stdout.write(`${printable(text)}\n`);
    });
}

/** Rows that are refused are told on stderr, and the others stand; a file of nothing else cannot be used. */
function usableRows(file: string, text: string): FinishedWorkRow[] {
  const { problem, rows, refused } = readFinishedWork(text, latestDayAt(currentInstant()));
  if (problem !== null) throw new FileError(problem);
  const [first] = refused;
  if (first && rows.length === 0) {
    const more = refused.length > 1 ? ` (and ${refused.length - 1} more lines)` : '';
    throw new FileError(`no row can be used; line ${first.line}: ${first.reason}${more}`);
  }
  const name = file === '-' ? 'standard input' : file;
  for (const { line, reason } of refused.slice(0, MOST_TOLD))
    console.error(printable(`${name}: line ${line} is left out: ${reason}`));
  if (refused.length > MOST_TOLD)
    console.error(printable(`${name}: ${refused.length - MOST_TOLD} more lines are left out`));
  return rows;
}

const MOST_TOLD = 20;

const figures = ({ n, bias, sigma, raw, calibrated }: TrackRecord): string =>
  JSON.stringify({
    n,
    bias,
    sigma,
    coverage: { raw: raw.coverage, calibrated: calibrated.coverage },
    pinball: { raw: raw.pinball, calibrated: calibrated.pinball },
  });
