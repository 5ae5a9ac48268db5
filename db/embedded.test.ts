import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a process that began an embedded server ends with the exit code that it set', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-test-'));
  await chmod(folder, 0o711);
  const script = `
    import { startEmbedded } from './db/embedded.ts';
    const database = await startEmbedded({ folder: ${JSON.stringify(folder)}, settings: ['fsync=off'] });
    await database.stop();
    process.exitCode = 3;
  `;
  const child = spawn('npx', ['--no-install', 'tsx', '--input-type=module', '--eval', script], {
    stdio: 'ignore',
    shell: process.platform === 'win32',
  });
  const [code] = await once(child, 'exit');
  await rm(folder, { recursive: true, force: true });
  expect(code).toBe(3);
});
