import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { AccessClaims } from '../access-token';
import { standingOf } from '../standing';

/**
 * A second process for tests: for every access token's claims that come as a line of JSON, it says in a line whether
 * they count, and again whenever that changes.
 */
for await (const line of createInterface({ input: process.stdin })) void follow(JSON.parse(line));

async function follow(claims: AccessClaims) {
  for (let before: boolean | null = null; ; await wait(20)) {
    const counts = (await standingOf(claims)) !== null;
    if (counts !== before)
      process.stdout.write(
        `${JSON.stringify({ processId: process.pid, sessionId: claims.sessionId, counts })}\n`,
      );
    before = counts;
  }
}
