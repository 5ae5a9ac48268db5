import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  type KeptAssumption,
  resolveAssumptions,
  sameRange,
} from '@/server/forecast/domain/later/assumption';
import { PROPOSALS } from '@/server/forecast/domain/later/proposals';
import type { Range } from '@/server/forecast/engine/types';
import {
  type AssumptionCommands,
  AssumptionDesk,
  heldBack,
  saveStatus,
  whatTheyChanged,
} from './assumption-desk';

const key = 'savedShare';
const proposed = PROPOSALS[key].range;
const range = (likely: number): Range => ({ low: 0.1, likely, high: 0.5 });

/** The server's side of it, with one row and answers that come when the test lets them. */
function server() {
  const calls: { source?: string; was: Range; forAll: boolean }[] = [];
  let row: KeptAssumption | null = null;
  let held: Promise<void> = Promise.resolve();
  const now = () => resolveAssumptions(row ? [row] : [], [])[key];
  const answer = async (was: Range, change: () => void) => {
    await held;
    if (!sameRange(now().range, was)) return { saved: false, assumption: now() };
    change();
    return { saved: true, assumption: now() };
  };
  const commands: AssumptionCommands = {
    save: ({ was, forAll, ...kept }) => {
      calls.push({ source: kept.source, was, forAll });
      return answer(was, () => {
        row = kept;
      });
    },
    reset: ({ was, forAll }) => {
      calls.push({ was, forAll });
      return answer(was, () => {
        row = null;
      });
    },
  };
  return {
    calls,
    commands,
    kept: () => row,
    somebodyElse: (likely: number) => {
      row = { key, ...range(likely), source: 'theirs' };
    },
    hold: () => {
      let go: () => void = () => undefined;
      held = new Promise(resolve => {
        go = resolve;
      });
      return go;
    },
    fail: (sentence: string) => {
      held = Promise.reject(new Error(sentence));
      held.catch(() => undefined);
    },
  };
}

let there: ReturnType<typeof server>;
let desk: AssumptionDesk;
const draft = () => desk.look()[key];
beforeEach(() => {
  vi.useFakeTimers();
  there = server();
  desk = new AssumptionDesk(there.commands, resolveAssumptions([], []));
});
afterEach(() => {
  vi.useRealTimers();
});

test('what is written shows at once and is kept once after a pause', async () => {
  desk.write(key, range(0.2));
  desk.write(key, range(0.3));
  expect(draft().range.likely).toBe(0.3);
  expect(there.calls).toHaveLength(0);
  await vi.runAllTimersAsync();
  expect(there.calls).toHaveLength(1);
  expect(there.kept()).toMatchObject({ likely: 0.3 });
  expect(draft()).toMatchObject({ saving: false, kept: { from: 'plan' } });
  expect(desk.waiting()).toEqual([]);
});

test('figures written one after the other, before the page is drawn again, stand together', async () => {
  const { low } = proposed;
  desk.write(key, { likely: 0.28 });
  desk.write(key, { high: 0.5 });
  await vi.runAllTimersAsync();
  expect(there.kept()).toMatchObject({ low, likely: 0.28, high: 0.5 });
});

test('figures out of order are not kept, and wait', async () => {
  desk.write(key, { low: 0.5, likely: 0.2, high: 0.6 });
  await vi.runAllTimersAsync();
  expect(there.calls).toHaveLength(0);
  expect(desk.waiting()).toEqual([key]);
});

test('all is only said to be saved when nothing waits', async () => {
  const status = () => saveStatus(desk.look());
  expect(status()).toBe('idle');
  const go = there.hold();
  desk.write(key, range(0.2));
  expect(status()).toBe('idle');
  desk.keep(key);
  expect(status()).toBe('saving');
  go();
  await vi.runAllTimersAsync();
  expect(status()).toBe('saved');
  desk.write(key, { low: 0.5, likely: 0.2, high: 0.6 });
  await vi.runAllTimersAsync();
  expect(status()).toBe('idle');
});

test('nor beside a figure that its field shows and does not take', async () => {
  desk.write(key, range(0.2));
  await vi.runAllTimersAsync();
  desk.refuse(key, 'high', true);
  expect(saveStatus(desk.look())).toBe('idle');
  desk.hear(resolveAssumptions([{ key, ...range(0.3), source: 'theirs' }], []), desk.look());
  expect(saveStatus(desk.look())).toBe('idle');
  expect(heldBack(desk.look())).toBe(1);
  desk.refuse(key, 'high', false);
  expect(saveStatus(desk.look())).toBe('saved');
  expect(heldBack(desk.look())).toBe(0);
  desk.write(key, { low: 0.5, likely: 0.2, high: 0.6 });
  expect(heldBack(desk.look())).toBe(1);
});

test('what is pressed while a save is on its way is done after it', async () => {
  const go = there.hold();
  desk.write(key, range(0.2));
  desk.keep(key);
  desk.reset(key);
  go();
  await vi.runAllTimersAsync();
  expect(draft()).toMatchObject({ range: proposed, kept: { from: 'proposal' }, saving: false });
  expect(there.kept()).toBeNull();
  const goOn = there.hold();
  desk.write(key, range(0.3));
  desk.keep(key);
  desk.keep(key, { forAll: true });
  goOn();
  await vi.runAllTimersAsync();
  expect(there.calls.slice(-2).map(call => call.forAll)).toEqual([false, true]);
});

