import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { EngineInputError } from '@/server/forecast/engine/errors';
import { FileError } from '@/server/forecast/file-sentence';
import { decodeText } from '@/server/kernel/decode-text';
import { CommandError } from './command-error';

/** Stands for standard input, so that one command's output is another's input. */
const STDIN = '-';

/** Reads a command's input file by `parse`. What is wrong with it is one line that begins with its name. */
export async function readInput<T>(
  file: string,
  parse: (text: string) => T,
  { textIn = utf8 }: { textIn?: (bytes: Uint8Array) => string } = {},
): Promise<T> {
  const bytes = file === STDIN ? await buffer(process.stdin) : await bytesOf(file);
  return inFile(file, () => parse(textIn(bytes)));
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

/** A spreadsheet's file in whatever encoding it was saved. */
export function anyEncoding(bytes: Uint8Array): string {
  const { text } = decodeText(bytes);
  if (text.includes('\0')) throw new FileError('is no text; save it as CSV');
  return text;
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileError('is not text in UTF-8; save it as UTF-8');
  }
}

const bytesOf = (file: string): Promise<Buffer> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(
      error.code === 'ENOENT' ? `${file}: there is no such file` : `${file}: cannot be read (${error.code})`,
    );
  });
