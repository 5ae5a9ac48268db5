import { afterEach, describe, expect, it, vi } from 'vitest';
import { acceptOnce } from './accept-once';

afterEach(() => vi.unstubAllGlobals());

const asked = { studio: 'northlight', planId: 'plan_a' as never, keys: ['feature:a', 'role:b'] };
const taken = { features: [], risks: [], parts: [{ key: 'role:b', updatedAt: '2026-11-22T05:00:00.000Z' }] };

describe('accepting under a key', () => {
  it('names the same decision each time it is tried, and answers what the server says was taken', async () => {
    const requests: { keyed: string | null; body: unknown }[] = [];
    vi.stubGlobal('fetch', async (_url: string, { headers, body }: RequestInit) => {
      requests.push({
        keyed: new Headers(headers).get('idempotency-key'),
        body: JSON.parse(String(body)),
      });
      if (requests.length === 1) throw new TypeError('The answer was lost.');
      return Response.json({ result: { data: { taken } } });
    });
    await expect(acceptOnce('decision-1', asked)).rejects.toThrow('The answer was lost.');
    expect(await acceptOnce('decision-1', asked)).toEqual(taken);
    expect(requests).toEqual([
      { keyed: 'decision-1', body: asked },
      { keyed: 'decision-1', body: asked },
    ]);
    await acceptOnce('decision-2', asked);
    expect(requests.at(-1)?.keyed).toBe('decision-2');
  });
});
