import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { proposals } from '@/db/schema/proposal';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { createCallerFactory } from '@/server/trpc/init';
import { router } from '@/server/trpc/procedures';
import { proposalRouter } from './router';
import { CLIENT_BUDGET, SECRET_RATE, SECRET_WORK_BUDGET, sentProposal } from './testing/offer';

let studio: TestStudio;
beforeAll(async () => {
  studio = await studioForTest();
});

/** Every number anywhere in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(numbersIn);
}

const keysIn = (value: unknown): string[] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);

describe('what the holder of a link is answered', () => {
  it('has no cost, no rate, no margin and nobody’s name in it, in any answer', async () => {
    const { token, proposalId, result, input } = await sentProposal(studio);
    const client = createCallerFactory(router({ proposal: proposalRouter }))({
      user: null,
      impersonation: null,
      requestId: 'req_test',
      idempotencyKey: undefined,
      address: null,
      userAgent: null,
    }).proposal;
    const before = await client.forClient({ token });
    expect(before.content.budgetMinor).toBe(CLIENT_BUDGET);
    const answers: unknown[] = [
      before,
      await client.recordOpening({ token, proposalId }),
      await client.accept({
        token,
        proposalId,
        edition: 'mvp',
        signedName: 'Ingrid Halden',
        contentHash: before.contentHash,
        agreed: true,
      }),
      await client.forClient({ token }),
    ];
    const declined = await sentProposal(studio);
    answers.push(
      await client.decline({ token: declined.token, proposalId: declined.proposalId, reason: 'No.' }),
      await client.forClient({ token: declined.token }),
    );

    const text = JSON.stringify(answers);
    const secrets = new Set<number>([SECRET_RATE, SECRET_WORK_BUDGET, 123_457]);
    for (const { cost, likelyHours, cloud } of Object.values(result.editions)) {
      for (const figure of [cost.mean, cost.p10, cost.p50, cost.p80, cost.p95, likelyHours])
        secrets.add(figure);
      secrets.add(cost.histogram.from).add(cost.histogram.to);
      for (const [costMinor] of cloud) secrets.add(costMinor);
    }
    expect(numbersIn(answers).filter(number => secrets.has(number))).toEqual([]);
    for (const key of keysIn(answers))
      expect(key).not.toMatch(/cost|rate|margin|confidence|hours|team|cloud/i);
    for (const word of ['Secret', input.team[0]!.id, studio.studioId, studio.owner.userId]) {
      expect(text).not.toContain(word);
    }
  });

  it('stores no cost, rate or margin in the content either', async () => {
    const { proposalId } = await sentProposal(studio);
    const rows = await inTransaction(studio.owner, 'read', tx =>
      tx.select({ id: proposals.id, content: proposals.content }).from(proposals),
    );
    const content = rows.find(row => row.id === proposalId)?.content;
    expect(keysIn(content).filter(key => /cost|rate|margin/i.test(key))).toEqual([]);
  });
});
