import { describe, expect, it } from 'vitest';
import type { Plan } from '@/server/plan/domain/plan';
import { applyChanges, type Change } from './changes';
import { UndoStack } from './undo-stack';

const plan = {
  features: [
    { id: 'feat_a', title: 'a', area: 'A', position: 1, needs: [], serves: [], effortHours: {} },
    { id: 'feat_b', title: 'b', area: 'A', position: 2, needs: ['feat_a'], serves: [], effortHours: {} },
  ],
  risks: [],
  fixedCosts: [],
} as unknown as Plan;
const retitle = (from: string, to: string): Change => ({
  kind: 'feature',
  featureId: 'feat_a',
  cells: [{ cell: 'title', from, to }],
});

/** Somebody at work: what they do, and what they take back. */
function desk(stack = new UndoStack()) {
  let now = plan;
  return {
    stack,
    titles: () => now.features.map(one => one.title).join(' '),
    features: () => now.features,
    do(...changes: Change[]) {
      stack.did(now, changes, 'something');
      now = applyChanges(now, changes);
    },
    undo() {
      now = applyChanges(now, stack.undo(now)?.changes ?? []);
    },
    redo() {
      now = applyChanges(now, stack.redo(now)?.changes ?? []);
    },
  };
}

describe('the undo stack', () => {
  it('takes back step by step, and does again step by step', () => {
    const { titles, undo, redo, ...work } = desk();
    work.do(retitle('a', 'one'));
    work.do(retitle('one', 'two'));
    undo();
    expect(titles()).toBe('one b');
    undo();
    undo();
    expect(titles()).toBe('a b');
    redo();
    redo();
    redo();
    expect(titles()).toBe('two b');
  });

  it('forgets what could be done again once something else is done', () => {
    const { titles, undo, redo, ...work } = desk();
    work.do(retitle('a', 'one'));
    undo();
    work.do(retitle('a', 'other'));
    redo();
    expect(titles()).toBe('other b');
  });

  it('removes again what stands there by then, so that bringing it back loses nothing', () => {
    const { undo, redo, features, ...work } = desk();
    const added = { ...plan.features[0]!, id: 'feat_c' as const, title: 'c', position: 3 };
    work.do({ kind: 'add-feature', feature: added });
    work.do({ kind: 'feature', featureId: 'feat_c', cells: [{ cell: 'note', from: '', to: 'long' }] });
    undo();
    work.stack.did(plan, [], 'nothing');
    work.do({ kind: 'feature', featureId: 'feat_c', cells: [{ cell: 'note', from: '', to: 'longer' }] });
    undo();
    undo();
    undo();
    expect(features().map(one => one.id)).toEqual(['feat_a', 'feat_b']);
    redo();
    expect(features().map(one => one.id)).toEqual(['feat_a', 'feat_b', 'feat_c']);
  });

  it('outlives a reload: what was done before it comes first', () => {
    let stored: string | null = null;
    const store = {
      read: () => stored,
      write: (text: string) => {
        stored = text;
      },
    };
    const before = desk();
    before.stack.keepIn(store);
    before.do(retitle('a', 'one'));
    const after = new UndoStack();
    after.keepIn(store);
    expect(after.undo(applyChanges(plan, [retitle('a', 'one')]))?.changes).toEqual([retitle('one', 'a')]);
    expect(after.snapshot().redo).toHaveLength(1);
  });

  it('goes on in memory where nothing can be stored', () => {
    const { stack, titles, undo, ...work } = desk();
    stack.keepIn({
      read: () => 'not JSON',
      write: () => {
        throw new Error('full');
      },
    });
    work.do(retitle('a', 'one'));
    undo();
    expect(titles()).toBe('a b');
  });
});
