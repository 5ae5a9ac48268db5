import { describe, expect, it } from 'vitest';
import type { Plan } from '@/server/plan/domain/plan';
import { inPlan } from './back-from-plan';
import { type Decided, DecidedStack } from './decided';

const refused = (id: string, back: Decided['back'] = { kind: 'reconsider' }): Decided => ({
  id,
  label: `Refused ${id}`,
  keys: [`feature:${id}`],
  before: 'suggested',
  back,
});
function store() {
  const kept: { text: string | null } = { text: null };
  return {
    kept,
    read: () => kept.text,
    write: (text: string) => {
      kept.text = text;
    },
  };
}
const ids = (stack: DecidedStack) => stack.snapshot().map(one => one.id);

describe('the stack of decisions', () => {
  it('outlives a reload: what was decided before it comes first, and is taken back once', () => {
    const kept = store();
    const before = new DecidedStack();
    before.keepIn(kept);
    before.began(refused('a'));
    before.began(refused('b'));
    const after = new DecidedStack();
    after.began(refused('c'));
    after.keepIn(kept);
    expect(ids(after)).toEqual(['a', 'b', 'c']);
    expect(after.take('b')).toMatchObject({ label: 'Refused b', back: { kind: 'reconsider' } });
    expect(after.take('b')).toBeNull();
    expect(JSON.parse(kept.kept.text!)).toHaveLength(2);
  });

  it('keeps nothing of what is not safe yet', async () => {
    const kept = store();
    const stack = new DecidedStack();
    stack.keepIn(kept);
    stack.began(refused('a', null));
    expect(JSON.parse(kept.kept.text!)).toEqual([]);
    await stack.send('a', async () => ({ kind: 'reconsider' }));
    expect(JSON.parse(kept.kept.text!)).toHaveLength(1);
  });

  it('gives up one step for each undo, however quick, and takes back what was on its way', async () => {
    const stack = new DecidedStack();
    stack.began(refused('a', null));
    stack.began(refused('b', null));
    let answer = (_back: Decided['back']): void => undefined;
    const sent = stack.send('b', () => new Promise(resolve => (answer = resolve)));
    const undone = [1, 2].map(() => stack.take(stack.snapshot().at(-1)!.id)!);
    expect(undone.map(one => one.id)).toEqual(['b', 'a']);
    expect(ids(stack)).toEqual([]);
    answer({ kind: 'reconsider' });
    await sent;
    expect(await stack.backOf(undone[0]!)).toEqual({ kind: 'reconsider' });
    expect(ids(stack)).toEqual([]);
  });

  it('does not send what was undone before its turn, but again what may have arrived', async () => {
    const stack = new DecidedStack();
    stack.began(refused('a', null));
    const step = stack.take('a')!;
    let calls = 0;
    const work = async () => {
      calls += 1;
      throw new Error('unreachable');
    };
    await stack.send('a', work);
    expect([calls, await stack.backOf(step)]).toEqual([0, null]);
    stack.began(refused('b', null));
    await expect(stack.send('b', work)).rejects.toThrow('unreachable');
    expect(ids(stack)).toEqual(['b']);
    const undone = stack.take('b')!;
    await stack.send('b', async () => ({ kind: 'reconsider' }));
    expect(await stack.backOf(undone)).toEqual({ kind: 'reconsider' });
    expect([calls, ids(stack)]).toEqual([1, []]);
  });

  it('forgets what came to nothing', async () => {
    const stack = new DecidedStack();
    stack.began(refused('a', null));
    await stack.send('a', async () => null);
    expect(ids(stack)).toEqual([]);
  });

  it('goes on in memory where nothing can be stored or read', () => {
    const stack = new DecidedStack();
    stack.keepIn({
      read: () => 'not JSON',
      write: () => {
        throw new Error('full');
      },
    });
    stack.began(refused('a'));
    expect(ids(stack)).toEqual(['a']);
  });
});

describe('what takes an accepted suggestion back', () => {
  const feature = { id: 'feat_a', origin: 'feature:a', updatedAt: 't1', needs: [], title: 'A' };
  const plan = {
    features: [feature, { id: 'feat_b', origin: null, updatedAt: 't2', needs: ['feat_a'], title: 'B' }],
    risks: [{ id: 'risk_a', origin: 'risk:a', updatedAt: 't3', featureIds: ['feat_a'] }],
    parts: [
      { key: 'role:a', kind: 'role', state: 'accepted', content: { name: 'Desk' }, updatedAt: 't4' },
      { key: 'feature:gone', kind: 'feature', state: 'accepted', content: null, updatedAt: 't5' },
    ],
  } as unknown as Plan;

  it('names it as it stands, and how it comes back whole: with what needs it and what threatens it', () => {
    expect(inPlan(plan, 'feature:a')).toEqual({
      taken: { features: [{ id: 'feat_a', key: 'feature:a', updatedAt: 't1' }], risks: [], parts: [] },
      back: { kind: 'restore-feature', feature, neededBy: ['feat_b'], threatenedBy: ['risk_a'] },
    });
    expect(inPlan(plan, 'risk:a')?.taken.risks).toEqual([{ id: 'risk_a', key: 'risk:a', updatedAt: 't3' }]);
    expect(inPlan(plan, 'role:a')?.back).toMatchObject({ kind: 'restore-part', row: { key: 'role:a' } });
  });

  it('is nothing where the plan does not have it from there', () => {
    expect(inPlan(plan, 'feature:b')).toBeNull();
    expect(inPlan(plan, 'feature:gone')).toBeNull();
  });
});
