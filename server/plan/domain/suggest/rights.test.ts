import { expect, test } from 'vitest';
import { isPublicRole, isRightTo, levelOf, takesPart, thingsOfRight } from './rights';

test('a line of rights gives the level of its verb, and one’s own only where it says so', () => {
  expect(
    [
      'See all reports',
      'Write and sign inspections',
      'Manage rooms',
      'Book their own sessions',
      'Edit everybody’s and their own offers',
      'Somewhere else',
    ].map(levelOf),
  ).toEqual(['see', 'edit', 'manage', 'own', 'edit', null]);
});

test('a verb that means something else with the word behind it changes nothing', () => {
  const looking = [
    'Takes the day’s playgrounds along',
    'Take over cases from the late shift',
    'Take a look at drafts',
  ];
  expect(looking.map(levelOf)).toEqual(['see', 'see', 'see']);
  expect(['Take payments', 'Give and take away licences', 'Keep records'].map(levelOf)).toEqual([
    'edit',
    'edit',
    'edit',
  ]);
});

test('a right names things: without its verbs, articles and what only says more', () => {
  expect(thingsOfRight('Manage playgrounds, equipment and checklists')).toEqual([
    'playgrounds',
    'equipment',
    'checklists',
  ]);
  expect(thingsOfRight('See the playgrounds and reports of their own municipality')).toEqual([
    'playgrounds',
    'reports',
  ]);
  expect(thingsOfRight('Give and take away machine licences')).toEqual(['machine licences']);
  expect(thingsOfRight('Take the orders along and tick them off')).toEqual(['orders']);
  expect(thingsOfRight('Book machines they are instructed on')).toEqual(['machines']);
  expect(thingsOfRight('Book, move and cancel their own sessions')).toEqual(['sessions']);
  expect(thingsOfRight('Report a repair as done with a photo')).toEqual(['repair']);
  expect(thingsOfRight('Sees playgrounds and reports defects')).toEqual(['playgrounds', 'defects']);
  expect(thingsOfRight('Write to sellers')).toEqual([]);
  expect(thingsOfRight('Everything that guests may')).toEqual([]);
});

test('taking part in something is not changing it', () => {
  const taking = ['Sign up for courses', 'Signs up for courses', 'Books a room', 'Cancel their own places'];
  expect(taking.filter(takesPart)).toEqual(taking);
  expect(['Register new vehicles', 'Manage bookings', 'Sign the report'].filter(takesPart)).toEqual([]);
});

test('the public are many who come seldom, or some hundred whose rights are to their own', () => {
  const own = ['Book machines', 'See their own invoices'];
  expect(isPublicRole({ people: 500, details: ['Edit articles'] })).toBe(true);
  expect(isPublicRole({ people: 320, details: own })).toBe(true);
  expect(isPublicRole({ people: 20, details: own })).toBe(false);
  expect(isPublicRole({ people: 320, details: [...own, 'Manage machines'] })).toBe(false);
  expect(isPublicRole({ people: 320, details: ['Write reports', 'Sign inspections'] })).toBe(false);
  expect(isPublicRole({ people: 320, details: [] })).toBe(false);
  const nurse = ['See their patients', 'Write their reports'];
  expect(isPublicRole({ people: 80, details: nurse }), 'what somebody works with').toBe(false);
});

test('a verb gives its level to one’s own and to everybody’s alike', () => {
  expect(isRightTo('Edit their own offers', 'edit')).toBe(true);
  expect(isRightTo('Edit their own offers', 'see', 'manage')).toBe(false);
  expect(isRightTo('Somewhere else', 'see', 'edit', 'manage')).toBe(false);
});
