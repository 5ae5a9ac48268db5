import { describe, expect, it } from 'vitest';
import { MOST_FILE_BYTES } from '@/server/files/domain/limits';
import { type SendOutcome, type Upload, UploadQueue } from './upload-queue';

interface Call {
  upload: Upload;
  progress: (sentBytes: number) => void;
  finish: (outcome: SendOutcome) => Promise<void>;
}

const file = (name: string, size = 3) => ({ name, file: { size } as Blob });
const soon = () => new Promise<void>(resolve => setTimeout(resolve, 0));

function later<T>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>(given => {
    resolve = given;
  });
  return { promise, resolve };
}

function queueForTest(onKept: () => Promise<unknown> = async () => undefined) {
  const calls: Call[] = [];
  const queue = new UploadQueue((upload, progress) => {
    const answer = later<SendOutcome>();
    const finish = (outcome: SendOutcome) => {
      answer.resolve(outcome);
      return soon();
    };
    calls.push({ upload, progress, finish });
    return { done: answer.promise, stop: () => answer.resolve({ kind: 'stopped' }) };
  }, onKept);
  const states = () => queue.snapshot().items.map(({ name, state }) => `${name} ${state}`);
  return { queue, calls, states };
}

describe('files on their way', () => {
  it('are sent two at a time, the others wait for their turn', async () => {
    const { queue, calls, states } = queueForTest();
    queue.add('goals', [file('a'), file('b'), file('c')]);
    expect(states()).toEqual(['a sending', 'b sending', 'c waiting']);
    await calls[0]!.finish({ kind: 'kept' });
    expect(states()).toEqual(['b sending', 'c sending']);
    expect(queue.snapshot().lastKept?.name).toBe('a');
  });

  it('stay in sight until the list shows them', async () => {
    const shown = later<void>();
    const { queue, calls, states } = queueForTest(() => shown.promise);
    queue.add('goals', [file('a')]);
    await calls[0]!.finish({ kind: 'kept' });
    expect(states()).toEqual(['a sending']);
    shown.resolve();
    await soon();
    expect(states()).toEqual([]);
  });

  it('that failed are sent again under the same name for the same call, and make room meanwhile', async () => {
    const { queue, calls, states } = queueForTest();
    queue.add('goals', [file('a'), file('b'), file('c')]);
    calls[0]!.progress(2);
    await calls[0]!.finish({ kind: 'failed', message: 'No connection.' });
    expect(states()).toEqual(['a failed', 'b sending', 'c sending']);
    await calls[1]!.finish({ kind: 'kept' });
    queue.retry(calls[0]!.upload.id);
    expect(calls.map(call => call.upload.name)).toEqual(['a', 'b', 'c', 'a']);
    expect(calls[3]!.upload.id).toBe(calls[0]!.upload.id);
    expect(queue.snapshot().items[0]).toMatchObject({ sentBytes: 0, message: '' });
  });

  it('that are cancelled stop at once and let the next one go', async () => {
    const { queue, calls, states } = queueForTest();
    queue.add('goals', [file('a'), file('b'), file('c')]);
    queue.drop(calls[0]!.upload.id);
    await soon();
    expect(states()).toEqual(['b sending', 'c sending']);
    expect(queue.snapshot().lastKept).toBeNull();
  });

  it('that are too large are not sent at all', () => {
    const { queue, calls, states } = queueForTest();
    queue.add('goals', [file('film.zip', MOST_FILE_BYTES + 1)]);
    expect(calls).toEqual([]);
    expect(states()).toEqual(['film.zip refused']);
    expect(queue.snapshot().items[0]!.message).toContain('20 MB is the most');
  });
});
