import { assertBoundByPolicies, pool } from '@/db/client';
import { environment } from '@/server/kernel/env';
import { logger } from './logger';

/** What must hold before the first request: a complete environment, and a database role that policies bind. */
export async function checkStartUp(): Promise<void> {
  const { DATABASE_APP_URL } = environment();
  try {
    await assertBoundByPolicies(pool(), DATABASE_APP_URL !== undefined);
  } catch (error) {
    // A database that is still starting is waited for by /api/health; one that would not keep tenants apart is not.
    if (isUnreachable(error)) logger.warn({ err: error }, 'the database does not answer yet');
    else throw error;
  }
}

const isUnreachable = (error: unknown) =>
  ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', '57P03', '22023'].includes(
    (error as { code?: string } | null)?.code ?? '',
  );
