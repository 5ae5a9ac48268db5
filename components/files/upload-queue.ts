import { MOST_FILE_BYTES, sizeInWords } from '@/server/files/domain/limits';
import { newId } from '@/server/kernel/ids';

export type SendOutcome =
  | { kind: 'kept' | 'stopped' }
  /** Trying again as it is will not help. */
  | { kind: 'refused'; message: string }
  | { kind: 'failed'; message: string };

export interface Sending {
  done: Promise<SendOutcome>;
  stop: () => void;
}

export interface Upload {
  /** Also its idempotency key: a retry of what had arrived after all makes no second file. */
  id: string;
  place: string;
  name: string;
  file: Blob;
  sentBytes: number;
  state: 'waiting' | 'sending' | 'refused' | 'failed';
  message: string;
}

export interface Uploads {
  items: readonly Upload[];
  /** The last that arrived, to be told to who cannot see it. */
  lastKept: Upload | null;
}

type Send = (upload: Upload, onProgress: (sentBytes: number) => void) => Sending;

/** On a phone's connection, more at once only makes each of them later. */
const AT_ONCE = 2;

/** The uploads of one record, which go on whatever part of the page is shown. */
export class UploadQueue {
  #now: Uploads = { items: [], lastKept: null };
  #watchers = new Set<() => void>();
  #stops = new Map<string, () => void>();

  constructor(
    private readonly send: Send,
    /** A file arrived; it stays among the uploads until this is settled, so that it never seems gone. */
    private readonly onKept: (upload: Upload) => Promise<unknown>,
  ) {}

  subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };
  snapshot = (): Uploads => this.#now;

  add(place: string, given: readonly { name: string; file: Blob }[]): void {
    this.#set([
      ...this.#now.items,
      ...given.map(({ name, file }): Upload => {
        const upload = { id: newId('request'), place, name, file, sentBytes: 0, message: '' };
        if (file.size <= MOST_FILE_BYTES) return { ...upload, state: 'waiting' };
        return {
          ...upload,
          state: 'refused',
          message: `It has ${sizeInWords(file.size)}; ${sizeInWords(MOST_FILE_BYTES)} is the most. Make it smaller, or add a link to where it is.`,
        };
      }),
    ]);
    this.#start();
  }

  /** Stops it where it is on its way, and takes it off the list. */
  drop(id: string): void {
    this.#stops.get(id)?.();
    this.#set(this.#now.items.filter(one => one.id !== id));
    this.#start();
  }

  retry(id: string): void {
    this.#change(id, { state: 'waiting', sentBytes: 0, message: '' });
    this.#start();
  }

  #start(): void {
    for (const upload of this.#now.items) {
      if (this.#stops.size >= AT_ONCE) return;
      if (upload.state === 'waiting' && !this.#stops.has(upload.id)) void this.#run(upload);
    }
  }

  async #run(upload: Upload): Promise<void> {
    const { id } = upload;
    const { done, stop } = this.send(upload, sentBytes => this.#change(id, { sentBytes }));
    this.#stops.set(id, stop);
    this.#change(id, { state: 'sending' });
    const outcome = await done;
    this.#stops.delete(id);
    if (outcome.kind === 'refused' || outcome.kind === 'failed') {
      this.#change(id, { state: outcome.kind, message: outcome.message });
    }
    this.#start();
    if (outcome.kind !== 'kept') return;
    await this.onKept(upload).catch(() => undefined);
    this.#set(
      this.#now.items.filter(one => one.id !== id),
      upload,
    );
  }

  #change(id: string, changes: Partial<Upload>): void {
    this.#set(this.#now.items.map(one => (one.id === id ? { ...one, ...changes } : one)));
  }

  #set(items: readonly Upload[], lastKept = this.#now.lastKept): void {
    this.#now = { items, lastKept };
    for (const watcher of this.#watchers) watcher();
  }
}
