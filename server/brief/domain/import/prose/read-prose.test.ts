import { describe, expect, it } from 'vitest';
import { USUAL_GUIDE } from '../../guide';
import { sentencesIn } from '../../sentences';
import { recognise } from '../recognise';
import { budgetIn } from './amounts';
import { daysIn } from './days';
import { peopleIn } from './people';
import { referenceIn } from './references';
import { systemsToConnect } from './systems';

const TODAY = '2026-11-22';
const read = (...paragraphs: string[]) =>
  recognise(
    paragraphs.map(text => ({ kind: 'text' as const, text })),
    { guide: USUAL_GUIDE, currency: 'EUR', today: TODAY },
  );

describe('a budget in a sentence', () => {
  it.each([
    ['We can spend between 30k and 60k euros.', 30_000, 60_000, 'EUR'],
    ['Somewhere between 30k and 60k euros would be fine.', 30_000, 60_000, 'EUR'],
    ['The budget is €40,000–60,000.', 40_000, 60_000, 'EUR'],
    ['It should be at most 50.000 EUR.', null, 50_000, 'EUR'],
    ['We have set aside 45 000 NOK for 2027.', null, 45_000, 'NOK'],
    ['Our budget for 2027 is around $80k, maybe a bit more.', null, 80_000, 'USD'],
    ['It must not cost more than 20 thousand pounds', null, 20_000, 'GBP'],
    ['There are funds of at least 1.5 million euros.', 1_500_000, null, 'EUR'],
    ['Budget 30-60k.', 30_000, 60_000, null],
  ])('is read from “%s”', (sentence, low, high, currency) => {
    expect(budgetIn(sentence)).toEqual({ low, high, currency });
  });

  it.each([
    'We pay 300 EUR per month for the old system.',
    'Each no-show loses us up to €5,000 a year.',
    'Licences are between 4,000 and 6,000 EUR.',
    'Between 30 and 60 people come each day.',
    'We have no budget yet, ask again in 2027.',
    'The hall is 40,000 EUR of work.',
  ])('is not read from “%s”', sentence => {
    expect(budgetIn(sentence)).toBeNull();
  });
});

describe('days in a sentence', () => {
  it.each([
    ['It has to be live before 1 May 2027.', [['2027-05-01', 'deadline']]],
    ['We need it by the end of March because the licence ends.', [['2027-03-31', 'deadline']]],
    ['We need it before June 2027.', [['2027-06-01', 'deadline']]],
    ['We can start March 2027.', [['2027-03-01', 'start']]],
    ['At the start of March 2027, not sooner.', [['2027-03-01', 'other']]],
    ['Ready by mid-September, please.', [['2027-09-15', 'deadline']]],
    [
      'We could start in January 2027 and want to be live by June 30th, 2027.',
      [
        ['2027-01-01', 'start'],
        ['2027-06-30', 'deadline'],
      ],
    ],
    ['There is a fair on 12.04.2027 in Hamar.', [['2027-04-12', 'other']]],
    ['The deadline is 24 December.', [['2026-12-24', 'deadline']]],
  ])('are read from “%s”', (sentence, days) => {
    expect(daysIn(sentence, TODAY).map(({ day, is }) => [day, is])).toEqual(days);
  });

  it.each([
    'We have run this since 3 March 2015.',
    'It may be that June likes it, and we march on.',
    'About 30 teachers use it.',
    'May we call you?',
  ])('are not read from “%s”', sentence => {
    expect(daysIn(sentence, TODAY)).toEqual([]);
  });
});

describe('people in a sentence', () => {
  it.each([
    ['About 30 teachers will use it.', [['Teachers', 30]]],
    [
      'There are 400 students, 30 part-time teachers and two administrators.',
      [
        ['Students', 400],
        ['Part-time teachers', 30],
        ['Administrators', 2],
      ],
    ],
    [
      'Some 1,200 members and 34 physiotherapists',
      [
        ['Members', 1200],
        ['Physiotherapists', 34],
      ],
    ],
    ['Our 12 staff are in Oslo.', [['Staff', 12]]],
    ['We have three hundred members.', [['Members', 300]]],
    [
      'We have 1 200 members and 12\u202f500 visitors.',
      [
        ['Members', 1200],
        ['Visitors', 12_500],
      ],
    ],
    ['Since 2019 200 members pay.', [['Members', 200]]],
    ['One hundred and twenty members pay.', [['Members', 120]]],
    [
      'There are 5 thousand customers and 1.5 million users',
      [
        ['Customers', 5000],
        ['Users', 1_500_000],
      ],
    ],
    [
      'Twenty five teachers and thirty-two pupils',
      [
        ['Teachers', 25],
        ['Pupils', 32],
      ],
    ],
    [
      'Two dozen nurses, seventeen carers',
      [
        ['Nurses', 24],
        ['Carers', 17],
      ],
    ],
    ['A hundred thousand players', [['Players', 100_000]]],
  ])('are counted in “%s”', (sentence, people) => {
    expect(peopleIn(sentence).map(one => [one.name, one.people])).toEqual(people);
  });

  it.each([
    'We have 12 rooms for teachers.',
    'We see 200 patients a day.',
    'It takes 30 minutes and our teachers hate it.',
    'On 1 May 2027 teachers come back.',
    'It costs €300 users say.',
    'It has several hundred members.',
    'Three hundred-odd members come.',
    'Two three teachers help.',
  ])('are not counted in “%s”', sentence => {
    expect(peopleIn(sentence)).toEqual([]);
  });
});

