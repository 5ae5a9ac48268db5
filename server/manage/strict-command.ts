import { Command, InvalidArgumentError } from 'commander';
import { CommandError } from './command-error';

/** A command whose wrong usage becomes a `CommandError`: one line on stderr, nothing on stdout, exit code 2. */
export function strictCommand(name: string): Command {
  return new Command(name).configureOutput({ outputError: () => {} }).exitOverride(error => {
    if (error.exitCode === 0) process.exit(0);
    throw new CommandError(error.message.replace(/^error: /, ''));
  });
}

/** For `.option()`: a whole number within bounds. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return text => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };
}
