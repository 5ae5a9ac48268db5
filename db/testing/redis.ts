import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

export interface TestRedis {
  url: string;
  /** Kills it at once, as a crash would. */
  kill: () => Promise<void>;
  /** Starts it again, empty, at the same address. */
  restart: () => Promise<void>;
}

/** A real redis-server of one's own, kept in memory only. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  let server = await run(port);
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode) return;
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    restart: async () => {
      await kill();
      server = await run(port);
    },
  };
}

async function run(port: number): Promise<ChildProcess> {
  const binary = process.env['GROUNDWORK_REDIS'] ?? 'redis-server';
  const server = spawn(binary, [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--databases',
    '256',
    '--save',
    '',
    '--appendonly',
    'no',
  ]);
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.once('exit', code => failed(new Error(`redis-server ended with ${code}`)));
    server.stdout?.on('data', chunk => String(chunk).includes('Ready to accept connections') && ready());
  });
  return server;
}

const freePort = () =>
  new Promise<number>(done => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