test('what is written while a save is on its way is kept after it, on top of what came back', async () => {
  const go = there.hold();
  desk.write(key, range(0.2));
  desk.keep(key);
  desk.write(key, range(0.4));
  desk.keep(key);
  go();
  await vi.runAllTimersAsync();
  expect(there.calls.map(call => call.was)).toMatchObject([
    { ...proposed, source: '' },
    { ...range(0.2), source: '' },
  ]);
  expect(there.kept()).toMatchObject({ likely: 0.4 });
});

test('somebody else’s figures are not written over: theirs is shown, and either may stand', async () => {
  there.somebodyElse(0.45);
  desk.write(key, { ...range(0.2), source: 'mine' });
  await vi.runAllTimersAsync();
  expect(draft()).toMatchObject({ range: range(0.2), theirs: { range: range(0.45) } });
  expect(there.kept()).toMatchObject({ likely: 0.45 });
  desk.settle(key, 'mine');
  await vi.runAllTimersAsync();
  expect(there.kept()).toMatchObject({ likely: 0.2, source: 'mine' });
  there.somebodyElse(0.35);
  desk.write(key, range(0.25));
  await vi.runAllTimersAsync();
  desk.settle(key, 'theirs');
  expect(draft()).toMatchObject({ range: range(0.35), source: 'theirs', theirs: null });
  expect(desk.waiting()).toEqual([]);
});

test('what others set meanwhile is taken over, or laid beside what is being written', async () => {
  const theirs = (likely: number) => resolveAssumptions([{ key, ...range(likely), source: 'theirs' }], []);
  desk.hear(theirs(0.3), desk.look());
  expect(draft()).toMatchObject({ range: range(0.3), source: 'theirs', theirs: null });
  const asked = desk.look();
  desk.write(key, range(0.2));
  desk.hear(theirs(0.45), asked);
  expect(draft()).toMatchObject({ range: range(0.2), theirs: null });
  desk.hear(theirs(0.45), desk.look());
  expect(draft()).toMatchObject({ range: range(0.2), theirs: { range: range(0.45) } });
  await vi.runAllTimersAsync();
  expect(there.calls).toHaveLength(0);
});

test('a save that failed says why, keeps what was written, and goes through when tried again', async () => {
  there.fail('The line is down.');
  desk.write(key, range(0.2));
  await vi.runAllTimersAsync();
  expect(draft()).toMatchObject({ failure: 'The line is down.', range: range(0.2) });
  there.hold()();
  desk.keep(key);
  await vi.runAllTimersAsync();
  expect(draft().failure).toBeNull();
  expect(there.kept()).toMatchObject({ likely: 0.2 });
});

test('whatever did not come through is asked for again as it was, a reset too, and nothing else is', async () => {
  desk.write(key, range(0.2));
  await vi.runAllTimersAsync();
  there.fail('The line is down.');
  desk.reset(key);
  await vi.runAllTimersAsync();
  expect(draft().failure).toBe('The line is down.');
  there.hold()();
  desk.retryAll();
  await vi.runAllTimersAsync();
  expect(draft()).toMatchObject({ failure: null, kept: { from: 'proposal' } });
  const calls = there.calls.length;
  desk.retryAll();
  await vi.runAllTimersAsync();
  expect(there.calls).toHaveLength(calls);
});

test('what was asked for all plans is asked for all again, also on leaving the page, unless more was written', async () => {
  there.fail('The line is down.');
  desk.write(key, range(0.2));
  desk.keep(key, { forAll: true });
  await vi.runAllTimersAsync();
  expect(draft().failure).toBe('The line is down.');
  there.hold()();
  desk.keepAll();
  await vi.runAllTimersAsync();
  expect(there.calls.map(call => call.forAll)).toEqual([true, true]);
  there.fail('The line is down.');
  desk.keep(key, { forAll: true });
  await vi.runAllTimersAsync();
  there.hold()();
  desk.write(key, range(0.3));
  await vi.runAllTimersAsync();
  expect(there.calls.at(-1)).toMatchObject({ forAll: false });
});

test('a reset goes back to what stands without the plan’s own', async () => {
  desk.write(key, range(0.2));
  await vi.runAllTimersAsync();
  desk.reset(key);
  await vi.runAllTimersAsync();
  expect(draft()).toMatchObject({ range: proposed, kept: { from: 'proposal' } });
  expect(there.kept()).toBeNull();
});

test('figures of the studio that somebody set meanwhile are told, and the plan’s own stay as they are', async () => {
  desk.write(key, range(0.2));
  await vi.runAllTimersAsync();
  const { kept } = draft();
  const theirs = { ...kept, without: { ...kept.without, range: range(0.45), from: 'studio' as const } };
  expect(whatTheyChanged(kept, theirs)).toBe('studio');
  expect(whatTheyChanged(kept, { ...theirs, range: range(0.3) })).toBe('plan');
});
