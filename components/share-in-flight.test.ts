import { createTRPCUntypedClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import type { AnyRouter } from '@trpc/server';
import { observable } from '@trpc/server/observable';
import { describe, expect, test } from 'vitest';
import { shareInFlight } from './share-in-flight';

/** A client, and what reaches the server from it, answered by hand. */
function clientAndServer() {
  const reached: { asked: string; answer: (data: unknown) => void; refuse: () => void }[] = [];
  const server: TRPCLink<AnyRouter> =
    () =>
    ({ op }) =>
      observable(observer => {
        reached.push({
          asked: `${op.path} ${JSON.stringify(op.input)}`,
          answer(data) {
            observer.next({ result: { data } });
            observer.complete();
          },
          refuse: () => observer.error(new TRPCClientError('Refused.')),
        });
      });
  return { client: createTRPCUntypedClient({ links: [shareInFlight(), server] }), reached };
}

describe('a change that is under way', () => {
  test('is sent once for a double click, and both get its answer', async () => {
    const { client, reached } = clientAndServer();
    const clicks = [client.mutation('make', { planId: 'a' }), client.mutation('make', { planId: 'a' })];
    expect(reached).toHaveLength(1);
    reached[0]!.answer('made');
    expect(await Promise.all(clicks)).toEqual(['made', 'made']);
  });

  test('is sent anew once it was answered or refused', async () => {
    const { client, reached } = clientAndServer();
    const refused = client.mutation('make', {});
    reached[0]!.refuse();
    await expect(refused).rejects.toThrow('Refused.');
    const again = client.mutation('make', {});
    reached[1]!.answer('made');
    expect(await again).toBe('made');
  });

  test('is sent anew after another change began: on, off and on again are three', async () => {
    const { client, reached } = clientAndServer();
    const presses = [true, false, true].map(applied => client.mutation('apply', { applied }));
    expect(reached.map(({ asked }) => asked)).toEqual([
      'apply {"applied":true}',
      'apply {"applied":false}',
      'apply {"applied":true}',
    ]);
    for (const [i, { answer }] of reached.entries()) answer(i);
    expect(await Promise.all(presses)).toEqual([0, 1, 2]);
  });

  test('is still shared when an older one of the same words comes back', async () => {
    const { client, reached } = clientAndServer();
    const old = client.mutation('make', {});
    void client.mutation('save', {});
    const newer = client.mutation('make', {});
    reached[0]!.answer('old');
    expect(await old).toBe('old');
    const clickedTwice = client.mutation('make', {});
    expect(reached).toHaveLength(3);
    reached[2]!.answer('new');
    expect(await Promise.all([newer, clickedTwice])).toEqual(['new', 'new']);
  });
});

test('questions are asked as often as they are put', () => {
  const { client, reached } = clientAndServer();
  void client.query('ofPlan', {});
  void client.query('ofPlan', {});
  expect(reached).toHaveLength(2);
});
