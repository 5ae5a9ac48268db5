import { afterEach, describe, expect, it, vi } from 'vitest';
import { callOnce } from './call-once';

afterEach(() => vi.unstubAllGlobals());

const asked = { studio: 'northlight', planId: 'plan_a' as never, keys: ['feature:a', 'role:b'] };
const taken = { features: [], risks: [], parts: [{ key: 'role:b', updatedAt: '2026-11-22T05:00:00.000Z' }] };

describe('a call under a key', () => {
  const accept = async (id: string) => (await callOnce(id).acceptSuggestions.mutate(asked)).taken;

  it('names the same call each time it is tried, and answers what the server says was taken', async () => {
    const requests: { keyed: string | null; body: unknown }[] = [];
    vi.stubGlobal('fetch', async (_url: string, { headers, body }: RequestInit) => {
      requests.push({
        keyed: new Headers(headers).get('idempotency-key'),
        body: JSON.parse(String(body)),
      });
      if (requests.length === 1) throw new TypeError('The answer was lost.');
      return Response.json({ result: { data: { taken } } });
    });
    await expect(accept('decision-1')).rejects.toThrow('The answer was lost.');
    expect(await accept('decision-1')).toEqual(taken);
    expect(requests).toEqual([
      { keyed: 'decision-1', body: asked },
      { keyed: 'decision-1', body: asked },
    ]);
    await accept('decision-2');
    expect(requests.at(-1)?.keyed).toBe('decision-2');
  });
});
