/** A sentence for an error that means that no database answers at DATABASE_URL; null for any other. */
export function databaseAway(error: unknown): string | null {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  if (!code || !['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', '28P01', '3D000'].includes(code))
    return null;
  return `The Postgres that DATABASE_URL names does not let us in (${message}). Start it, correct DATABASE_URL, or unset it to run one embedded.`;
}
