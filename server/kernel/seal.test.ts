import { afterEach, describe, expect, it, vi } from 'vitest';

const OLD = 'an old key of more than thirty-two characters';
const NEW = 'a new key of more than thirty-two characters!';

/** The seal of a process that was started with these keys. */
async function sealWith(keys: string) {
  vi.stubEnv('SEALING_KEYS', keys);
  vi.resetModules();
  return import('./seal');
}
afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

describe('a sealed secret', () => {
  it('opens for its purpose only, and says nothing of itself', async () => {
    const { seal, unseal } = await sealWith(OLD);
    const sealed = seal('wörds', 'message a');
    expect(unseal(sealed, 'message a')).toBe('wörds');
    expect(() => unseal(sealed, 'message b')).toThrow();
    expect(seal('wörds', 'message a')).not.toBe(sealed);
    expect(sealed).not.toContain(Buffer.from('wörds').toString('base64url'));
  });

  it.each([0, 1, 2])('does not open once its part %i is changed', async at => {
    const { seal, unseal } = await sealWith(OLD);
    const parts = seal('a secret', 'test').split('.');
    parts[at] = (parts[at]!.startsWith('A') ? 'B' : 'A') + parts[at]!.slice(1);
    expect(() => unseal(parts.join('.'), 'test')).toThrow();
    expect(() => unseal(parts.slice(0, 2).join('.'), 'test')).toThrow();
  });

  it('opens after the key has changed while the old one is given too, and not without it', async () => {
    const sealed = (await sealWith(OLD)).seal('a secret', 'test');
    const both = await sealWith(`${NEW}, ${OLD}`);
    expect(both.unseal(sealed, 'test')).toBe('a secret');
    const after = both.seal('a secret', 'test');
    const { unseal } = await sealWith(NEW);
    expect(unseal(after, 'test')).toBe('a secret');
    expect(() => unseal(sealed, 'test')).toThrow('SEALING_KEYS');
  });
});
