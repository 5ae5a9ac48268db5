import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { installFromDebian, onPath } from './tools';

const MAC_CHROME = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * A browser for the journeys: an installed Chromium or Chrome; else the one that Playwright
 * downloads; else Debian's, as root. Throws one line where none can be had.
 */
export async function findBrowser(): Promise<string> {
  const installed =
    process.env['GROUNDWORK_BROWSER'] ||
    onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome') ||
    (existsSync(MAC_CHROME) ? MAC_CHROME : null);
  if (installed) return installed;
  if (existsSync(chromium.executablePath())) return chromium.executablePath();

  console.log('No browser found; asking Playwright for its own…');
  const { status } = spawnSync('npx', ['--no-install', 'playwright', 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
    shell: process.platform === 'win32',
  });
  if (status === 0 && existsSync(chromium.executablePath())) return chromium.executablePath();

  const fromDebian = installFromDebian('chromium') && onPath('chromium');
  if (fromDebian) return fromDebian;
  throw new Error(
    'The browser journeys need Chromium or Chrome, and none could be found, downloaded or installed. Install one and run npm test again.',
  );
}
