import { pool } from '@/db/client';

/** Whether this process can do its work: the database answers. */
export async function health(): Promise<{ ok: boolean; database: 'answers' | 'away' }> {
  try {
    await pool().query('select 1');
    return { ok: true, database: 'answers' };
  } catch {
    return { ok: false, database: 'away' };
  }
}
