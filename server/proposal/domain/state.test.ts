import { describe, expect, it } from 'vitest';
import { PROPOSAL_STATES, type Standing, type Step, stateOf, whyNot, whyNotValidUntil } from './state';

const standing = (change: Partial<Standing> = {}): Standing => ({
  status: 'sent',
  validUntil: '2026-12-12',
  replacedByVersion: null,
  ...change,
});

const EXAMPLES: Record<(typeof PROPOSAL_STATES)[number], [Standing, today: string]> = {
  open: [standing(), '2026-12-12'],
  expired: [standing(), '2026-12-13'],
  accepted: [standing({ status: 'accepted' }), '2027-12-13'],
  declined: [standing({ status: 'declined' }), '2026-12-01'],
  withdrawn: [standing({ status: 'withdrawn' }), '2026-12-01'],
  replaced: [standing({ status: 'withdrawn', replacedByVersion: 4 }), '2026-12-01'],
};

describe('how a proposal stands', () => {
  it('follows from its status, its last day and the version after it', () => {
    for (const state of PROPOSAL_STATES) expect(stateOf(...EXAMPLES[state])).toBe(state);
  });

  it('allows each step in its own states only, and says why not in the others', () => {
    const allowed: Record<Step, string[]> = {
      accept: ['open'],
      decline: ['open'],
      withdraw: ['open', 'expired'],
      renewLink: ['open', 'expired'],
    };
    for (const step of Object.keys(allowed) as Step[]) {
      for (const state of PROPOSAL_STATES) {
        const reason = whyNot(step, ...EXAMPLES[state]);
        if (allowed[step].includes(state)) expect(reason, `${step} ${state}`).toBeNull();
        else expect(reason, `${step} ${state}`).toMatch(/^[A-Z].*\.$/);
      }
    }
  });

  it('takes a last day from tomorrow to a year from now', () => {
    const check = (day: string) => whyNotValidUntil(day, '2026-11-21', '2027-11-21');
    expect(check('2026-11-21')).toContain('after today');
    expect(check('2026-11-22')).toBeNull();
    expect(check('2027-11-21')).toBeNull();
    expect(check('2027-11-22')).toContain('21 November 2027');
  });
});
