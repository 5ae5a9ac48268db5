/** How long to wait before the server is tried again by itself. */
const AGAIN_MS = 4_000;

/**
 * Does what may find the server out of reach, and does it again until it is reached: when the network is
 * back, when `retry` is called, or after a while. The work must do no harm when it is done twice.
 */
export class Reaching {
  #go: (() => void) | null = null;

  constructor(
    /** Whether an error means that nothing came of it for now. */
    private readonly isUnreached: (error: unknown) => boolean,
    /** Told when the server is out of reach, and when it is reached again. */
    private readonly onChange: (isAway: boolean) => void,
    private readonly againMs = AGAIN_MS,
  ) {}

  async until<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        const result = await work();
        this.onChange(false);
        return result;
      } catch (error) {
        if (!this.isUnreached(error)) {
          this.onChange(false);
          throw error;
        }
      }
      this.onChange(true);
      await this.#again();
    }
  }

  /** Tries now what waits to be tried again. */
  retry = (): void => this.#go?.();

  #again(): Promise<void> {
    return new Promise(resolve => {
      const go = () => {
        clearTimeout(timer);
        globalThis.removeEventListener?.('online', go);
        this.#go = null;
        resolve();
      };
      const timer = setTimeout(go, this.againMs);
      globalThis.addEventListener?.('online', go);
      this.#go = go;
    });
  }
}
