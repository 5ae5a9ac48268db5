import { describe, expect, test } from 'vitest';
import type { WeighedPart } from '@/server/plan/domain/weigh';
import type { PartAnswer, PartChange } from './part-change';
import { PartQueue } from './part-queue';

const role = (name: string) => ({ name, people: null, note: '' });
const save = (key: string, name: string, basedOn: string | null = null): PartChange => ({
  kind: 'save',
  key,
  part: 'role',
  content: role(name),
  basedOn,
});
const weighed = (key: string, updatedAt: string | null): WeighedPart => ({
  key,
  kind: 'role',
  decision: 'accepted',
  content: role('Theirs'),
  because: '',
  serves: [],
  nowSuggested: null,
  nowBecause: null,
  source: 'rules',
  updatedAt,
});

/** A server that answers when it is told to. */
function server(onServer: WeighedPart[] = []) {
  const sent: PartChange[] = [];
  const open: { answer: (answer: PartAnswer) => void; fail: (error: unknown) => void }[] = [];
  let refreshes = 0;
  const queue = new PartQueue({
    send(change) {
      sent.push(change);
      return new Promise((answer, fail) => open.push({ answer, fail }));
    },
    async refresh() {
      refreshes += 1;
      return onServer;
    },
    explain: error => error as { kind: string; sentence: string },
  });
  const settle = () => new Promise(resolve => setTimeout(resolve, 0));
  return {
    queue,
    sent,
    settle,
    refreshes: () => refreshes,
    async answer(answer: PartAnswer = {}) {
      await settle();
      open.shift()!.answer(answer);
      await settle();
    },
    async fail(kind: string) {
      await settle();
      open.shift()!.fail({ kind, sentence: 'No.' });
      await settle();
    },
  };
}

