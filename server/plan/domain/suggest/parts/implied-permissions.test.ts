import { describe, expect, it } from 'vitest';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import { suggestPlan } from '../suggest-plan';
import { answersWith } from '../testing/examples';

interface Brief {
  roles: Record<string, { people?: number; may?: string }>;
  features?: string[];
  workflows?: Record<string, string[]>;
}

/** Each role's rights, by the names of the records. */
function rightsIn({ roles, features = [], workflows = {} }: Brief) {
  const { parts } = suggestPlan({
    catalogue: BASE_CATALOGUE,
    answers: answersWith({
      features: { items: features.map(what => ({ what, why: '', priority: 'must' })) },
      roles: {
        items: Object.entries(roles).map(([name, { people = 4, may = '' }]) => ({ name, people, may })),
      },
      workflows: { items: Object.entries(workflows).map(([name, steps]) => ({ name, steps })) },
    }),
  });
  const named = new Map(
    parts.flatMap(one => (one.kind === 'entity' || one.kind === 'role' ? [[one.key, one.content.name]] : [])),
  );
  return (role: string): Record<string, string> =>
    Object.fromEntries(
      parts.flatMap(one =>
        one.kind === 'permission' && named.get(one.content.role) === role
          ? [[named.get(one.content.entity), one.content.level]]
          : [],
      ),
    );
}

const REPAIR = [
  'The inspector takes the playgrounds of the day along',
  'On site each swing is looked at',
  'A defect gets a photo, a class and a deadline',
  'The planner turns the defect into a repair order',
  'The council agrees to the defect',
  'An inspection is printed',
  'The crew looks at the defect',
];

describe('rights that follow', () => {
  const rights = rightsIn({
    roles: {
      Planner: { may: 'See everything\nManage playgrounds' },
      Inspector: { may: 'See all playgrounds\nWrite and sign inspections' },
      'Repair crew': { may: 'See their own repair orders' },
    },
    features: ['Inspections by checklist', 'Inspection report as PDF with signature', 'Repair orders'],
    workflows: { 'From a defect to its repair': REPAIR },
  });

  it('from the steps that a role does, and from those that go on without a name', () => {
    expect(rights('Planner')).toMatchObject({ Defect: 'edit', Playground: 'manage' });
    expect(rights('Inspector')['Defect'], 'by whoever did the step before').toBe('edit');
    expect(rights('Repair crew')['Defect']).toBe('see');
  });

  it('not from what follows on a step of somebody who is no role', () => {
    expect(rights('Planner')['Inspection']).toBe('see');
  });

  it('not from what is not done, nor from what another does', () => {
    const office = rightsIn({
      roles: { Clerk: {}, Dentist: {}, Office: {}, 'Customer of a shop': {} },
      features: ['Invoices by mail'],
      workflows: {
        Forbid: ['The clerk must not change the invoice', 'The invoice is never changed by the clerk'],
        Treat: ['The dentist writes the treatment note', 'An invoice is sent by the office'],
        Sell: ['The shop sends the invoice'],
      },
    });
    expect(office('Clerk')['Invoice']).toBeUndefined();
    expect(office('Dentist')['Invoice']).toBeUndefined();
    expect(office('Customer of a shop')['Invoice']).toBeUndefined();
    const maker = rightsIn({
      roles: { Clerk: {} },
      features: ['Invoices by mail'],
      workflows: { Bill: ['The clerk makes the invoice'] },
    });
    expect(maker('Clerk')['Invoice']).toBe('edit');
  });

  it('from what a record is made of, what stands behind it, and from signing', () => {
    expect(rights('Inspector')).toMatchObject({
      Inspection: 'edit',
      'Inspection answer': 'edit',
      Checklist: 'see',
      Signature: 'edit',
    });
  });

  it('to what is sent to somebody and kept about them', () => {
    for (const role of ['Inspector', 'Repair crew'])
      expect(rights(role)).toMatchObject({ Notice: 'own', Account: 'own' });
  });

  it('to what somebody receives, and to answers of those who are written to', () => {
    const market = rightsIn({
      roles: {
        Seller: { people: 900, may: 'Write to buyers' },
        Buyer: { people: 9_000, may: 'See all offers' },
      },
      features: ['Commission invoices to sellers', 'Messages between buyer and seller'],
    });
    expect(market('Seller')).toMatchObject({ Invoice: 'own', 'Invoice line': 'own', Message: 'own' });
    expect(market('Buyer')).toMatchObject({ Message: 'own' });
    expect(market('Buyer')['Invoice']).toBeUndefined();
    const link = rightsIn({
      roles: { Patient: { people: 900 } },
      features: ['Link invoices to patients', 'See all road signs'],
    });
    expect(link('Patient')['Invoice']).toBeUndefined();
  });

  it('to the public’s own where others’ records tell of people', () => {
    const clinic = rightsIn({
      roles: { Patient: { people: 9_000 }, Reception: { may: 'Enter patients and book for others' } },
      features: ['Book appointments'],
      workflows: {
        'Come again': ['The patient looks at the appointment', 'Reception looks at the appointment'],
      },
    });
    expect(clinic('Patient')['Appointment']).toBe('own');
    expect(clinic('Reception')['Appointment']).toBe('edit');
  });

  it('not to others who take part, for one who only sees what they take part in', () => {
    const school = rightsIn({
      roles: { Guest: { people: 2_000, may: 'See all courses' }, Office: { may: 'Manage courses' } },
      features: ['Sign up for a course', 'Waiting list'],
    });
    expect(school('Guest')).toMatchObject({ Course: 'see', Registration: 'own' });
    expect(school('Office')).toMatchObject({ Course: 'manage', Registration: 'manage', Customer: 'see' });
  });

  it('not to all customers for a role that is in charge of nothing: it may be one itself', () => {
    const bakery = rightsIn({
      roles: { Regular: { people: 30, may: 'Order bread for the next morning' }, Baker: {} },
      features: ['Order bread for the next morning', 'Records of customers'],
    });
    expect(bakery('Regular')['Customer']).toBe('own');
  });
});
