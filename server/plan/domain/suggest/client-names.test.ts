import { expect, test } from 'vitest';
import { CATALOGUE_ENTITIES } from '@/server/catalogue/domain/entities';
import { clientName } from './client-names';
import { saidBy } from './said';
import { answersWith } from './testing/examples';

const customer = CATALOGUE_ENTITIES.find(one => one.key === 'customer')!;
const called = (...features: string[]) =>
  clientName(
    customer,
    saidBy(answersWith({ features: { items: features.map(what => ({ what, why: '', priority: 'must' })) } })),
  );

test('a record goes by the client’s word for it, where that is plain', () => {
  expect(called('Patients book', 'A patient pays', 'Letters to each patient')).toBe('Patient');
  // Twice may be by the way.
  expect(called('Patients book', 'A patient pays')).toBe('Customer');
  expect(called('Patients book', 'A patient pays', 'Letters to each patient', 'Customers in a list')).toBe(
    'Customer',
  );
  // Guests and members are both customers.
  expect(called('Guests book', 'A guest pays', 'A guest cancels', 'Members book', 'A member pays')).toBe(
    'Customer',
  );
});

test('no customer is called like somebody who manages things for the house', () => {
  const named = (may: string) =>
    clientName(
      customer,
      saidBy(
        answersWith({
          roles: { items: [{ name: 'Buyer', people: 2, may }] },
          workflows: { items: [{ name: 'Buy', steps: ['The buyer orders', 'The buyer pays'] }] },
        }),
      ),
    );
  expect(named('Manage wines')).toBe('Customer');
  expect(named('See their own orders')).toBe('Buyer');
});
