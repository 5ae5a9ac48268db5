/** How far a long run is, on stderr: one line that renews itself on a terminal, now and then a line elsewhere. */
export function progress(total: number): (done: number) => void {
  let shown = 0;
  return done => {
    const step = process.stderr.isTTY ? 100 : 10;
    const part = Math.floor((step * done) / total);
    if (part === shown) return;
    shown = part;
    const text = `${done} of ${total}`;
    if (!process.stderr.isTTY) process.stderr.write(`${text}\n`);
    else process.stderr.write(`\r${text}${done === total ? '\n' : ''}`);
  };
}
