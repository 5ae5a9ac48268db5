import { spawnSync } from 'node:child_process';
import type { Command } from 'commander';
import { strictCommand } from './strict-command';

/** After a `git pull`: everything that the new code needs before it can run. */
export function postpullCommand(): Command {
  return strictCommand('postpull')
    .description('install packages, migrate, and seed the demo studio if the database is empty')
    .action(async () => {
      step('npm install');
      const { status } = spawnSync('npm', ['install'], {
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
      if (status !== 0) throw new Error('npm install failed; its own message is above.');
      await migrate();
      await seed();
    });
}

export function migrateCommand(): Command {
  return strictCommand('migrate')
    .description('bring the database’s schema, roles and rights up to date')
    .action(migrate);
}

export function seedCommand(): Command {
  return strictCommand('seed')
    .description('make the demo studio, where the database does not have it yet')
    .action(async () => {
      await migrate();
      await seed();
    });
}

async function migrate(): Promise<void> {
  const { withRuntime } = await import('./runtime');
  const { migrateDatabase, pendingMigrations } = await import('@/db/migrate');
  await withRuntime(async () => {
    const url = process.env['DATABASE_URL']!;
    const waiting = await pendingMigrations(url);
    await migrateDatabase(url);
    step(waiting ? `${waiting} migration${waiting === 1 ? '' : 's'} applied` : 'the database is up to date');
  });
}

async function seed(): Promise<void> {
  const { withRuntime } = await import('./runtime');
  await withRuntime(async () => {
    const { seedIfEmpty } = await import('@/db/seed/demo');
    const { made, signIns } = await seedIfEmpty();
    step(made ? 'the demo studio was made' : 'the demo studio is there already');
    for (const one of signIns)
      console.log(`  ${one.what.padEnd(28)} ${one.email.padEnd(28)} ${one.password}`);
  });
}

const step = (text: string) => console.log(`· ${text}`);
