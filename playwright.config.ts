import { defineConfig } from '@playwright/test';

const PORT = 3210;
const executablePath = process.env['GROUNDWORK_BROWSER'];

/** Journeys run against the built product, on an embedded database of their own. */
export default defineConfig({
  testDir: './e2e',
  testMatch: '**/*.spec.ts',
  // The machine is small, and the journeys share one server.
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: !!process.env['CI'],
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${PORT}`,
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
    // A phone has no keys to lead about, and nobody tends a catalogue on one.
    {
      name: 'phone',
      testIgnore: ['**/keys.spec.ts', '**/catalogue.spec.ts'],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: `npx --no-install tsx e2e/fixtures/server.ts --production --demo -p ${PORT}`,
    url: `http://localhost:${PORT}/api/health`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      NEXTAUTH_URL: `http://localhost:${PORT}`,
      NEXTAUTH_SECRET: 'only-for-journeys-only-for-journeys-only',
    },
  },
});
