import { defineConfig } from '@playwright/test';
import type { Own } from './e2e/fixtures/test';

/**
 * A product for each worker, on a database of its own: no journey sees what another changes at the same time. The first
 * goes without Redis, the second has one.
 */
const ports = [3210, 3211];
const executablePath = process.env['GROUNDWORK_BROWSER'];

/** Journeys run against the built product, on embedded databases of their own. */
export default defineConfig<Own>({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  workers: ports.length,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: !!process.env['CI'],
  reporter: [['list']],
  use: {
    addresses: ports.map(addressOf),
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // Recording slows every step down; `npx playwright test --trace retain-on-failure` brings it where it is needed.
    trace: 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    // A phone has no keys to lead about, nobody tends a catalogue on one, and attacks have no width.
    {
      name: 'phone',
      testIgnore: ['**/keys.spec.ts', '**/catalogue.spec.ts', '**/attacks.spec.ts'],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: ports.map((port, at) => ({
    command: `npx --no-install tsx e2e/fixtures/server.ts --production --demo -p ${port}${at ? ' --redis' : ''}`,
    url: `${addressOf(port)}/api/health`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      NEXTAUTH_URL: addressOf(port),
      NEXTAUTH_SECRET: 'only-for-journeys-only-for-journeys-only',
      // Each journey says which network address it comes from: limits count by it.
      TRUSTED_PROXIES: '1',
    },
  })),
});

function addressOf(port: number) {
  return `http://localhost:${port}`;
}
