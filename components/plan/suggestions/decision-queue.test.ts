import { TRPCClientError } from '@trpc/client';
import { expect, it } from 'vitest';
import { DecisionQueue, isUnreached } from './decision-queue';

const noNetwork = TRPCClientError.from(new TypeError('Failed to fetch'));
const readAgain = async () => true;

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
  expect(queue.snapshot()).toEqual({ ahead: new Map([['a', 'refused']]), isBusy: true, isAway: true });
  expect(queue.isBusy()).toBe(true);
  isAway = false;
  queue.retry();
  await Promise.all([refused, undone]);
  expect(done).toEqual(['refuse', 'undo']);
  expect(queue.snapshot()).toEqual({ ahead: new Map(), isBusy: false, isAway: false });
  expect(queue.isBusy()).toBe(false);
});

it('shows what is decided until it was read again, however long after', async () => {
  const queue = new DecisionQueue();
  queue.show(['a'], 'refused');
  await queue.inOrder(
    async () => undefined,
    async () => false,
  );
  expect(queue.snapshot()).toEqual({ ahead: new Map([['a', 'refused']]), isBusy: false, isAway: false });
  queue.wasRead();
  expect(queue.snapshot().ahead).toEqual(new Map());
});

it('does not take what was read before a decision is safe for newer than it', async () => {
  const queue = new DecisionQueue();
  queue.show(['a'], 'refused');
  let save = () => {};
  const saved = queue.inOrder(() => new Promise<void>(resolve => (save = resolve)), readAgain);
  await Promise.resolve();
  queue.wasRead();
  expect(queue.snapshot().ahead.get('a')).toBe('refused');
  save();
  await saved;
  expect(queue.snapshot().ahead).toEqual(new Map());
});

it('takes only a network or a proxy that fails for a server out of reach', () => {
  const answered = (status: number) =>
    TRPCClientError.from(new SyntaxError('<html>'), { meta: { response: { status } } });
  expect(isUnreached(noNetwork)).toBe(true);
  expect(isUnreached(answered(502))).toBe(true);
  expect(isUnreached(answered(413))).toBe(false);
  expect(isUnreached(new TypeError('x is not a function'))).toBe(false);
});
