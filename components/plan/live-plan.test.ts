import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LivePlan } from './live-plan';

let page: EventTarget & { visibilityState: 'visible' | 'hidden' };
beforeEach(() => {
  vi.useFakeTimers();
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' as const });
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function look(visibilityState: 'visible' | 'hidden') {
  page.visibilityState = visibilityState;
  page.dispatchEvent(new Event('visibilitychange'));
}

function livePlan() {
  let open = 0;
  let lose = () => {};
  const live = new LivePlan({
    subscribe: ({ lost }) => {
      open += 1;
      lose = lost;
      return () => {
        open -= 1;
      };
    },
    revision: () => 1,
    read: () => Promise.resolve(),
    tellPlace: () => Promise.resolve(),
  });
  live.use();
  return { open: () => open, lose: () => lose() };
}

describe('a tab that nobody looks at', () => {
  it('lets go of its stream, and does not come back before it is looked at', () => {
    const { open } = livePlan();
    expect(open()).toBe(1);
    look('hidden');
    vi.advanceTimersByTime(59_000);
    // Nothing was heard for a while: it was let go already.
    expect(open()).toBe(0);
    vi.advanceTimersByTime(600_000);
    expect(open()).toBe(0);
    look('visible');
    expect(open()).toBe(1);
  });

  it('whose stream broke off just before does not connect again', () => {
    const { open, lose } = livePlan();
    lose();
    look('hidden');
    vi.advanceTimersByTime(120_000);
    expect(open()).toBe(0);
    look('visible');
    expect(open()).toBe(1);
  });

  it('connects again once its stream broke off while it is looked at', () => {
    const { open, lose } = livePlan();
    lose();
    expect(open()).toBe(0);
    vi.advanceTimersByTime(1_000);
    expect(open()).toBe(1);
  });
});
