import { RedisBinary } from 'redis-memory-server';
import { installFromDebian, onPath } from './tools';

/**
 * A redis-server for the tests: one on the path; else Debian's, as root; else one that the package
 * redis-memory-server builds. Throws one line where none can be had.
 */
export async function findRedis(): Promise<string> {
  const installed = process.env['GROUNDWORK_REDIS'] || onPath('redis-server', 'valkey-server');
  if (installed) return installed;
  const fromDebian = installFromDebian('redis-server') && onPath('redis-server');
  if (fromDebian) return fromDebian;
  console.log('No redis-server found; building one (this takes a few minutes, once)…');
  try {
    return await RedisBinary.getPath();
  } catch {
    throw new Error(
      'The tests need a redis-server, and none could be found, installed or built. Install one and run npm test again.',
    );
  }
}
