import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address';

const request = (forwarded?: string) =>
  ({
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
    socket: { remoteAddress: '10.0.0.9' },
  }) as never;

describe('the address of a client', () => {
  it('is the socket’s, whatever the client claims, where no proxy is trusted', () => {
    expect(clientAddress(request('1.2.3.4'), 0)).toBe('10.0.0.9');
  });
  it('is what our own proxies saw, not what was sent to them', () => {
    expect(clientAddress(request('6.6.6.6, 1.2.3.4'), 1)).toBe('1.2.3.4');
    expect(clientAddress(request('6.6.6.6, 1.2.3.4, 10.0.0.1'), 2)).toBe('1.2.3.4');
    expect(clientAddress(request(), 1)).toBe('10.0.0.9');
  });
});
