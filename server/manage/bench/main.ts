import { CommandError } from '../command-error';
import { strictCommand } from '../strict-command';
import { forecastBench } from './forecast';
import { psplibBench } from './psplib';
import { sessionsBench } from './sessions';
import { whatIfBench } from './what-if';

/** `npm run bench`: figures of docs/benchmarks.md, as anyone can measure them. */
const program = strictCommand('bench')
  .usage('<name> [options]')
  .description('Measures what docs/benchmarks.md states. Exit codes: 0 done, 1 a check failed, 2 wrong use.')
  .addCommand(psplibBench())
  .addCommand(forecastBench())
  .addCommand(whatIfBench())
  .addCommand(sessionsBench());

try {
  if (process.argv.length < 3) program.outputHelp();
  else await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
