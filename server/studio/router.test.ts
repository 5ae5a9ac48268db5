import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

it('no router hands out the team with its rates', async () => {
  for (const folder of await readdir('server')) {
    const source = await readFile(`server/${folder}/router.ts`, 'utf8').catch(() => '');
    expect(source, folder).not.toContain('teamForForecast');
  }
});
