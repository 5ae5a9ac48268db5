import { describe, expect, test } from 'vitest';
import type { PartAnswer, PartChange } from './part-change';
import { Undoing } from './undoing';

const demands: PartChange = { kind: 'demands', demands: null };
const remove = (key: string): PartChange => ({ kind: 'remove', key });
const restore: PartChange = { kind: 'restore', parts: [], before: [], after: [] };
const save = (basedOn: string): PartChange => ({
  kind: 'save',
  key: 'role:a',
  part: 'role',
  content: { name: 'A', people: null, note: '' },
  basedOn,
});
const nothing = () => 'Nothing to undo';
const settled = () => new Promise(resolve => setTimeout(resolve, 0));

/** Whatever was done; what takes it back is what is looked at. */
const doing: PartChange = { kind: 'decide', decision: 'accepted', keys: ['role:z'] };

function at(store = memory()) {
  const done: PartChange[] = [];
  const answers: Promise<PartAnswer | null>[] = [];
  let doings = 0;
  const undoing = new Undoing({
    async put(change) {
      if (change !== doing) done.push(change);
      else doings += 1;
      return change === doing ? (answers.shift() ?? {}) : {};
    },
    nothing,
  });
  undoing.keepIn(store);
  return {
    undoing,
    done,
    store,
    doings: () => doings,
    did(what: string, back: readonly PartChange[], answer: Promise<PartAnswer | null>) {
      answers.push(answer);
      undoing.do(what, doing, back);
    },
  };
}

function memory() {
  let text: string | null = null;
  return {
    read: () => text,
    write: (next: string) => {
      text = next;
    },
  };
}

const answered = (answer: PartAnswer = {}) => Promise.resolve(answer);

describe('what was done to the parts of a plan', () => {
  test('is taken back step by step, the last first', () => {
    const { undoing, done, did } = at();
    did('one', [remove('a')], answered());
    did('two', [demands], answered());
    undoing.undo();
    undoing.undo();
    undoing.undo();
    expect(done).toEqual([demands, remove('a')]);
  });

  test('outlives a reload, demands as well as parts', () => {
    const before = at();
    before.did('one', [remove('a')], answered());
    before.did('two', [demands], answered());
    const after = at(before.store);
    after.undoing.undo();
    after.undoing.undo();
    expect(after.done).toEqual([demands, remove('a')]);
    expect(at(before.store).done).toEqual([]);
  });

  test('is put back over the state that it led to, and as the server found it', async () => {
    const before = at();
    before.did('changed', [save('t0')], answered({ updatedAt: 't1' }));
    const rows: PartAnswer = { before: [], after: [{ key: 'role:b', updatedAt: 't2' }] };
    before.did('removed', [restore], answered(rows));
    await settled();
    const after = at(before.store);
    after.undoing.undo();
    after.undoing.undo();
    expect(after.done).toEqual([{ ...restore, ...rows }, save('t1')]);
  });

  test('waits for what only the server knows, and so does what is taken back after it', async () => {
    const { undoing, done, did } = at();
    let answer: (answer: PartAnswer) => void = () => undefined;
    did('one', [demands], answered());
    did('removed', [restore], new Promise(resolve => (answer = resolve)));
    undoing.undo();
    undoing.undo();
    expect(done).toEqual([]);
    const after = [{ key: 'role:b', updatedAt: 't2' }];
    answer({ before: [], after });
    await settled();
    expect(done).toEqual([{ ...restore, after }, demands]);
  });

  test('has nothing to take back of a removal that was dropped', async () => {
    const { undoing, done, did } = at();
    did('one', [demands], answered());
    let drop: (answer: null) => void = () => undefined;
    did('removed', [restore], new Promise(resolve => (drop = resolve)));
    undoing.undo();
    drop(null);
    await settled();
    expect(done).toEqual([]);
    undoing.undo();
    expect(done).toEqual([demands]);
  });

  test('is not kept for the next page while only the server knows how to take it back', async () => {
    const { store, did } = at();
    let answer: (answer: PartAnswer) => void = () => undefined;
    did('removed', [restore], new Promise(resolve => (answer = resolve)));
    expect(store.read()).toBe('[]');
    const after = [{ key: 'role:b', updatedAt: 't2' }];
    answer({ before: [], after });
    await settled();
    expect(store.read()).toContain('role:b');
  });

  test('is done again after it was undone, and can be undone again', () => {
    const { undoing, done, doings, did } = at();
    did('one', [demands], answered());
    undoing.undo();
    undoing.redo();
    expect(doings()).toBe(2);
    undoing.redo();
    expect(doings()).toBe(2);
    undoing.undo();
    expect(done).toEqual([demands, demands]);
  });

  test('is forgotten where it does not apply any more, also after a reload, and is not done again', () => {
    const { undoing, done, doings, store, did } = at();
    did('one', [demands], answered());
    did('two', [demands], answered());
    undoing.undo();
    undoing.forget();
    undoing.undo();
    undoing.redo();
    at(store).undoing.undo();
    expect(done).toEqual([demands]);
    expect(doings()).toBe(2);
  });
});
