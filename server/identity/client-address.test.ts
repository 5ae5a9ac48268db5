import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address';

describe('the address of a client', () => {
  it('is the socket’s, whatever the client claims, where no proxy is trusted', () => {
    expect(clientAddress('6.6.6.6, 10.0.0.9', 0)).toBe('10.0.0.9');
  });

  it('is what our own proxies saw, not what was sent to them', () => {
    expect(clientAddress('6.6.6.6, 1.2.3.4, 10.0.0.9', 1)).toBe('1.2.3.4');
    expect(clientAddress('6.6.6.6, 1.2.3.4, 10.0.0.1, 10.0.0.9', 2)).toBe('1.2.3.4');
    expect(clientAddress('10.0.0.9', 1)).toBe('10.0.0.9');
  });

  it('is not known where nobody says', () => {
    expect(clientAddress(null, 0)).toBeNull();
  });
});