describe('the queue of a plan’s parts', () => {
  test('sends one change at a time, in order, and shows what is safe until it is read back', async () => {
    const { queue, sent, answer, settle, refreshes } = server();
    queue.put(save('role:a', 'A'));
    queue.put({ kind: 'decide', decision: 'accepted', keys: ['role:b'] });
    await settle();
    expect(sent).toHaveLength(1);
    expect(queue.status()).toBe('saving');
    await answer({ updatedAt: '2026-01-01T00:00:01.000Z' });
    expect(queue.snapshot().map(one => one.state)).toEqual(['sent', 'sending']);
    expect(refreshes()).toBe(0);
    await answer();
    expect(refreshes()).toBe(1);
    expect(queue.snapshot()).toEqual([]);
    expect(queue.status()).toBe('saved');
  });

  test('changes to one part that wait become one', async () => {
    const { queue, sent, answer } = server();
    queue.put(save('role:a', 'A'));
    queue.put(save('role:b', 'B'));
    queue.put(save('role:b', 'Bea'));
    await answer({ updatedAt: '2026-01-01T00:00:01.000Z' });
    expect(sent).toEqual([save('role:a', 'A'), save('role:b', 'Bea')]);
  });

  test('a change over our own save is no conflict with it', async () => {
    const { queue, sent, answer } = server();
    queue.put(save('role:a', 'A'));
    queue.put(save('role:a', 'Ann'));
    await answer({ updatedAt: '2026-01-01T00:00:01.000Z' });
    expect(sent[1]).toEqual(save('role:a', 'Ann', '2026-01-01T00:00:01.000Z'));
  });

  test('a change of what was just accepted asks the server which state that is', async () => {
    const { queue, sent, answer } = server([weighed('role:a', '2026-01-01T00:00:05.000Z')]);
    queue.put({ kind: 'decide', decision: 'accepted', keys: ['role:a'] });
    queue.put(save('role:a', 'Ann'));
    await answer();
    expect(sent[1]).toEqual(save('role:a', 'Ann', '2026-01-01T00:00:05.000Z'));
  });

  test('a conflict stays, holds up only its own part, and is settled by keeping mine or taking theirs', async () => {
    const { queue, sent, answer, fail, settle, refreshes } = server([
      weighed('role:a', '2026-01-01T00:00:09.000Z'),
    ]);
    queue.put(save('role:a', 'A'));
    queue.put(save('role:b', 'B'));
    await fail('conflict');
    expect(refreshes()).toBe(1);
    expect(queue.status()).toBe('failed');
    expect(sent[1]).toEqual(save('role:b', 'B'));
    queue.put(save('role:a', 'Ann'));
    expect(queue.snapshot().find(one => one.state === 'failed')?.change).toEqual(save('role:a', 'Ann'));
    await answer({ updatedAt: '2026-01-01T00:00:10.000Z' });
    const [failed] = queue.snapshot().filter(one => one.state === 'failed');
    queue.keepMine(failed!.id, '2026-01-01T00:00:09.000Z');
    await settle();
    expect(sent.at(-1)).toEqual(save('role:a', 'Ann', '2026-01-01T00:00:09.000Z'));
    await fail('conflict');
    queue.drop(queue.snapshot().find(one => one.state === 'failed')!.id);
    expect(queue.snapshot()).toEqual([]);
  });

  test('what is put back goes over our own later changes, and over nobody else’s', async () => {
    const { queue, sent, answer } = server([
      weighed('role:a', '2026-01-01T00:00:01.000Z'),
      weighed('role:b', '2026-01-01T00:00:01.000Z'),
    ]);
    const taken: PartChange = {
      kind: 'take-now',
      rows: ['role:a', 'role:b'].map(key => ({ key, updatedAt: '2026-01-01T00:00:00.000Z' })),
    };
    const after = [
      { key: 'role:a', updatedAt: '2026-01-01T00:00:01.000Z' },
      { key: 'role:b', updatedAt: '2026-01-01T00:00:01.000Z' },
    ];
    queue.put(taken);
    await answer({ before: [], after });
    queue.put(save('role:a', 'Ann', '2026-01-01T00:00:01.000Z'));
    await answer({ updatedAt: '2026-01-01T00:00:02.000Z' });
    queue.put({
      kind: 'restore',
      parts: [weighed('role:a', null), weighed('role:b', null)],
      before: [],
      after,
    });
    await answer();
    expect(sent.at(-1)).toMatchObject({
      after: [
        { key: 'role:a', updatedAt: '2026-01-01T00:00:02.000Z' },
        { key: 'role:b', updatedAt: '2026-01-01T00:00:01.000Z' },
      ],
    });
  });

  test('an older step still goes over what was removed and put back since', async () => {
    const { queue, sent, answer } = server([weighed('role:a', '2026-01-01T00:00:07.000Z')]);
    queue.put({ kind: 'restore', parts: [weighed('role:a', null)], before: [], after: [] });
    await answer();
    queue.put(save('role:a', 'Ann', '2026-01-01T00:00:01.000Z'));
    await answer();
    expect(sent.at(-1)).toEqual(save('role:a', 'Ann', '2026-01-01T00:00:07.000Z'));
  });

  test('what went with a removal has no row that is ours: it is put back where there is none', async () => {
    const { queue, sent, answer } = server();
    queue.put(save('relation:r', 'R'));
    await answer({ updatedAt: '2026-01-01T00:00:01.000Z' });
    const after = [
      { key: 'relation:r', updatedAt: null },
      { key: 'entity:e', updatedAt: '2026-01-01T00:00:02.000Z' },
    ];
    queue.put({ kind: 'remove', key: 'entity:e' });
    await answer({ before: [], after });
    const parts = [weighed('relation:r', null), weighed('entity:e', null)];
    queue.put({ kind: 'restore', parts, before: [], after });
    await answer();
    expect(sent.at(-1)).toMatchObject({ after });
  });

  test('a row of ours that is gone by another way is forgotten once that is read', async () => {
    const onServer = [weighed('role:a', '2026-01-01T00:00:01.000Z')];
    const { queue, sent, answer } = server(onServer);
    queue.put(save('role:a', 'A'));
    await answer({ updatedAt: '2026-01-01T00:00:01.000Z' });
    queue.read([weighed('role:a', null)]);
    queue.put(save('role:a', 'Ann', null));
    await answer();
    expect(sent.at(-1)).toEqual(save('role:a', 'Ann', null));
  });

  test('mine is kept over theirs also where there is no row any more, though we once made one', async () => {
    const { queue, sent, answer, fail, settle } = server([weighed('role:a', '2026-01-01T00:00:01.000Z')]);
    queue.put(save('role:a', 'A'));
    await answer({ updatedAt: '2026-01-01T00:00:01.000Z' });
    queue.put(save('role:a', 'Ann', '2026-01-01T00:00:01.000Z'));
    await fail('conflict');
    queue.keepMine(queue.snapshot()[0]!.id, null);
    await settle();
    expect(sent.at(-1)).toEqual(save('role:a', 'Ann', null));
  });

  test('a reason that follows our demands does not come between our own steps, but between another’s', async () => {
    const [first, second] = ['2026-01-01T00:00:01.000Z', '2026-01-01T00:00:02.000Z'] as const;
    const { queue, sent, answer } = server([weighed('role:a', second), weighed('role:b', second)]);
    for (const key of ['role:a', 'role:b']) {
      queue.put(save(key, 'Ann'));
      await answer({ updatedAt: first });
    }
    queue.put({ kind: 'demands', demands: null });
    const theirs = '2026-01-01T00:00:01.500Z';
    await answer({
      moved: [
        { key: 'role:a', was: first, updatedAt: second },
        { key: 'role:b', was: theirs, updatedAt: second },
      ],
    });
    for (const [key, over] of [
      ['role:a', second],
      ['role:b', first],
    ] as const) {
      queue.put(save(key, 'Anna', first));
      await answer();
      expect(sent.at(-1)).toEqual(save(key, 'Anna', over));
    }
  });

  test('a step that knows no state goes over the one that stands', async () => {
    const { queue, sent, answer } = server([weighed('role:a', '2026-01-01T00:00:07.000Z')]);
    const { basedOn: _, ...open } = save('role:a', 'Ann') as PartChange & { kind: 'save' };
    queue.put(open);
    await answer();
    expect(sent.at(-1)).toEqual(save('role:a', 'Ann', '2026-01-01T00:00:07.000Z'));
  });

  test('what is dropped is answered with nothing, so that an undo does not wait for ever', async () => {
    const { queue, fail } = server();
    const answer = queue.put({ kind: 'remove', key: 'role:a' });
    await fail('invalid');
    queue.drop(queue.snapshot()[0]!.id);
    await expect(answer).resolves.toBeNull();
  });
});
