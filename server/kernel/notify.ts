import { sql } from 'drizzle-orm';
import pg from 'pg';
import { pool, type Tx } from '@/db/client';
import { environment } from './env';

/**
 * Short notes between everybody who runs this code, over Postgres' LISTEN and NOTIFY. They are about
 * what is new, never the news itself: one that is missed loses nothing that is not read again.
 */

/** Sends a note that is delivered if the transaction commits, when it does. */
export async function notifyWithin(tx: Tx, channel: string, note: object): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, ${JSON.stringify(note)})`);
}

/** Sends a note at once. */
export async function notify(channel: string, note: object): Promise<void> {
  await pool().query({
    name: 'notify',
    text: 'select pg_notify($1, $2)',
    values: [channel, JSON.stringify(note)],
  });
}

interface Listener {
  onNote: (note: unknown) => void;
  /** The connection is away: from now on notes may be missed. */
  onLost?: () => void;
  /** It is back: notes may have been missed meanwhile. */
  onGap: () => void;
}

export interface Listening {
  /** Settles once notes arrive for sure; never fails, as the connection is made again until it holds. */
  ready: Promise<void>;
  stop: () => void;
}

/** Hears the notes on a channel. All listeners of a process share one connection, closed after the last of them. */
export function listen(channel: string, listener: Listener): Listening {
  globalThis.groundworkEar ??= new Ear();
  return globalThis.groundworkEar.add(channel, listener);
}

/** How many listen in this process, for tests and for health. */
export const listenerCount = (): number => globalThis.groundworkEar?.count() ?? 0;

export async function stopListening(): Promise<void> {
  const ear = globalThis.groundworkEar;
  globalThis.groundworkEar = undefined;
  await ear?.close();
}

declare global {
  // Kept on the global object so that all of Next's bundles in one process share one connection.
  var groundworkEar: Ear | undefined;
}

const CHECK_EVERY_MS = 30_000;
const CLOSE_AFTER_MS = 10_000;
const LONGEST_WAIT_MS = 15_000;

class Ear {
  #listeners = new Map<string, Set<Listener>>();
  #client: pg.Client | null = null;
  #connecting: Promise<void> | null = null;
  /** Channels that the present connection listens on, each with the promise that it does. */
  #heard = new Map<string, Promise<void>>();
  #check: NodeJS.Timeout | undefined;
  #closing: NodeJS.Timeout | undefined;
  #closed = false;

  count = (): number => [...this.#listeners.values()].reduce((sum, own) => sum + own.size, 0);

  add(channel: string, listener: Listener): Listening {
    clearTimeout(this.#closing);
    const own = this.#listeners.get(channel) ?? new Set();
    own.add(listener);
    this.#listeners.set(channel, own);
    return {
      ready: this.#hear(channel),
      stop: () => {
        own.delete(listener);
        if (!own.size) this.#listeners.delete(channel);
        if (this.count()) return;
        clearTimeout(this.#closing);
        this.#closing = setTimeout(() => void this.#hangUp(), CLOSE_AFTER_MS);
        this.#closing.unref();
      },
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#closing);
    this.#listeners.clear();
    await this.#hangUp();
  }

  async #hear(channel: string): Promise<void> {
    for (let waitMs = 250; !this.#closed; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      try {
        await this.#connect();
        const heard = this.#heard.get(channel) ?? this.#client!.query(`listen ${channel}`).then(() => {});
        this.#heard.set(channel, heard);
        return await heard;
      } catch {
        await this.#hangUp();
        await new Promise(done => setTimeout(done, waitMs).unref());
        if (!this.#listeners.has(channel)) return;
      }
    }
  }

  #connect(): Promise<void> {
    if (this.#client) return Promise.resolve();
    this.#connecting ??= this.#open().finally(() => {
      this.#connecting = null;
    });
    return this.#connecting;
  }

  async #open(): Promise<void> {
    const { DATABASE_APP_URL, DATABASE_URL } = environment();
    const client = new pg.Client({
      connectionString: DATABASE_APP_URL ?? DATABASE_URL,
      options: '-c role=groundwork_app',
      application_name: `groundwork notes of ${process.pid}`,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    });
    client.on('notification', ({ channel, payload }) => this.#tell(channel, payload));
    const lost = () => this.#lost(client);
    client.on('error', lost);
    client.on('end', lost);
    await client.connect();
    this.#client = client;
    this.#heard.clear();
    // A connection that died without a word is found out by asking.
    this.#check = setInterval(() => client.query('select 1').catch(lost), CHECK_EVERY_MS);
    this.#check.unref();
  }

  #tell(channel: string, payload: string | undefined): void {
    const note: unknown = JSON.parse(payload || 'null');
    for (const listener of this.#listeners.get(channel) ?? []) listener.onNote(note);
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return;
    void this.#hangUp();
    for (const own of this.#listeners.values()) for (const listener of own) listener.onLost?.();
    for (const channel of this.#listeners.keys())
      void this.#hear(channel).then(() => {
        for (const listener of this.#listeners.get(channel) ?? []) listener.onGap();
      });
  }

  async #hangUp(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    this.#heard.clear();
    clearInterval(this.#check);
    await client?.end().catch(() => undefined);
  }
}
