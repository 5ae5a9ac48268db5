import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)),
      'server-only': fileURLToPath(new URL('./db/testing/server-only.ts', import.meta.url)),
    },
  },
  test: {
    // A shared, busy machine is slow, not wrong: only a hang fails.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Files wait for the database more than they reckon.
    maxWorkers: '100%',
    globalSetup: './db/testing/global-setup.ts',
    setupFiles: './db/testing/own-redis.ts',
    include: ['{app,components,server,db}/**/*.test.{ts,tsx}'],
    exclude: ['node_modules'],
  },
});
