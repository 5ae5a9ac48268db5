import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../embedded';
import { migrateDatabase } from '../migrate';
import { startRedis } from './redis';

/** One real Postgres for a whole run of the unit tests, thrown away afterwards. */
export default async function setup() {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-test-'));
  // Under root the server runs as another user, who must be able to pass.
  await chmod(folder, 0o711);
  const database = await startEmbedded({ folder, settings: ['fsync=off', 'full_page_writes=off'] });
  await migrateDatabase(database.url);
  Object.assign(process.env, {
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    // Files that a test keeps go with it.
    GROUNDWORK_DATA_DIR: folder,
    NEXTAUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    NEXTAUTH_URL: 'http://localhost:3000',
    LOG_LEVEL: 'silent',
  });
  // The same tests once more with a Redis that all of them share.
  const redis = process.env['GROUNDWORK_TEST_WITH_REDIS'] ? await startRedis() : null;
  if (redis) process.env['REDIS_URL'] = redis.url;
  else delete process.env['REDIS_URL'];
  return async () => {
    await redis?.kill();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
