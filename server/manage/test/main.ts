import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { findBrowser } from './browser';
import { findRedis } from './redis';

/**
 * `npm test`: everything, on real parts. Brings the browser and the redis-server that it needs;
 * where one cannot be had it says so in one line and fails. Nothing is skipped.
 */
const steps: readonly [what: string, command: readonly string[], env?: Record<string, string>][] = [
  ['routes for typed links', ['next', 'typegen']],
  ['types', ['tsc', '--noEmit']],
  ['lint and format', ['biome', 'check', '.']],
  ['boundaries', ['tsx', 'server/manage/boundaries/main.ts']],
  ['unit and database tests, without Redis', ['vitest', 'run']],
  ['unit and database tests, with Redis', ['vitest', 'run'], { GROUNDWORK_TEST_WITH_REDIS: '1' }],
  ['build', ['next', 'build']],
  ['browser journeys', ['playwright', 'test']],
];

try {
  process.env['GROUNDWORK_BROWSER'] = await findBrowser();
  process.env['GROUNDWORK_REDIS'] = await findRedis();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

// Types of routes that are gone would fail the check of those that are there.
for (const stale of ['.next/types', '.next/dev/types']) rmSync(stale, { recursive: true, force: true });

for (const [what, [program, ...args], more] of steps) {
  const began = performance.now();
  console.log(`\n── ${what}`);
  const { status } = spawnSync('npx', ['--no-install', program!, ...args], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...more },
  });
  if (status !== 0) {
    console.error(`\n${what}: failed.`);
    process.exit(1);
  }
  console.log(`── ${what}: passed in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
