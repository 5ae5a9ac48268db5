import { describe, expect, it } from 'vitest';
import type { Plan, PlanFeature } from '@/server/plan/domain/plan';
import { applyChange, type Change, inverseOf } from './changes';
import { type Queued, SaveQueue } from './save-queue';
import { goTogether } from './send-change';
import { type Answer, withAnswer, withAnswers } from './with-answers';

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
const retitle = (from: string, to: string, id = 'a'): Change => ({
  kind: 'feature',
  featureId: `feat_${id}`,
  cells: [{ cell: 'title', from, to }],
});
const renote = (from: string, to: string, id = 'a'): Change => ({
  kind: 'feature',
  featureId: `feat_${id}`,
  cells: [{ cell: 'note', from, to }],
});
const adding = (name: string): Change => ({ kind: 'add-feature', feature: feature(name) });

/** A server that answers when told to. */
function rig(kept: readonly Pick<Queued, 'change' | 'state' | 'failure'>[] = []) {
  const sent: {
    changes: readonly Change[];
    answer: (...answers: Answer[]) => Promise<void>;
    refuse: (kind: string | null) => Promise<void>;
  }[] = [];
  const saved: Change[] = [];
  let stored: readonly Queued[] = [];
  let later: (() => void) | null = null;
  const settle = () => new Promise<void>(resolve => setTimeout(resolve));
  const queue = new SaveQueue({
    send: changes =>
      new Promise((resolve, reject) =>
        sent.push({
          changes,
          answer: (...answers) => {
            resolve(changes.map((_, at) => answers[at] ?? {}));
            return settle();
          },
          refuse: kind => {
            reject(kind);
            return settle();
          },
        }),
      ),
    goTogether,
    saved: changes => void saved.push(...changes),
    explain: kind => ({ kind: kind as string | null, sentence: 'No.' }),
    keep: entries => {
      stored = entries;
    },
    wait: (_ms, then) => {
      later = then;
    },
  });
  queue.restore(kept);
  return { queue, sent, saved, stored: () => stored, passTime: () => later?.() };
}

