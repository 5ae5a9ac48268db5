import { describe, expect, it } from 'vitest';
import type { Plan, PlanFeature } from '@/server/plan/domain/plan';
import { applyChange, type Change, withAnswer } from './changes';
import { type Answer, SaveQueue } from './save-queue';

const feature = (name: string, more: Partial<PlanFeature> = {}): PlanFeature => ({
  id: `feat_${name}`,
  area: 'Booking',
  title: name,
  note: '',
  edition: 'mvp',
  serves: [],
  because: '',
  origin: null,
  position: 1,
  updatedAt: 't0',
  effortHours: {},
  needs: [],
  ...more,
});
const retitle = (title: string, basedOn = 't0', id = 'a'): Change => ({
  kind: 'feature',
  featureId: `feat_${id}`,
  basedOn,
  fields: { title },
});

/** A server that answers when told to. */
function rig() {
  const sent: {
    change: Change;
    answer: (answer: Answer) => Promise<void>;
    refuse: (kind: string | null) => Promise<void>;
  }[] = [];
  const saved: Change[] = [];
  const settle = () => new Promise<void>(resolve => setTimeout(resolve));
  const queue = new SaveQueue({
    send: change =>
      new Promise((resolve, reject) =>
        sent.push({
          change,
          answer: answer => {
            resolve(answer);
            return settle();
          },
          refuse: kind => {
            reject(kind);
            return settle();
          },
        }),
      ),
    saved: change => void saved.push(change),
    explain: kind => ({ kind: kind as string | null, sentence: 'No.' }),
  });
  return { queue, sent, saved };
}

describe('the save queue', () => {
  it('sends one change at a time, in order', async () => {
    const { queue, sent } = rig();
    queue.put(retitle('one'));
    queue.put(retitle('other', 't0', 'b'));
    expect(sent).toHaveLength(1);
    await sent[0]!.answer({ updatedAt: 't1' });
    expect(sent.map(one => 'featureId' in one.change && one.change.featureId)).toEqual(['feat_a', 'feat_b']);
    await sent[1]!.answer({});
    expect(queue.status()).toBe('saved');
  });

  it('puts what is typed while a save is under way over the state that this save leads to', async () => {
    const { queue, sent } = rig();
    queue.put(retitle('one'));
    queue.put(retitle('two'));
    queue.put(retitle('three'));
    await sent[0]!.answer({ updatedAt: 't1' });
    expect(sent[1]!.change).toEqual(retitle('three', 't1'));
  });

  it('does not take its own save for somebody else’s, though the cell was opened before it came back', async () => {
    const { queue, sent } = rig();
    queue.put(retitle('one'));
    await sent[0]!.answer({ updatedAt: 't1' });
    queue.put(retitle('opened at t0'));
    expect(sent[1]!.change).toMatchObject({ basedOn: 't1' });
    await sent[1]!.answer({ updatedAt: 't2' });
    queue.put(retitle('still open since t0'));
    expect(sent[2]!.change).toMatchObject({ basedOn: 't2' });
  });

  it('never moves a change over a state that somebody else made', async () => {
    const { queue, sent } = rig();
    queue.put(retitle('one'));
    await sent[0]!.answer({ updatedAt: 't1' });
    queue.put(retitle('two', 'theirs'));
    expect(sent[1]!.change).toMatchObject({ basedOn: 'theirs' });
  });

  it('keeps a failed change, holds back only its own record, and sends both once it is retried', async () => {
    const { queue, sent } = rig();
    queue.put(retitle('one'));
    queue.put(retitle('other', 't0', 'b'));
    await sent[0]!.refuse(null);
    expect(queue.status()).toBe('failed');
    await sent[1]!.answer({});
    expect(queue.snapshot()).toHaveLength(1);
    queue.retry();
    expect(sent[2]!.change).toEqual(retitle('one'));
    await sent[2]!.answer({ updatedAt: 't1' });
    expect(queue.status()).toBe('saved');
  });

  it('tries a refused change again when it is mended, but not over somebody else’s', async () => {
    const { queue, sent } = rig();
    queue.put(retitle('wrong'));
    await sent[0]!.refuse('invalid');
    queue.put(retitle('right'));
    expect(sent[1]!.change).toEqual(retitle('right'));
    await sent[1]!.refuse('conflict');
    queue.put(retitle('again'));
    expect(sent).toHaveLength(2);
    queue.keepMine('feat_a', 't9');
    expect(sent[2]!.change).toEqual(retitle('again', 't9'));
  });

  it('forgets what is dropped', async () => {
    const { queue, sent } = rig();
    queue.put(retitle('mine'));
    await sent[0]!.refuse('conflict');
    queue.drop('feat_a');
    expect(queue.snapshot()).toEqual([]);
  });
});

describe('a change shown before it is saved', () => {
  const plan = {
    features: [feature('a'), feature('b', { position: 2, needs: ['feat_a'] })],
    risks: [],
    fixedCosts: [],
    revision: 1,
  } as unknown as Plan;

  it('removed and brought back gives the same plan', () => {
    const removed = { feature: plan.features[0]!, neededBy: ['feat_b' as const], threatenedBy: [] };
    const without = applyChange(plan, { kind: 'remove-feature', removed });
    expect(without.features).toMatchObject([{ id: 'feat_b', needs: [] }]);
    expect(applyChange(without, { kind: 'restore-feature', removed }).features).toEqual(plan.features);
  });

  it('moves to its new place, and takes the server’s word for where that is', () => {
    const move: Change = { kind: 'move-feature', featureId: 'feat_a', area: 'Booking', after: 'feat_b' };
    const moved = applyChange(plan, move);
    expect(moved.features.map(one => one.id)).toEqual(['feat_b', 'feat_a']);
    expect(withAnswer(moved, move, { position: 0.5, updatedAt: 't1', revision: 2 })).toMatchObject({
      revision: 2,
      features: [{ id: 'feat_a', position: 0.5, updatedAt: 't1' }, { id: 'feat_b' }],
    });
  });
});
