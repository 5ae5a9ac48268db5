/** The browser lets 64 KiB be on their way at once that are to outlive the page, in all requests together. */
const KEEPALIVE_MOST_BYTES = 30_000;

/**
 * A fetch that goes on when the page goes away, where its body is small enough for that. Where the
 * browser refuses all the same (others on their way have used it up), it is sent as an ordinary one.
 */
export async function fetchThatOutlivesPage(url: RequestInfo | URL, options: RequestInit = {}) {
  const bytes = new TextEncoder().encode(String(options.body ?? '')).length;
  if (bytes > KEEPALIVE_MOST_BYTES) return fetch(url, options);
  try {
    return await fetch(url, { ...options, keepalive: true });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    return fetch(url, options);
  }
}
