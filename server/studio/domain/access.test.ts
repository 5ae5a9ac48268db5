import { describe, expect, it } from 'vitest';
import { accessSchema, gateOf, isAddressIn } from './access';

const open = { requiresSecondFactor: false, emailDomains: [], sessionHours: null, closedAt: null };
const now = '2027-03-01T12:00:00.000Z';
const ada = { email: 'ada@example.com', twoFactors: false, provedAt: '2027-03-01T08:00:00.000Z' };

describe('what keeps a member out', () => {
  it('is nothing where the studio asks for nothing', () => {
    expect(gateOf(open, { ...ada, provedAt: null }, now)).toBeNull();
  });

  it('is that the studio is closed, before anything else', () => {
    expect(gateOf({ ...open, closedAt: now, requiresSecondFactor: true }, ada, now)).toBe('closed');
  });

  it('is a missing second factor, on the device that they come with', () => {
    const rules = { ...open, requiresSecondFactor: true };
    expect(gateOf(rules, ada, now)).toBe('second factor');
    expect(gateOf(rules, { ...ada, twoFactors: true }, now)).toBeNull();
  });

  it('is a proof that is as old as the studio lets one be', () => {
    expect(gateOf({ ...open, sessionHours: 5 }, ada, now)).toBeNull();
    expect(gateOf({ ...open, sessionHours: 4 }, ada, now)).toBe('fresh proof');
    expect(gateOf({ ...open, sessionHours: 4 }, { ...ada, provedAt: null }, now)).toBe('fresh proof');
  });

  it('is an address elsewhere, also one that only looks alike', () => {
    const rules = { ...open, emailDomains: ['example.com'] };
    expect(gateOf(rules, ada, now)).toBeNull();
    for (const email of [
      'ada@mail.example.com',
      'ada@notexample.com',
      'ada@example.com.evil.org',
      'example.com',
      'a@example.com@evil.org',
    ])
      expect(isAddressIn(rules.emailDomains, email) && email.includes('@'), email).toBe(false);
  });
});

describe('the rules', () => {
  const domains = (emailDomains: string[]) =>
    accessSchema.shape.emailDomains.safeParse(emailDomains).data ?? null;

  it('take domains however they are written, each once', () => {
    expect(domains([' Example.com', 'example.COM', 'sub.example.co.uk'])).toEqual([
      'example.com',
      'sub.example.co.uk',
    ]);
  });

  it('refuse what is none', () => {
    for (const wrong of ['example', '@example.com', 'https://example.com', 'a b.com', '.com', 'ex_ample.com'])
      expect(domains([wrong]), wrong).toBeNull();
  });
});