describe('the save queue', () => {
  it('sends one call at a time, in order, and cells of many features together', async () => {
    const { queue, sent } = rig();
    queue.put(retitle('a', 'one'));
    queue.put(retitle('b', 'two', 'b'), retitle('c', 'three', 'c'), adding('d'), retitle('e', 'five', 'e'));
    expect(sent).toHaveLength(1);
    await sent[0]!.answer();
    expect(sent[1]!.changes).toEqual([retitle('b', 'two', 'b'), retitle('c', 'three', 'c')]);
    await sent[1]!.answer();
    expect(sent[2]!.changes).toEqual([adding('d')]);
    await sent[2]!.answer();
    await sent[3]!.answer();
    expect(queue.status()).toBe('saved');
  });

  it('makes one change of what is typed into a cell while a save is under way, over what that save leads to', async () => {
    const { queue, sent } = rig();
    queue.put(retitle('a', 'one'));
    queue.put(retitle('one', 'two'));
    queue.put(retitle('two', 'three'));
    await sent[0]!.answer();
    expect(sent[1]!.changes).toEqual([retitle('one', 'three')]);
  });

  it('sends what was left behind in its order, before what was done here', async () => {
    const { queue, sent } = rig();
    const left = (change: ReturnType<typeof retitle>) => [
      { change, state: 'waiting' as const, failure: null },
    ];
    queue.put(retitle('b', 'under way', 'b'), adding('c'), retitle('d', 'here', 'd'));
    queue.restore(left(retitle('a', 'old')));
    queue.restore(left(retitle('old', 'new')));
    await sent[0]!.answer();
    expect(sent[1]!.changes).toEqual([retitle('a', 'old'), retitle('old', 'new')]);
  });

  it('sends nothing for what was changed and changed back before it was sent', async () => {
    const { queue, sent } = rig();
    queue.put(adding('x'));
    queue.put(retitle('a', 'one'));
    queue.put(retitle('one', 'a'));
    await sent[0]!.answer();
    expect(sent).toHaveLength(1);
    expect(queue.snapshot()).toEqual([]);
  });

  it('keeps everything in order while the server is away, and sends it once it is back', async () => {
    const { queue, sent, passTime } = rig();
    queue.put(retitle('a', 'one'));
    queue.put(adding('b'));
    await sent[0]!.refuse(null);
    expect(queue.status()).toBe('failed');
    expect(queue.away()).toMatchObject({ kind: null });
    queue.put(renote('', 'typed while away'));
    expect(sent).toHaveLength(1);
    passTime();
    expect(sent[1]!.changes).toMatchObject([
      { cells: [{ cell: 'title', from: 'a', to: 'one' }, { cell: 'note' }] },
    ]);
    await sent[1]!.answer();
    await sent[2]!.answer();
    expect(queue.status()).toBe('saved');
    expect(queue.away()).toBeNull();
  });

  it('keeps only the cells in conflict, and holds nothing else back for them', async () => {
    const { queue, sent } = rig();
    queue.put({
      kind: 'feature',
      featureId: 'feat_a',
      cells: [
        { cell: 'title', from: 'a', to: 'mine' },
        { cell: 'note', from: '', to: 'noted' },
      ],
    });
    await sent[0]!.answer({ conflicts: [{ cell: 'title', theirs: 'theirs' }] });
    expect(queue.snapshot()).toMatchObject([
      { state: 'failed', failure: { kind: 'conflict' }, change: { cells: [{ cell: 'title', to: 'mine' }] } },
    ]);
    queue.put(renote('noted', 'more'));
    expect(sent[1]!.changes).toEqual([renote('noted', 'more')]);
  });

  it('leaves a cell in conflict alone, whatever else is typed into it, until somebody chooses', async () => {
    const { queue, sent } = rig();
    queue.put(retitle('a', 'mine'));
    queue.put(retitle('mine', 'mine too'));
    await sent[0]!.answer({ conflicts: [{ cell: 'title', theirs: 'theirs' }] });
    queue.put(retitle('mine too', 'mine still'));
    queue.retry();
    expect(sent).toHaveLength(1);
    const [entry] = queue.snapshot();
    expect(queue.snapshot()).toHaveLength(1);
    expect(entry!.change).toMatchObject({ cells: [{ to: 'mine still' }] });
    queue.settleCell(entry!.id, 'title', { keep: 'mine', over: 'theirs' });
    expect(sent[1]!.changes).toEqual([retitle('theirs', 'mine still')]);
  });

  it('forgets mine where theirs is taken', async () => {
    const { queue, sent } = rig();
    queue.put(retitle('a', 'mine'));
    await sent[0]!.answer({ conflicts: [{ cell: 'title', theirs: 'theirs' }] });
    queue.settleCell(queue.snapshot()[0]!.id, 'title', { keep: 'theirs' });
    expect(queue.snapshot()).toEqual([]);
  });

  it('finds the one wrong cell among many that were refused together, and saves the others', async () => {
    const { queue, sent } = rig();
    queue.put(retitle('x', 'first', 'x'));
    queue.put(
      {
        kind: 'feature',
        featureId: 'feat_a',
        cells: [
          { cell: 'title', from: 'a', to: 'fine' },
          { cell: 'edition', from: 'mvp', to: 'enterprise' },
        ],
      },
      retitle('b', 'fine too', 'b'),
    );
    await sent[0]!.answer();
    await sent[1]!.refuse('invalid');
    await sent[2]!.refuse('invalid');
    expect(sent[3]!.changes).toEqual([retitle('a', 'fine')]);
    await sent[3]!.answer();
    await sent[4]!.refuse('invalid');
    await sent[5]!.answer();
    expect(queue.snapshot()).toMatchObject([
      { state: 'failed', failure: { kind: 'invalid' }, change: { cells: [{ cell: 'edition' }] } },
    ]);
    expect(sent[5]!.changes).toEqual([retitle('b', 'fine too', 'b')]);
  });

  it('takes what was removed by somebody else already as removed', async () => {
    const { queue, sent } = rig();
    const removed = { feature: feature('a'), neededBy: [], threatenedBy: [] };
    queue.put({ kind: 'remove-feature', removed });
    await sent[0]!.refuse('not_found');
    expect(queue.snapshot()).toEqual([]);
  });

  it('takes up what another tab left behind, before what is done now', async () => {
    const first = rig();
    first.queue.put(retitle('a', 'one'));
    first.queue.put(retitle('one', 'two'));
    const left = JSON.parse(JSON.stringify(first.stored()));
    const second = rig(left);
    second.queue.put(retitle('two', 'three'));
    expect(second.sent[0]!.changes).toEqual([retitle('a', 'one'), retitle('one', 'two')]);
    await second.sent[0]!.answer();
    await second.sent[1]!.answer();
    expect(second.stored()).toEqual([]);
  });

  it('does not take its own save of a risk for somebody else’s', async () => {
    const { queue, sent } = rig();
    const risk = { id: 'risk_a', title: 'Late', updatedAt: 't0' } as unknown as Extract<
      Change,
      { kind: 'risk' }
    >['risk'];
    const change = (title: string): Change => ({
      kind: 'risk',
      risk: { ...risk, title },
      basedOn: 't0',
      was: risk,
    });
    queue.put(change('one'));
    await sent[0]!.answer({ updatedAt: 't1' });
    queue.put(change('opened at t0'));
    expect(sent[1]!.changes).toMatchObject([{ basedOn: 't1' }]);
  });
});

