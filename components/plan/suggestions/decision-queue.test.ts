import { TRPCClientError } from '@trpc/client';
import { expect, it } from 'vitest';
import { DecisionQueue, isUnreached } from './decision-queue';

const noNetwork = TRPCClientError.from(new TypeError('Failed to fetch'));
const readAgain = async () => undefined;

it('does what waits for the server before what is asked later, whoever asks, and shows it meanwhile', async () => {
  const queue = new DecisionQueue();
  const done: string[] = [];
  let isAway = true;
  queue.show(['a'], 'refused');
  const refused = queue.untilReached(async () => {
    if (isAway) throw noNetwork;
    done.push('refuse');
  }, readAgain);
  const undone = queue.inOrder(async () => done.push('undo'), readAgain);
  await new Promise(resolve => setTimeout(resolve));
  expect(queue.snapshot()).toEqual({ ahead: new Map([['a', 'refused']]), isAway: true });
  expect(queue.isBusy()).toBe(true);
  isAway = false;
  queue.retry();
  await Promise.all([refused, undone]);
  expect(done).toEqual(['refuse', 'undo']);
  expect(queue.snapshot()).toEqual({ ahead: new Map(), isAway: false });
  expect(queue.isBusy()).toBe(false);
});

it('takes only a network or a proxy that fails for a server out of reach', () => {
  const answered = (status: number) =>
    TRPCClientError.from(new SyntaxError('<html>'), { meta: { response: { status } } });
  expect(isUnreached(noNetwork)).toBe(true);
  expect(isUnreached(answered(502))).toBe(true);
  expect(isUnreached(answered(413))).toBe(false);
  expect(isUnreached(new TypeError('x is not a function'))).toBe(false);
});
