import { CommanderError } from 'commander';
import { GroundworkError } from '@/server/kernel/errors';
import { CommandError } from './command-error';
import { createStaffCommand } from './create-staff';
import { migrateCommand, postpullCommand, seedCommand } from './database-commands';
import { doctorCommand } from './doctor';
import { forecastCommand } from './forecast';
import { permissionsCommand } from './permissions';
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
  .addCommand(permissionsCommand())
  .addCommand(forecastCommand())
  .addCommand(scheduleCommand());

try {
  if (process.argv.length < 3) program.outputHelp();
  else await program.parseAsync();
} catch (error) {
  const expected =
    error instanceof CommandError || error instanceof GroundworkError || error instanceof CommanderError;
  console.error(expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = error instanceof CommandError ? error.exitCode : expected ? 2 : 1;
}
