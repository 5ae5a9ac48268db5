import { GroundworkError } from '@/server/kernel/errors';
import { accountsCommand } from './accounts';
import { auditCommand } from './audit';
import { calibrateCommand } from './calibrate';
import { CommandError } from './command-error';
import { createStaffCommand } from './create-staff';
import { databaseAway } from './database-away';
import { migrateCommand, postpullCommand, seedCommand } from './database-commands';
import { doctorCommand } from './doctor';
import { filesCommand } from './files';
import { forecastCommand } from './forecast';
import { messagesCommand } from './messages';
import { permissionsCommand } from './permissions';
import { planCommand } from './plan';
import { printable } from './printable';
import { scheduleCommand } from './schedule';
import { strictCommand } from './strict-command';

const program = strictCommand('manage')
  .usage('<command> [options]')
  .description('Groundwork’s command line. Exit codes: 0 done, 1 a check failed, 2 wrong use or bad input.')
  .addHelpText('after', '\nHelp on one command: npm run manage -- <command> --help')
  .addCommand(postpullCommand())
  .addCommand(migrateCommand())
  .addCommand(seedCommand())
  .addCommand(doctorCommand())
  .addCommand(createStaffCommand())
  .addCommand(filesCommand())
  .addCommand(messagesCommand())
  .addCommand(auditCommand())
  .addCommand(accountsCommand())
  .addCommand(permissionsCommand())
  .addCommand(planCommand())
  .addCommand(forecastCommand())
  .addCommand(scheduleCommand())
  .addCommand(calibrateCommand());

// Whoever reads may stop early, as `| head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  if (process.argv.length < 3) program.outputHelp();
  else await program.parseAsync();
} catch (error) {
  console.error(printable(sentenceFor(error)));
  process.exitCode = exitCodeFor(error);
}

function sentenceFor(error: unknown): string {
  if (error instanceof CommandError || error instanceof GroundworkError) return error.message;
  return databaseAway(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function exitCodeFor(error: unknown): number {
  if (error instanceof CommandError) return error.exitCode;
  return error instanceof GroundworkError && error.kind !== 'unavailable' ? 2 : 1;
}