describe('references and systems in a sentence', () => {
  it.each([
    ['We like how Doctolib lets people move a booking.', 'Doctolib'],
    ['We really love the way Stripe explains errors', 'Stripe'],
    ['Have a look at https://www.example.com/a_b?c=1, it is simple.', 'https://www.example.com/a_b?c=1'],
    ['Something like Airbnb for garden tools.', 'Airbnb'],
    ['See treatwell.de for the calendar.', 'treatwell.de'],
    ['We like how it works today.', undefined],
    ['We would like SMS reminders for patients.', undefined],
    ['We’d like Stripe for payments.', undefined],
    ['I would love Reminders.', undefined],
    ['We would like something like Airbnb.', 'Airbnb'],
    ['We’d like it to look like Airbnb.', 'Airbnb'],
    ['Our website is www.halden-clinics.example.', undefined],
    ['Write to ines@halden.example.', undefined],
    ['We do this with e.g. paper.Nothing else', undefined],
  ])('“%s” names %s', (sentence, address) => {
    expect(referenceIn(sentence) ?? undefined).toBe(address);
  });

  it.each([
    ['Invoices go to DATEV and payments come by Stripe.', ['DATEV', 'Stripe']],
    ['Our accountant books in SAP.', ['SAP']],
    ['We want to get rid of Trello.', []],
    ['Make the box on the canvas teal.', []],
  ])('“%s” connects %j', (sentence, names) => {
    expect(systemsToConnect(sentence)).toEqual(names);
  });
});

describe('sentences', () => {
  it('run on over lines that a mail program broke, and do not end at an abbreviation', () => {
    expect(
      sentencesIn(
        'We are a school in Hamar with approx. 30 teachers, and we would\nlike to plan rooms. It is urgent.\nThanks',
      ),
    ).toEqual([
      [
        'We are a school in Hamar with approx. 30 teachers, and we would like to plan rooms.',
        'It is urgent.',
      ],
      ['Thanks'],
    ]);
  });

  it.each([
    ['Acme Inc. needs a shop.', ['Acme Inc. needs a shop.']],
    ['Approx. 30 teachers come. They teach.', ['Approx. 30 teachers come.', 'They teach.']],
    ['Write to Dr. Holm. It is urgent.', ['Write to Dr. Holm.', 'It is urgent.']],
    [
      'hi there. we need a shop. can I see approx. when?',
      ['hi there.', 'we need a shop.', 'can I see approx. when?'],
    ],
  ])('of “%s” end where the next one begins', (text, sentences) => {
    expect(sentencesIn(text)).toEqual([sentences]);
  });
});

describe('an e-mail in prose', () => {
  const found = read(
    'Hello Ada,',
    'we are a music school in Hamar. About 30 teachers and 400 students need a place to book rooms. Today they do it on paper.',
    'It has to be live before 1 May 2027. That is when the old lease ends. We can spend between 30k and 60k euros, and invoices go to Tripletex.',
    'We like how Doctolib shows the free times. See also www.skedda.com for the plan of the house.',
    'Kind regards\nTom, www.music.example, 30 teachers',
  );

  it('fills what it plainly says, each with its sentence', () => {
    expect(found.sections).toMatchObject({
      budget: {
        lowMinor: 3_000_000,
        highMinor: 6_000_000,
        currency: 'EUR',
        note: 'We can spend between 30k and 60k euros, and invoices go to Tripletex.',
      },
      timeline: {
        deadline: '2027-05-01',
        reason: 'It has to be live before 1 May 2027.\nThat is when the old lease ends.',
      },
      integrations: { items: [{ name: 'Tripletex' }] },
      references: { items: [{ address: 'Doctolib' }, { address: 'www.skedda.com' }] },
      roles: {
        items: [
          { name: 'Teachers', people: 30 },
          { name: 'Students', people: 400 },
        ],
      },
    });
    const [teachers] = found.sections.roles!.items;
    expect(found.sources.get(`roles.${teachers!.id}`)).toMatch(/^About 30 teachers/);
  });

  it('gives back the rest, and what stands behind the name', () => {
    expect(found.unplaced).toEqual([
      'Hello Ada,',
      'we are a music school in Hamar. About 30 teachers and 400 students need a place to book rooms. Today they do it on paper.',
      'Kind regards\nTom, www.music.example, 30 teachers',
    ]);
  });

  it.each([
    'some words ',
    '1 ',
    '111 222 ',
    'a.a.',
    '1',
    'a-a-',
    'budget 10 to ',
    'We like How A ',
    'two hundred and ',
  ])('takes no more than its share of time, however long “%s” runs without a full stop', piece => {
    // Where its time grew with the square of the length, this would not come to an end in time.
    const text = piece.repeat(200_000 / piece.length).trim();
    expect(read(text).unplaced).toEqual([text]);
  });

  it('connects a system that it would like, and does not take the wish for a liking', () => {
    const { sections } = read('We’d like Stripe for payments. We would like SMS reminders for patients.');
    expect(sections.integrations?.items.map(one => one.name)).toEqual(['Stripe']);
    expect(sections.references).toBeUndefined();
  });

  it('says one budget: a second one stays where it is', () => {
    const twice = read('The budget is 40k EUR. The board thinks of a budget of 50k EUR.');
    expect(twice.sections.budget).toMatchObject({ highMinor: 4_000_000 });
    expect(twice.unplaced).toEqual(['The board thinks of a budget of 50k EUR.']);
  });
});
