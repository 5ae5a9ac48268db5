import { expect, test } from 'vitest';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import { suggestPlan } from '../suggest-plan';
import { answersWith } from '../testing/examples';

test('the public and who writes to others change their own only; who takes part changes the part', () => {
  const { parts } = suggestPlan({
    catalogue: BASE_CATALOGUE,
    answers: answersWith({
      features: { items: [{ what: 'Sign up for a course', why: '', priority: 'must' }] },
      roles: {
        items: [
          { name: 'Visitor', people: 2600, may: 'Sign up for courses\nPay invoices' },
          {
            name: 'Teacher',
            people: 20,
            may: 'Write messages to participants\nInvite colleagues of their school',
          },
          { name: 'Office', people: 3, may: 'Manage courses\nRefund payments' },
        ],
      },
    }),
  });
  const rights = (role: string) =>
    parts
      .filter(part => part.kind === 'permission' && part.key.startsWith(`permission:roles.${role}:`))
      .map(part => `${part.key.split(':').at(-1)} ${(part.content as { level: string }).level}`)
      .toSorted();
  expect(rights('1')).toEqual(expect.arrayContaining(['registration own']));
  expect(rights('1').filter(one => /edit|manage/.test(one))).toEqual([]);
  expect(rights('2').filter(one => /message|conversation|account/.test(one))).toEqual(
    expect.arrayContaining(['account own']),
  );
  expect(rights('2').filter(one => /^(?:message|conversation|account) (?:edit|manage)/.test(one))).toEqual(
    [],
  );
  expect(rights('3')).toContain('event manage');
});

test('a role has no right that no line gives it, and an administrator has all', () => {
  const { parts } = suggestPlan({
    catalogue: BASE_CATALOGUE,
    answers: answersWith({
      features: { items: [{ what: 'Invoices by mail', why: '', priority: 'must' }] },
      roles: {
        items: [
          { name: 'Guest', people: 900, may: 'See their own invoices' },
          { name: 'Clerk', people: 2, may: 'Send invoices\nSee everything' },
        ],
      },
    }),
  });
  const level = (role: string, entity: string) =>
    parts.find(part => part.key === `permission:${role}:${entity}`)?.content;
  expect(level('roles.1', 'invoice')).toMatchObject({ level: 'own', role: 'role:roles.1' });
  expect(level('roles.1', 'account')).toBeUndefined();
  expect(level('roles.2', 'invoice')).toMatchObject({ level: 'edit' });
  expect(level('roles.2', 'account')).toMatchObject({ level: 'see' });
  const entities = parts.filter(part => part.kind === 'entity');
  expect(parts.filter(part => part.key.startsWith('permission:administrator:'))).toHaveLength(
    entities.length,
  );
});
