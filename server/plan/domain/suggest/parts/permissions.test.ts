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

test('a role has the rights that its lines give it and none to what is technical, and an administrator has all', () => {
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
  expect(level('roles.1', 'session')).toBeUndefined();
  expect(level('roles.2', 'invoice')).toMatchObject({ level: 'edit' });
  expect(level('roles.2', 'account')).toMatchObject({ level: 'see' });
  const entities = parts.filter(part => part.kind === 'entity');
  expect(parts.filter(part => part.key.startsWith('permission:administrator:'))).toHaveLength(
    entities.length,
  );
});

/** The rights that lines give to each role, as `record level`, for a brief with these roles and features. */
function rightsIn(roles: Record<string, string>, features: readonly string[]) {
  const { parts } = suggestPlan({
    catalogue: BASE_CATALOGUE,
    answers: answersWith({
      features: { items: features.map(what => ({ what, why: '', priority: 'must' })) },
      roles: { items: Object.entries(roles).map(([name, may]) => ({ name, people: 4, may })) },
    }),
  });
  const called = new Map(
    parts.flatMap(part =>
      part.kind === 'entity' || part.kind === 'role' ? [[part.key, part.content.name]] : [],
    ),
  );
  return (role: string) =>
    parts.flatMap(part =>
      part.kind === 'permission' &&
      called.get(part.content.role) === role &&
      / may (?:“|what )/.test(part.because)
        ? [`${called.get(part.content.entity)} ${part.content.level}`]
        : [],
    );
}

test('who sees their own changes their own, but where a line speaks of everybody’s', () => {
  const rights = rightsIn(
    {
      Crew: 'See their own invoices\nCorrect invoices',
      Desk: 'See their own invoices\nCorrect all invoices',
    },
    ['Invoices by mail'],
  );
  expect(rights('Crew')).toContain('Invoice own');
  expect(rights('Desk')).toContain('Invoice edit');
});

test('one role may all that another may, where a line says so', () => {
  const rights = rightsIn(
    { Guest: 'Sign up for courses', Member: 'Everything that guests may\nSee their own invoices' },
    ['Sign up for a course', 'Invoices by mail'],
  );
  const office = rightsIn({ Guest: 'Sign up for courses', Office: 'All bookings of guests can be seen' }, [
    'Sign up for a course',
  ]);
  expect(office('Office').filter(one => one.startsWith('Registration'))).toEqual([]);
  expect(rights('Guest')).toContain('Registration own');
  expect(rights('Member')).toEqual(expect.arrayContaining(['Registration own', 'Invoice own']));
});

test('a view is of what the features say it shows, and who takes part is in the registrations', () => {
  const rights = rightsIn(
    {
      Guest: 'Search the programme',
      Authority: 'See all reports',
      Teacher: 'See who is in their own courses\nTick off who came',
    },
    ['Course programme', 'Sign up for a course', 'Inspections by checklist', 'Inspection report as PDF'],
  );
  expect(rights('Guest')).toEqual(['Course see', 'Category see']);
  expect(rights('Authority')).toEqual(['Inspection see']);
  expect(rights('Teacher')).toEqual(['Registration own']);
});

test('who books a machine makes a booking, and only sees the machine', () => {
  const rights = rightsIn({ Member: 'Book machines', Master: 'Manage machines' }, [
    'Book a machine by the hour',
    'Appointments',
  ]);
  expect(rights('Member')).toEqual(expect.arrayContaining(['Machine see']));
  expect(rights('Member').filter(one => /edit|manage/.test(one))).toEqual([]);
  expect(rights('Master')).toContain('Machine manage');
});
