/** Does it once the browser has drawn, and at the latest when the page is left or out of sight. */
export function afterFrame(work: () => void): void {
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
  // Several frames: the next key may come with the first.
  setTimeout(once, 100);
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
