import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import next from 'next';
import { migrateDatabase } from '@/db/migrate';
import { readEnvironment } from '@/server/kernel/env';
import { databaseAway } from './database-away';
import { doctorReport, missingLines } from './doctor';
import { openRuntime } from './runtime';

/**
 * Runs the product in this one process: `npm run dev`, and `npm start` after a build. One process,
 * so that whatever ends it ends the web server too, and frees its port.
 */
const { values } = parseArgs({
  options: {
    production: { type: 'boolean', default: false },
    port: { type: 'string', short: 'p', default: process.env['PORT'] ?? '3000' },
    demo: { type: 'boolean' },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  fail(new Error(`--port ${values.port}: give a number from 1 to 65535.`));
const production = values.production;
const demo = values.demo ?? !production;
Object.assign(process.env, {
  NODE_ENV: production ? 'production' : 'development',
  NEXT_TELEMETRY_DISABLED: '1',
});
if (demo) process.env['DEMO'] = '1';

const startedAt = performance.now();
let letIn = () => {};
const ready = new Promise<void>(done => {
  letIn = done;
});
const runtime = await openRuntime({ port, production }).catch(fail);
try {
  readEnvironment(process.env);
} catch (error) {
  await runtime.close();
  fail(error);
}

let closing = false;
const close = async () => {
  if (closing) return;
  closing = true;
  server.closeAllConnections();
  server.close();
  await app.close().catch(() => undefined);
  await runtime.close();
  process.exit(0);
};
process.on('SIGINT', close);
process.on('SIGTERM', close);

const server = createServer((request, response) => {
  // What the socket says is the last word; how many of the words before it to believe is decided once, in trpc.
  const before = request.headers['x-forwarded-for'];
  request.headers['x-forwarded-for'] = [before ?? [], request.socket.remoteAddress ?? []].flat().join(', ');
  // A request that comes early waits until everything is there.
  ready.then(() => handle(request, response)).catch(() => response.destroy());
});
const app = next({ dev: !production, port, hostname: 'localhost', httpServer: server });
const handle = app.getRequestHandler();

server.once('error', async error => {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  await runtime.close();
  fail(
    taken
      ? new Error(`Port ${port} is in use. Stop what runs there, or choose another: npm run dev -- -p 3001`)
      : error,
  );
});
// The demo's passwords are published: in development nobody but this machine may knock.
await new Promise<void>(done => server.listen(port, production ? undefined : '127.0.0.1', done));
try {
  await migrateDatabase(process.env['DATABASE_URL']!);
  const [seeded] = await Promise.all([
    demo ? import('@/db/seed/demo').then(seed => seed.seedIfEmpty()) : null,
    app.prepare(),
  ]);
  letIn();
  welcome(seeded);
} catch (error) {
  await runtime.close();
  fail(error);
}

function welcome(seeded: { signIns: readonly { email: string; password: string; what: string }[] } | null) {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const lines = [`\n  Groundwork is at http://localhost:${port}  (ready in ${seconds} s)\n`];
  for (const one of seeded?.signIns ?? [])
    lines.push(`  ${one.what.padEnd(28)} ${one.email.padEnd(28)} ${one.password}`);
  if (production) lines.push(...missingLines(doctorReport(process.env)).map(line => `  ${line}`));
  console.log(`${lines.join('\n')}\n`);
}

function fail(error: unknown): never {
  console.error(databaseAway(error) ?? (error instanceof Error ? error.message : error));
  process.exit(1);
}
