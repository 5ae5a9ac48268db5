import { describe, expect, it } from 'vitest';
import { newTotpSecret, totpAddress, totpStep } from './totp';

/** RFC 6238, appendix B, of the secret "12345678901234567890", cut to six digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const RFC: [seconds: number, code: string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_234_567_890, '005924'],
  [20_000_000_000, '353130'],
];
const at = (seconds: number) => new Date(seconds * 1000).toISOString();

describe('codes of an authenticator app', () => {
  it.each(RFC)('at %i seconds are those of RFC 6238', (seconds, code) => {
    expect(totpStep(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('are taken from one step before to one after, and no further', () => {
    const [seconds, code] = RFC[2]!;
    const step = Math.floor(seconds / 30);
    expect([-60, -30, 0, 30, 60].map(off => totpStep(SECRET, code, at(seconds + off)))).toEqual([
      null,
      step,
      step,
      step,
      null,
    ]);
  });

  it.each(['287083', '28708', '2870822', '', 'abcdef', '２８７０８２'])('%j is none', code => {
    expect(totpStep(SECRET, code, at(59))).toBeNull();
  });

  it('are made from 160 random bits, and told to the app by an address that names whose they are', () => {
    const [one, two] = [newTotpSecret(), newTotpSecret()];
    expect(one).toMatch(/^[A-Z2-7]{32}$/);
    expect(one).not.toBe(two);
    const address = new URL(totpAddress(one, 'ada@example.com'));
    expect(decodeURIComponent(address.pathname)).toContain('Groundwork:ada@example.com');
    expect(address.searchParams.get('secret')).toBe(one);
  });
});
