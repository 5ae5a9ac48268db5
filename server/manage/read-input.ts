import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { EngineInputError } from '@/server/forecast/engine/errors';
import { FileError } from '@/server/forecast/file-sentence';
import { CommandError } from './command-error';

/** Stands for standard input, so that one command's output is another's input. */
const STDIN = '-';

/** Reads a command's input file by `parse`. What is wrong with it is one line that begins with its name. */
export async function readInput<T>(file: string, parse: (text: string) => T): Promise<T> {
  const content = file === STDIN ? await text(process.stdin) : await textOf(file);
  return inFile(file, () => parse(content));
}

/** Work on what a file says; what it refuses is told of the file. */
export function inFile<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FileError || error instanceof EngineInputError)) throw error;
    throw new CommandError(`${file === STDIN ? 'standard input' : file}: ${error.message}`);
  }
}

const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(
      error.code === 'ENOENT' ? `${file}: there is no such file` : `${file}: cannot be read (${error.code})`,
    );
  });
