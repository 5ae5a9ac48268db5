import { spawnSync } from 'node:child_process';
import type { Command } from 'commander';
import { CommandError } from './command-error';
import type { Runtime } from './runtime';
import { strictCommand } from './strict-command';

/** After a `git pull`: everything that the new code needs before it can run. */
export function postpullCommand(): Command {
  return strictCommand('postpull')
    .description('install packages, migrate, and seed the demo studio if an embedded database is empty')
    .action(async () => {
      step('npm install');
      const { status } = spawnSync('npm', ['install'], {
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
      if (status !== 0) throw new Error('npm install failed; its own message is above.');
      await inRuntime(async runtime => {
        await migrate();
        if (runtime.database === 'embedded') return seed();
        step('no demo studio: this database is configured, not embedded (npm run manage -- seed makes one)');
      });
    });
}

export function migrateCommand(): Command {
  return strictCommand('migrate')
    .description('bring the database’s schema, roles and rights up to date')
    .action(() => inRuntime(migrate));
}

export function seedCommand(): Command {
  return strictCommand('seed')
    .description(
      'make the demo studio in an empty database; its passwords are published, so never in production',
    )
    .action(async () => {
      if (process.env['NODE_ENV'] === 'production') {
        throw new CommandError(
          'The demo’s passwords are published: it is not made where NODE_ENV is production.',
        );
      }
      await inRuntime(async () => {
        await migrate();
        await seed();
      });
    });
}

async function inRuntime(work: (runtime: Runtime) => Promise<void>): Promise<void> {
  const { withRuntime } = await import('./runtime');
  await withRuntime(work);
}

async function migrate(): Promise<void> {
  const { migrateDatabase, pendingMigrations } = await import('@/db/migrate');
  const url = process.env['DATABASE_URL']!;
  const waiting = await pendingMigrations(url);
  await migrateDatabase(url);
  step(waiting ? `${waiting} migration${waiting === 1 ? '' : 's'} applied` : 'the database is up to date');
}

async function seed(): Promise<void> {
  const { seedIfEmpty } = await import('@/db/seed/demo');
  const seeded = await seedIfEmpty();
  if (!seeded) return step('other accounts are in this database, so the demo studio was not made');
  step(seeded.made ? 'the demo studio was made' : 'the demo studio is there already');
  for (const one of seeded.signIns)
    console.log(`  ${one.what.padEnd(28)} ${one.email.padEnd(28)} ${one.password}`);
}

const step = (text: string) => console.log(`· ${text}`);
