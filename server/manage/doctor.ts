import { Command } from 'commander';
import type { Runtime } from './runtime';

export interface Finding {
  part: string;
  state: 'configured' | 'embedded' | 'missing';
  says: string;
  /** What it costs to go without, where it does. */
  cost?: string;
}

/** What each outside dependency is here: configured, run embedded, or missing, and what that costs. */
export function doctorReport(
  env: Record<string, string | undefined>,
  database?: Runtime['database'],
): Finding[] {
  const embedded = database ? database === 'embedded' : !env['DATABASE_URL'];
  return [
    embedded
      ? {
          part: 'Postgres',
          state: 'embedded',
          says: 'runs embedded, in .data/postgres',
          cost: 'one machine, no replica, no backup but your own; set DATABASE_URL',
        }
      : { part: 'Postgres', state: 'configured', says: 'DATABASE_URL' },
    env['REDIS_URL']
      ? { part: 'Redis', state: 'configured', says: 'REDIS_URL' }
      : {
          part: 'Redis',
          state: 'embedded',
          says: 'in-process cache and limits',
          cost: 'each process caches and counts for itself; set REDIS_URL before you run two',
        },
    env['INNGEST_EVENT_KEY'] && env['INNGEST_SIGNING_KEY']
      ? { part: 'Inngest', state: 'configured', says: 'INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY' }
      : {
          part: 'Inngest',
          state: 'missing',
          says: 'not configured',
          cost: 'events are kept in the outbox and wait there; no function runs in the background',
        },
    {
      part: 'E-mail',
      state: 'missing',
      says: 'nothing sends mails yet',
      cost: 'what is written to people waits in the database; npm run manage -- messages shows it',
    },
    env['NEXTAUTH_SECRET']
      ? { part: 'Session secret', state: 'configured', says: 'NEXTAUTH_SECRET' }
      : {
          part: 'Session secret',
          state: 'embedded',
          says: 'made up for development, in .data/secret',
          cost: 'production refuses to start without NEXTAUTH_SECRET',
        },
  ];
}

export const missingLines = (findings: readonly Finding[]): string[] =>
  findings.filter(one => one.cost).map(one => `${one.part}: ${one.says} — ${one.cost}.`);

export function doctorCommand(): Command {
  return new Command('doctor')
    .description(
      'check every dependency: what is configured, what runs embedded, what is missing and what that costs',
    )
    .option('--json', 'one JSON object on standard output')
    .action(async (options: { json?: boolean }) => {
      const before = { ...process.env };
      const { withRuntime } = await import('./runtime');
      const { checks, findings } = await withRuntime(async runtime => ({
        findings: doctorReport({ ...before, ...settingsIn(process.env, before) }, runtime.database),
        checks: await (await import('./doctor-checks')).runChecks(),
      }));
      if (options.json) console.log(JSON.stringify({ findings, checks }, null, 2));
      else print(findings, checks);
      if (checks.some(check => !check.ok)) process.exitCode = 1;
    });
}

/** Settings that `.env` files added; the runtime's own stand-ins are not settings. */
function settingsIn(now: NodeJS.ProcessEnv, before: NodeJS.ProcessEnv) {
  const standIns = ['DATABASE_URL', 'NEXTAUTH_SECRET', 'NEXTAUTH_URL'];
  return Object.fromEntries(Object.entries(now).filter(([key]) => !standIns.includes(key) || key in before));
}

function print(findings: readonly Finding[], checks: readonly { name: string; ok: boolean; says: string }[]) {
  for (const one of findings) {
    console.log(`${one.state.padEnd(11)} ${one.part.padEnd(15)} ${one.says}`);
    if (one.cost) console.log(`${' '.repeat(27)} ${one.cost}`);
  }
  console.log();
  for (const check of checks)
    console.log(`${check.ok ? 'ok' : 'FAILS'.padEnd(5)}  ${check.name.padEnd(24)} ${check.says}`);
}
