import pg from 'pg';

/** What processes that start together do one after the other. */
export const TURNS = { migrate: 4_712_001, seed: 4_712_002 } as const;

/** Does `work` when no other process does the same in this database. A process that dies gives its turn away. */
export async function inTurn<T>(
  url: string,
  turn: keyof typeof TURNS,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [TURNS[turn]]);
    return await work(client);
  } finally {
    await client.end();
  }
}
