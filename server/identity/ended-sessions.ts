import { type Listening, listen } from '@/server/kernel/notify';
import { ACCESS_SECONDS, SESSION_ENDED, type SessionNews } from './domain/session';
import { endedLately } from './queries';

/** How long an ending is remembered: longer than any access token and any copy of "it is alive" lives. */
const REMEMBER_MS = (ACCESS_SECONDS + 300) * 1000;
const SYSTEM = { kind: 'system', name: 'sessions', studioId: null } as const;

/**
 * What ended lately, as this process heard it from Postgres with the commit that ended it. An ending is final and a
 * token version only rises, so what is remembered here is never wrong, whatever an older copy says and whether or not
 * there is a Redis.
 */
export class EndedSessions {
  #until = new Map<string, number>();
  #versions = new Map<string, { least: number; until: number }>();
  #ear: Listening | null = null;
  #isHearing = false;

  /** Whether all that ended lately is known here; where it is not, only Postgres knows. Begins to listen. */
  isHearing(): boolean {
    if (!this.#ear) {
      this.#ear = listen(SESSION_ENDED, {
        onNote: note => this.#heard(note as SessionNews),
        onLost: () => {
          this.#isHearing = false;
        },
        onGap: () => void this.#catchUp(),
      });
      void this.#ear.ready.then(() => this.#catchUp());
    }
    return this.#isHearing;
  }

  has({
    sessionId,
    userId,
    tokenVersion,
  }: {
    sessionId: string;
    userId: string;
    tokenVersion: number;
  }): boolean {
    return this.#until.has(sessionId) || tokenVersion < (this.#versions.get(userId)?.least ?? 0);
  }

  stop(): void {
    this.#ear?.stop();
    this.#ear = null;
    this.#isHearing = false;
  }

  async #catchUp(): Promise<void> {
    try {
      const { sessions, versions } = await endedLately(SYSTEM, { withinSeconds: REMEMBER_MS / 1000 });
      for (const sessionId of sessions) this.#heard({ kind: 'ended', sessionId });
      for (const one of versions) this.#heard({ kind: 'version', ...one });
      this.#isHearing = true;
    } catch {
      // Postgres is asked each time until it can be caught up with.
      setTimeout(() => void this.#catchUp(), 1_000).unref();
    }
  }

  #heard(news: SessionNews): void {
    const [now, until] = [Date.now(), Date.now() + REMEMBER_MS];
    if (news.kind === 'ended') this.#until.set(news.sessionId, until);
    else
      this.#versions.set(news.userId, {
        least: Math.max(news.tokenVersion, this.#versions.get(news.userId)?.least ?? 0),
        until,
      });
    for (const [key, one] of this.#until) if (one < now) this.#until.delete(key);
    for (const [key, one] of this.#versions) if (one.until < now) this.#versions.delete(key);
  }
}

declare global {
  // Kept on the global object so that all of Next's bundles in one process share what was heard.
  var groundworkEndedSessions: EndedSessions | undefined;
}

export const endedSessions = (): EndedSessions =>
  (globalThis.groundworkEndedSessions ??= new EndedSessions());
