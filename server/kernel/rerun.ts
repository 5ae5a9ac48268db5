import { databaseCode } from './operation';

/** How often what others outran is begun in all: each rerun sees what outran it, so more are hardly ever needed. */
const MOST_RUNS = 4;

/**
 * Runs a transaction, and again where the database let another one pass first: a deadlock, or a row
 * that somebody changed meanwhile. It was undone whole, so the next run begins clean. After the last, its error passes.
 */
export async function rerunWhenOutrun<T>(transaction: () => Promise<T>): Promise<T> {
  for (let run = 1; ; run++) {
    try {
      return await transaction();
    } catch (error) {
      if (run === MOST_RUNS || !wasOutrun(error)) throw error;
    }
  }
}

const wasOutrun = (error: unknown) => ['40001', '40P01'].includes(String(databaseCode(error)));
