import { TRPCClientError } from '@trpc/client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { outcomeOf } from './client-api';
import { fetchThatOutlivesPage } from './outliving-fetch';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a save that is to outlive the page', () => {
  const sending = async (body: string, answer: (options: RequestInit) => Promise<Response>) => {
    const asked: (boolean | undefined)[] = [];
    vi.stubGlobal('fetch', (_url: string, options: RequestInit) => {
      asked.push(options.keepalive);
      return answer(options);
    });
    await fetchThatOutlivesPage('/api', { method: 'POST', body });
    return asked;
  };
  const taken = async () => new Response('{}');

  it('is measured in bytes, as the browser measures it', async () => {
    expect(await sending('a'.repeat(30_000), taken)).toEqual([true]);
    expect(await sending('a'.repeat(30_001), taken)).toEqual([undefined]);
    expect(await sending('語'.repeat(10_001), taken)).toEqual([undefined]);
  });

  it('is sent as an ordinary one where the browser has no room left for it', async () => {
    const full = ({ keepalive }: RequestInit) =>
      keepalive ? Promise.reject(new TypeError('Failed to fetch')) : taken();
    expect(await sending('a', full)).toEqual([true, undefined]);
  });
});

describe('what came of a save', () => {
  const answered = (data: object, message = 'Something went wrong on our side.') =>
    TRPCClientError.from({ error: { code: -32_603, message, data } } as never);

  it('is unreachable only where no answer of ours came', () => {
    expect(outcomeOf(new TypeError('Failed to fetch'))).toEqual({ kind: 'unreachable' });
    expect(outcomeOf(TRPCClientError.from(new TypeError('Failed to fetch')))).toEqual({
      kind: 'unreachable',
    });
  });

  it('is a failure in the server’s words where the server is in trouble', () => {
    expect(outcomeOf(answered({ code: 'INTERNAL_SERVER_ERROR', kind: null }))).toEqual({
      kind: 'failed',
      message: 'Something went wrong on our side.',
    });
  });

  it('is a conflict or a refusal where the server says so', () => {
    expect(outcomeOf(answered({ code: 'CONFLICT', kind: 'conflict' }))).toEqual({ kind: 'conflict' });
    expect(outcomeOf(answered({ code: 'BAD_REQUEST', kind: 'invalid' }, 'Too long.'))).toEqual({
      kind: 'refused',
      message: 'Too long.',
    });
  });
});