describe('a change shown before it is saved', () => {
  const plan = {
    features: [
      feature('a'),
      feature('b', { position: 2, needs: ['feat_a'] }),
      feature('c', { position: 3, area: 'Money' }),
    ],
    risks: [],
    fixedCosts: [],
    revision: 1,
    title: 'Plan',
  } as unknown as Plan;
  const back = (change: Change) => inverseOf(plan, change).reduce(applyChange, applyChange(plan, change));

  it('removed and brought back gives the same plan', () => {
    const removed = { feature: plan.features[0]!, neededBy: ['feat_b' as const], threatenedBy: [] };
    const change: Change = { kind: 'remove-feature', removed };
    expect(applyChange(plan, change).features).toMatchObject([{ id: 'feat_b', needs: [] }, { id: 'feat_c' }]);
    expect(back(change).features).toEqual(plan.features);
  });

  it.each<[string, Change]>([
    ['a title', retitle('a', 'z')],
    [
      'a move over an area’s edge',
      { kind: 'move', moves: [{ featureId: 'feat_a', area: 'Money', after: 'feat_c' }] },
    ],
    ['a moved area', { kind: 'move', moves: [{ featureId: 'feat_c', area: 'Money', after: 'start' }] }],
    ['the title of the plan', { kind: 'details', fields: { title: 'New' }, was: { title: 'Plan' } }],
  ])('taken back leaves %s as it was', (_what, change) => {
    expect(applyChange(plan, change)).not.toEqual(plan);
    const plain = (one: Plan) => [
      one.title,
      ...one.features.map(({ id, title, area }) => `${id} ${title} ${area}`),
    ];
    expect(plain(back(change))).toEqual(plain(plan));
  });

  it('takes the server’s word for places, states and what others wrote', () => {
    const move: Change = { kind: 'move', moves: [{ featureId: 'feat_a', area: 'Booking', after: 'feat_b' }] };
    const moved = [{ featureId: 'feat_a' as const, position: 2.5, updatedAt: 't1' }];
    expect(withAnswer(plan, move, { moved }).features.map(one => [one.id, one.position])).toEqual([
      ['feat_b', 2],
      ['feat_a', 2.5],
      ['feat_c', 3],
    ]);
    const answered = withAnswer(plan, retitle('x', 'mine'), {
      conflicts: [{ cell: 'title', theirs: 'theirs' }],
      updatedAt: 't2',
    });
    expect(answered.features[0]).toMatchObject({ title: 'theirs', updatedAt: 't2' });
  });

  it('takes many answers in one go as it takes them one by one', () => {
    const changes: Change[] = [
      retitle('a', 'one'),
      { kind: 'feature', featureId: 'feat_b', cells: [{ cell: 'note', from: '', to: 'mine' }] },
      { kind: 'move', moves: [{ featureId: 'feat_a', area: 'Booking', after: 'feat_b' }] },
      retitle('one', 'two'),
      { kind: 'feature', featureId: 'feat_c', cells: [{ cell: 'note', from: '', to: 'lost' }] },
    ];
    const answers: Answer[] = [
      { updatedAt: 't1' },
      { updatedAt: 't2', conflicts: [{ cell: 'note', theirs: 'theirs' }] },
      { moved: [{ featureId: 'feat_a', position: 2.5, updatedAt: 't3' }] },
      { updatedAt: 't4' },
      { gone: true },
    ];
    const oneByOne = changes.reduce((now, change, at) => withAnswer(now, change, answers[at]!), plan);
    expect(withAnswers(plan, changes, answers)).toEqual(oneByOne);
    expect(oneByOne.features.map(one => [one.title, one.note, one.updatedAt])).toEqual([
      ['b', 'theirs', 't2'],
      ['two', '', 't4'],
      ['c', '', 't0'],
    ]);
  });
});
