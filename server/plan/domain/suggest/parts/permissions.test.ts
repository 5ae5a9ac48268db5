import { expect, test } from 'vitest';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import { suggestPlan } from '../suggest-plan';
import { answersWith } from '../testing/examples';

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
