const SOON_MS = 100;

/**
 * Does it a tenth of a second later, so that a few frames are drawn and the next key is answered before
 * it; at once when the page is left or goes out of sight.
 */
export function soon(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    window.removeEventListener('pagehide', once);
    document.removeEventListener('visibilitychange', once);
    work();
  };
  window.addEventListener('pagehide', once);
  document.addEventListener('visibilitychange', once);
  setTimeout(once, SOON_MS);
}

/** The work, done soon after it is asked for, but once for all that ask meanwhile. */
export function atMostEvery(ms: number, work: () => void): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      work();
    }, ms);
  };
}
