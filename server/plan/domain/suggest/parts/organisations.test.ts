import { expect, test } from 'vitest';
import { partsFrom } from '../testing/parts-from';

test('whoever acts for an organisation belongs to a record of it, by the client’s word, with what is its', () => {
  const { names, level, relations } = partsFrom({
    roles: {
      items: [
        { name: 'Inspector', people: 4, may: 'Manage playgrounds' },
        { name: 'Contact', people: 38, may: 'See the playgrounds of their own municipality' },
        { name: 'Seller', people: 350, may: 'Invite colleagues of their company' },
      ],
    },
  });
  expect(names).toEqual(expect.arrayContaining(['Municipality', 'Company']));
  expect(relations).toEqual(
    expect.arrayContaining([
      'Municipality has Account',
      'Municipality has Playground',
      'Company has Account',
    ]),
  );
  expect([level('Contact', 'Municipality'), level('Seller', 'Company')]).toEqual(['own', 'own']);
  expect(level('Inspector', 'Company')).toBeNull();
});

test('a role that is an organisation is kept as one; an office and an authority are none', () => {
  const people = (name: string) => ({ name, people: 3, may: 'See reports' });
  const { names } = partsFrom({
    roles: { items: [people('Partner company'), people('Office'), people('Supervisory authority')] },
  });
  expect(names).toContain('Partner company');
  expect(names.filter(name => /office|authority/i.test(name))).toEqual([]);
});
