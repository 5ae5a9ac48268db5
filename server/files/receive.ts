import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { fileTypeFromStream } from 'file-type';
import { GroundworkError, invalid, unavailable } from '@/server/kernel/errors';
import { cleanName, shownName } from './domain/file-name';
import { MOST_FILE_BYTES, sizeInWords } from './domain/limits';
import { type Looked, recognise } from './domain/recognise';
import type { Storage } from './storage';

export interface Received {
  storageKey: string;
  name: string;
  contentType: string;
  sizeBytes: number;
  sha256: string;
}

/**
 * Takes a file in as it comes, at most 20 MB of it and never all of it in memory, and looks at what it is.
 * Whatever goes wrong (too much, too little, of a wrong kind, a sender who went away), nothing is left.
 */
export async function receive(
  { disk, settle }: Storage,
  body: AsyncIterable<Uint8Array>,
  { storageKey, name, announcedBytes }: { storageKey: string; name: string; announcedBytes: number | null },
): Promise<Received> {
  try {
    if (announcedBytes !== null && announcedBytes > MOST_FILE_BYTES) throw tooLarge(name);
    const reading = new Reading(name);
    await disk.putStream(storageKey, Readable.from(reading.of(body)));
    if (reading.failure) throw reading.failure;
    if (announcedBytes !== null && reading.sizeBytes !== announcedBytes) throw cutOff(name);
    if (reading.sizeBytes === 0)
      throw invalid(`“${shownName(name)}” is empty. Attach the file that has the content.`);
    const { kind, contentType } = recognise(await reading.look(() => disk.getStream(storageKey)));
    await settle(storageKey);
    return {
      storageKey,
      name: cleanName(name, kind.extensions),
      contentType,
      sizeBytes: reading.sizeBytes,
      sha256: reading.sha256(),
    };
  } catch (error) {
    await disk.delete(storageKey).catch(() => undefined);
    if (error instanceof GroundworkError) throw error;
    throw unavailable('The file could not be stored. Nothing was kept; try again shortly.', error);
  }
}

/** What one pass over the bytes finds out. */
class Reading {
  sizeBytes = 0;
  /** The stream ends early instead of breaking, so that storage has closed the file when it is removed. */
  failure: unknown = null;
  #hash = createHash('sha256');
  #decoder = new TextDecoder('utf-8', { fatal: true });
  #isUtf8 = true;
  #isText = true;
  #beginning = Buffer.alloc(0);

  constructor(private readonly name: string) {}

  async *of(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of body) {
        this.sizeBytes += chunk.byteLength;
        if (this.sizeBytes > MOST_FILE_BYTES) throw tooLarge(this.name);
        this.#notice(chunk);
        yield chunk;
      }
    } catch (error) {
      this.failure = error instanceof GroundworkError ? error : cutOff(this.name, error);
    }
  }

  sha256 = () => this.#hash.digest('hex');

  async look(reopen: () => Promise<Readable>): Promise<Looked> {
    this.#decode(undefined);
    const stream = await reopen();
    try {
      const found = await fileTypeFromStream(Readable.toWeb(stream));
      return {
        name: this.name,
        signature: found ? { contentType: found.mime, extension: found.ext } : null,
        isText: this.#isText,
        isUtf8: this.#isUtf8,
        beginning: this.#beginning.toString('utf8'),
      };
    } finally {
      stream.destroy();
    }
  }

  #notice(chunk: Uint8Array) {
    this.#hash.update(chunk);
    if (this.#beginning.length < 4096) {
      this.#beginning = Buffer.concat([this.#beginning, chunk.subarray(0, 4096 - this.#beginning.length)]);
    }
    this.#isText &&= isText(chunk);
    if (this.#isText && this.#isUtf8) this.#decode(chunk);
  }

  #decode(chunk: Uint8Array | undefined) {
    if (!this.#isUtf8) return;
    try {
      this.#decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      this.#isUtf8 = false;
    }
  }
}

/** Without control characters other than tab, line feed, form feed and carriage return. */
function isText(chunk: Uint8Array): boolean {
  for (const byte of chunk) if (byte < 32 ? !ALLOWED.has(byte) : byte === 127) return false;
  return true;
}

const ALLOWED = new Set([9, 10, 12, 13]);

const tooLarge = (name: string) =>
  invalid(
    `“${shownName(name)}” is larger than ${sizeInWords(MOST_FILE_BYTES)}, the most that one file may have. Make it smaller, or add a link to where it is.`,
  );
const cutOff = (name: string, cause?: unknown) =>
  new GroundworkError(
    'invalid',
    `“${shownName(name)}” did not arrive whole, so nothing of it was kept. Try again.`,
    {},
    { cause },
  );
