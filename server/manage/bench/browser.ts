import { chromium } from '@playwright/test';
import { findBrowser } from '../test/browser';
import { bundled } from './bundle';
import type { Measured, measure } from './measurement';

/** What a worker of a real browser needs for each plan, and which browser it was. */
export async function measureInBrowser(
  tasks: readonly Parameters<typeof measure>[0][],
): Promise<{ browser: string; measured: Measured[] }> {
  const script = await bundled('./measurement.ts', 'Measurement');
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    const measured: Measured[] = [];
    for (const task of tasks) measured.push(await page.evaluate(inWorker, { script, task }));
    return { browser: `Chromium ${browser.version()}`, measured };
  } finally {
    await browser.close();
  }
}

/** Runs in the page; must not refer to anything outside itself. */
function inWorker({
  script,
  task,
}: {
  script: string;
  task: Parameters<typeof measure>[0];
}): Promise<Measured> {
  const glue = 'self.onmessage = ({ data }) => self.postMessage(Measurement.measure(data));';
  const worker = new Worker(URL.createObjectURL(new Blob([script, '\n', glue], { type: 'text/javascript' })));
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = event => reject(new Error(event.message));
    worker.postMessage(task);
  });
}
