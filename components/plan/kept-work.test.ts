import { describe, expect, it } from 'vitest';
import { KeptWork, type Left } from './kept-work';
import type { Queued } from './save-queue';

/** A browser: its storage, and locks that go with their tab. */
function browser() {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
    key: (at: number) => [...items.keys()][at] ?? null,
    get length() {
      return items.size;
    },
  };
  const held = new Map<string, (() => void)[]>();
  const locks = {
    whenFree(name: string, work: () => unknown) {
      const isHeld = held.get(name);
      if (isHeld) return void isHeld.push(() => locks.whenFree(name, work));
      held.set(name, []);
      void Promise.resolve(work()).then(() => free(name));
    },
  };
  function free(name: string) {
    const waiting = held.get(name);
    held.delete(name);
    for (const next of waiting ?? []) next();
  }
  const open = (tab: string, who: { userId?: string; planId?: string } = {}) =>
    new KeptWork(storage, locks, { planId: 'plan_1', userId: 'user_1', ...who, tab });
  const close = (tab: string) => {
    for (const name of held.keys()) if (name.endsWith(`.${tab}`)) free(name);
  };
  return { items, storage, open, close };
}

const queued = (title: string): Queued[] => [
  {
    id: 1,
    state: 'sending',
    failure: null,
    change: { kind: 'feature', featureId: 'feat_a', cells: [{ cell: 'title', from: 'a', to: title }] },
  },
];
function left(work: KeptWork): Left[] {
  const found: Left[] = [];
  work.adopt(one => found.push(one));
  return found;
}

describe('work that is kept on the device', () => {
  it('left behind by a closed tab is taken up once', () => {
    const { open, close, items } = browser();
    open('a').keepQueue(queued('mine'));
    close('a');
    const next = open('b');
    const [found] = left(next);
    expect(found!.queue).toMatchObject([{ change: { cells: [{ to: 'mine' }] } }]);
    expect(items.size).toBe(0);
    expect(left(open('c'))).toEqual([]);
  });

  it('of a tab that is open still is left to it, and taken up by one of the others once it goes', () => {
    const { open, close, items } = browser();
    open('a').keepQueue(queued('mine'));
    const others = [left(open('b')), left(open('c'))];
    expect(others.flat()).toEqual([]);
    expect(items.size).toBe(1);
    close('a');
    expect(others.flat()).toMatchObject([{ queue: [{ change: { cells: [{ to: 'mine' }] } }] }]);
    expect(items.size).toBe(0);
  });

  it('of another person, or another plan, is not touched', () => {
    const { open, close } = browser();
    open('a').keepQueue(queued('mine'));
    close('a');
    expect(left(open('b', { userId: 'user_2' }))).toEqual([]);
    expect(left(open('c', { planId: 'plan_2' }))).toEqual([]);
    expect(left(open('d'))).toHaveLength(1);
  });

  it('is cleared once all is saved, and keeps what was being typed', () => {
    const { open, close, items } = browser();
    const work = open('a');
    const draft = { featureId: 'feat_a', column: 'title', text: 'half a wo', from: 'a' };
    work.keepDraft(draft);
    work.keepQueue(queued('mine'));
    work.keepQueue([]);
    close('a');
    expect(left(open('b'))[0]).toEqual({ queue: [], draft });
    const other = open('c');
    other.keepDraft(draft);
    other.keepDraft(null);
    expect(items.size).toBe(0);
  });

  it('says where it could not be kept', () => {
    const { storage } = browser();
    const full = {
      ...storage,
      setItem: () => {
        throw new Error('full');
      },
    };
    const locks = { whenFree: (_name: string, work: () => unknown) => void work() };
    const work = new KeptWork(full, locks, { planId: 'p', userId: 'u', tab: 't' });
    work.keepQueue(queued('mine'));
    expect(work.isKept).toBe(false);
  });
});
