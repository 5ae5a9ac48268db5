import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { CommandError } from './command-error';
import { strictCommand } from './strict-command';

const FILE = 'docs/permissions.md';

export function permissionsCommand(): Command {
  return strictCommand('permissions')
    .description(`write the table of who may call what into ${FILE}`)
    .option('--check', 'write nothing; fail where the table is stale')
    .action(async (options: { check?: boolean }) => {
      const { permissionsTable } = await import('./permissions-table');
      const table = await permissionsTable();
      const there = await readFile(FILE, 'utf8').catch(() => '');
      if (options.check && there !== table) {
        throw new CommandError(`${FILE} is stale. Run: npm run manage -- permissions`, 1);
      }
      if (!options.check) await writeFile(FILE, table);
      console.log(there === table ? `${FILE} is up to date.` : `${FILE} was written.`);
    });
}
