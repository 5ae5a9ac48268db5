import { expect, test } from 'vitest';
import { partsFrom } from '../testing/parts-from';

test('a right to one’s own comes with a relation that says whose it is', () => {
  const { level, relations } = partsFrom({
    features: { items: [{ what: 'Payouts to sellers', why: '', priority: 'must' }] },
    roles: { items: [{ name: 'Seller', people: 900, may: 'See their own payouts' }] },
  });
  expect(level('Seller', 'Payout')).toBe('own');
  expect(relations).toContain('Account has Payout');
});

test('what belongs to one’s own record is one’s own by it, and nobody’s twice', () => {
  const { level, relations } = partsFrom({
    features: {
      items: [
        { what: 'Sign up for courses', why: '', priority: 'must' },
        { what: 'Invoices by mail', why: '', priority: 'must' },
        { what: 'Records of customers', why: '', priority: 'must' },
      ],
    },
    roles: {
      items: [
        { name: 'Guest', people: 900, may: 'Sign up for courses\nSee their own invoices' },
        { name: 'Teacher', people: 20, may: 'See who is in their own courses' },
      ],
    },
  });
  expect([level('Guest', 'Invoice'), level('Teacher', 'Registration')]).toEqual(['own', 'own']);
  expect(relations).toEqual(expect.arrayContaining(['Customer receives Invoice', 'Account has Course']));
  expect(relations.filter(one => /^Account \S+ (Invoice|Registration)/.test(one))).toEqual([]);
});
