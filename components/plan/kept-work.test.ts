import { describe, expect, it } from 'vitest';
import { KeptWork, type Left } from './kept-work';
import type { Queued } from './save-queue';

/** A browser: its storage, and locks that go with their tab. */
function browser() {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => {
      items.set(key, text);
      for (const hear of hearers) hear(key);
    },
    removeItem: (key: string) => void items.delete(key),
    key: (at: number) => [...items.keys()][at] ?? null,
    get length() {
      return items.size;
    },
  };
  const held = new Map<string, (() => void)[]>();
  const hearers: ((key: string) => void)[] = [];
  const shared = {
    storage,
    whenFree(name: string, work: () => unknown) {
      const isHeld = held.get(name);
      if (isHeld) return void isHeld.push(() => shared.whenFree(name, work));
      held.set(name, []);
      const over = () => free(name);
      void Promise.resolve(work()).then(over, over);
    },
    // Tabs hear of their own writes too, which is no harm.
    whenOthersWrite: (hear: (key: string) => void) => void hearers.push(hear),
  };
  function free(name: string) {
    const waiting = held.get(name);
    held.delete(name);
    for (const next of waiting ?? []) next();
  }
  const open = (tab: string, who: { userId?: string; planId?: string } = {}) =>
    new KeptWork(shared, { planId: 'plan_1', userId: 'user_1', ...who, tab });
  const close = (tab: string) => {
    for (const name of [...held.keys()]) if (name.endsWith(`.${tab}`)) free(name);
  };
  return { items, shared, open, close };
}

const queued = (title: string): Queued[] => [
  {
    id: 1,
    state: 'sending',
    failure: null,
    change: { kind: 'feature', featureId: 'feat_a', cells: [{ cell: 'title', from: 'a', to: title }] },
  },
];
/** What it takes up, now and later. */
async function left(work: KeptWork): Promise<Left[]> {
  const found: Left[] = [];
  work.adopt(async one => void found.push(one));
  await settled();
  return found;
}
const settled = () => new Promise<void>(done => setTimeout(done));

describe('work that is kept on the device', () => {
  it('left behind by a closed tab is taken up once', async () => {
    const { open, close, items } = browser();
    open('a').keepQueue(queued('mine'));
    close('a');
    const next = open('b');
    const [found] = await left(next);
    expect(found!.queue).toMatchObject([{ change: { cells: [{ to: 'mine' }] } }]);
    expect(items.size).toBe(0);
    expect(await left(open('c'))).toEqual([]);
  });

  it('of a tab that is open still is left to it, and taken up by one of the others once it goes', async () => {
    const { open, close, items } = browser();
    open('a').keepQueue(queued('mine'));
    const others = [await left(open('b')), await left(open('c'))];
    expect(others.flat()).toEqual([]);
    expect(items.size).toBe(1);
    close('a');
    await settled();
    expect(others.flat()).toMatchObject([{ queue: [{ change: { cells: [{ to: 'mine' }] } }] }]);
    expect(items.size).toBe(0);
  });

  it('of another person, or another plan, is not touched', async () => {
    const { open, close } = browser();
    open('a').keepQueue(queued('mine'));
    close('a');
    expect(await left(open('b', { userId: 'user_2' }))).toEqual([]);
    expect(await left(open('c', { planId: 'plan_2' }))).toEqual([]);
    expect(await left(open('d'))).toHaveLength(1);
  });

  it('is cleared once all is saved, and keeps what was being typed', async () => {
    const { open, close, items } = browser();
    const work = open('a');
    const draft = { featureId: 'feat_a', column: 'title', text: 'half a wo', from: 'a' };
    work.keepDraft(draft);
    work.keepQueue(queued('mine'));
    work.keepQueue([]);
    close('a');
    expect((await left(open('b')))[0]).toEqual({ queue: [], draft });
    const other = open('c');
    other.keepDraft(draft);
    other.keepDraft(null);
    expect(items.size).toBe(0);
  });

  it('of a tab that was opened later, or had nothing to keep until then, is taken up once it goes', async () => {
    const { open, close, items } = browser();
    const clean = open('a');
    const found = await left(open('b'));
    const later = open('c');
    clean.keepQueue(queued('mine'));
    later.keepQueue(queued('too'));
    await settled();
    expect(found).toEqual([]);
    close('a');
    close('c');
    await settled();
    expect(found).toMatchObject([
      { queue: [{ change: { cells: [{ to: 'mine' }] } }] },
      { queue: [{ change: { cells: [{ to: 'too' }] } }] },
    ]);
    expect(items.size).toBe(0);
  });

  it('stays where it is while it cannot be taken', async () => {
    const { open, close, items } = browser();
    open('a').keepQueue(queued('mine'));
    close('a');
    open('b').adopt(() => Promise.reject(new Error('no connection')));
    await settled();
    expect(items.size).toBe(1);
    expect(await left(open('c'))).toHaveLength(1);
    await settled();
    expect(items.size).toBe(0);
  });

  it('says where it could not be kept', () => {
    const { shared } = browser();
    const full = {
      ...shared,
      storage: {
        ...shared.storage,
        setItem: () => {
          throw new Error('full');
        },
      },
    };
    const work = new KeptWork(full, { planId: 'p', userId: 'u', tab: 't' });
    work.keepQueue(queued('mine'));
    expect(work.isKept).toBe(false);
  });
});
