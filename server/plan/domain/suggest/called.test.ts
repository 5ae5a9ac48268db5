import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BriefAnswers, EMPTY_ANSWERS, SECTIONS } from '@/server/brief/domain/sections';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import type { CatalogueFeature } from '@/server/catalogue/domain/catalogue-feature';
import { calledBy as calledIn } from './called';
import { saidBy } from './said';
import { phrasesIn } from './words';

const featuresSaying = (...whats: string[]): BriefAnswers => ({
  ...EMPTY_ANSWERS,
  features: { items: whats.map((what, at) => ({ id: `f${at}`, what, why: '', priority: null })) },
});
/** The client's own words that a phrase finds in a text. */
const found = (phrase: string, text: string) => phrasesIn(text, [phrase])[0]?.wording ?? null;
/** The features that core features call for by their words. */
const calledBy = (...whats: string[]) =>
  calledIn(saidBy(featuresSaying(...whats)), BASE_CATALOGUE).flatMap(({ feature, by }) =>
    by.length ? [feature.key] : [],
  );

describe('a phrase', () => {
  it('is found where its words begin words beside each other, as the client wrote them', () => {
    expect(found('invoic', 'Invoicing by Bank  transfers')).toBe('Invoicing');
    expect(found('bank transfer', 'Invoicing by Bank  transfers')).toBe('Bank  transfers');
    expect(found('bank transfer', 'A bank that makes a transfer')).toBeNull();
  });

  it('of up to three letters is found whole only', () => {
    expect(found('app', 'Appointments')).toBeNull();
    expect(found('book a', 'Bookkeeping and payroll')).toBeNull();
    expect(found('sms', 'Reminders by SMS.')).not.toBeNull();
  });

  it('is not found across clauses and lines', () => {
    expect(found('bank transfer', 'Paid at the bank, transfer later')).toBeNull();
    expect(found('bank transfer', 'A bank\ntransfer')).toBeNull();
    expect(found('bank transfer', 'Cards or bank. Transfer later')).toBeNull();
  });

  it('does not mind accents, case and hyphens', () => {
    expect(found('resume', 'RÉSUMÉS of applicants')).not.toBeNull();
    expect(found('e-mail', 'E-Mails to guests')).not.toBeNull();
    expect(found('straße', 'Die Straße')).not.toBeNull();
  });

  it('asks for nothing where the client says that it is not needed', () => {
    expect(found('app store', 'We do not need the app store, but a website')).toBeNull();
    expect(found('app store', 'The app store is out of scope')).toBeNull();
    expect(found('website', 'We don’t need an app but a website')).not.toBeNull();
    expect(found('appointment', 'People do not need to call for appointments')).not.toBeNull();
  });

  const word = fc.stringMatching(/^[a-zäöüçñ]{4,9}$/u);
  it('is found again in any text that it was written into, however it goes on', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        word,
        fc.array(word, { maxLength: 4 }),
        fc.boolean(),
        (phrase, ending, around, shout) => {
          const said = [...around, `${phrase.join(' ')}${ending}`, ...around].join(' ');
          return found(phrase.join(' '), shout ? said.toUpperCase() : said) !== null;
        },
      ),
    );
  });

  it('never throws and never finds what was not said, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, phrase) => {
        const wording = found(phrase, text);
        return wording === null || text.includes(wording);
      }),
    );
  });
});

describe('what a call is looked for in', () => {
  const caller = (calls: CatalogueFeature['calls']): CatalogueFeature => ({ ...BASE_CATALOGUE[0]!, calls });
  const answers: BriefAnswers = {
    ...EMPTY_ANSWERS,
    goals: {
      items: [{ id: 'a', goal: 'Less paper', measure: 'Every invoice leaves as PDF' }],
      extra: { 'q-x': 'An invoice a day' },
    },
    roles: { items: [{ id: 'b', name: 'Clerk', people: 60, may: 'Look\nSend invoices' }] },
    workflows: { items: [{ id: 'c', name: 'Month end', steps: ['Count', 'Write invoices'] }] },
    integrations: { items: [{ id: 'd', name: 'Xero', purpose: 'Take our invoices', direction: null }] },
  };
  const refs = (calls: CatalogueFeature['calls']) =>
    calledIn(saidBy(answers), [caller(calls)])[0]?.by.map(({ said }) => said.ref);

  it('is all that an answer says, and it cites the answer as a whole', () => {
    const all = { kind: 'words', sections: [...SECTIONS], phrases: ['invoice'], why: 'x' } as const;
    expect(refs([all])).toEqual(['goals.a', 'goals.q-x', 'roles.b', 'workflows.c', 'integrations.d']);
    expect(refs([{ ...all, sections: ['roles'] }])).toEqual(['roles.b']);
  });

  it('is the number of answers, without those to the studio’s own questions', () => {
    const counted = (section: 'goals' | 'roles', atLeast: number) =>
      calledIn(saidBy(answers), [caller([{ kind: 'count', section, atLeast, why: 'x' }])])[0]?.counted;
    expect(counted('roles', 1)?.refs).toEqual(['roles.b']);
    expect(counted('roles', 2)).toBeUndefined();
    expect(counted('goals', 2), 'an answer to a question of the studio’s own').toBeUndefined();
  });

  it('is the people of all roles together', () => {
    const counted = (atLeast: number) =>
      calledIn(saidBy(answers), [caller([{ kind: 'people', atLeast, why: 'x' }])])[0]?.counted?.refs;
    expect(counted(61)).toBeUndefined();
    expect(counted(60)).toEqual(['roles.b']);
  });
});

describe('the catalogue’s phrases', () => {
  it.each([
    ['Patients book, move and cancel sessions online', 'appointments'],
    ['Reminders by text message the day before', 'reminders', 'text-messages'],
    ['Invoices for private patients and payment by card', 'invoices', 'card-payments'],
    ['A waiting list for cancelled slots', 'waiting-list'],
    ['Order bread for the next morning', 'orders'],
    ['The bakers see a production list at four', 'production-orders'],
    ['Members pay their annual dues by direct debit', 'memberships', 'direct-debit'],
    ['Register for a course and see the places left', 'events'],
    ['Work orders go from station to station on the shop floor', 'production-orders'],
    ['Scan the code on each pallet, also where there is no network', 'barcodes', 'offline', 'deliveries'],
    ['Each customer company gets its own workspace', 'workspaces'],
    ['Customers subscribe per seat with a free trial', 'subscriptions'],
    ['Staff of hospitals sign in with their own accounts', 'single-sign-on'],
    ['Sell tickets with timed entry, scanned at the entrance', 'entry-tickets'],
    ['Visitors search the collection and see high resolution pictures', 'text-search', 'picture-handling'],
    ['Residents apply for a parking permit and follow the status of it', 'cases', 'status-flow'],
    ['It must be usable with a screen reader, as we are a public body', 'accessibility'],
    ['Drivers take a photo as proof of delivery', 'deliveries', 'attachments'],
    ['Route planning for twelve vans', 'routes'],
    ['The board approves every order over 5,000', 'approvals'],
    ['Take over the data of our old system', 'data-move'],
    ['Utilisation per therapist every Monday morning', 'standard-reports', 'scheduled-reports'],
    ['Residents report a broken street lamp on a public page', 'public-form', 'public-pages'],
    ['Repair orders to the crew until they are done', 'service-orders'],
    ['A yearly plan of inspections with their due dates', 'recurring-duties', 'checklists'],
    ['Sellers list a machine with photos', 'listings'],
    ['Offers are looked at by a moderator before they are public', 'moderation'],
    ['Auctions for factories that close down', 'auctions'],
    ['Transport requests to three haulage firms', 'quote-requests'],
    ['Photos of defects with a mark on the picture', 'picture-marks', 'attachments'],
    ['The report is a PDF with signature', 'e-signature', 'pdf-documents'],
    ['Who cancels within 24 hours pays half', 'no-shows'],
    ['Only the tenant’s own data, traceable who changed what', 'audit-trail'],
  ])('hear what “%s” asks for', (sentence, ...expected) => {
    expect(calledBy(sentence)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ['In order to save time we plan ahead', 'orders'],
    ['Tasks are done in the right order', 'orders'],
    ['The reception is on the phone all day', 'phone-screens'],
    ['Readers find a good book and a quiet corner', 'appointments'],
    ['Bookkeeping and payroll stay where they are', 'appointments'],
    ['Appointments with applicants', 'store-app', 'installable'],
    ['Of course everybody may come', 'events'],
    ['We eventually want to grow', 'events'],
    ['In most cases nothing happens', 'cases'],
    ['A web application for our staff', 'cases', 'own-forms'],
    ['People open the menu and choose a page', 'product-list'],
    ['Forgotten passwords cost an hour a day', 'reminders'],
    ['Streamline how we work', 'video-audio'],
    ['Rotate the stock photos on the first page', 'rosters', 'stock'],
    ['Our contractors work with us for years', 'contracts'],
    ['Organic bread, baked every morning', 'found-online', 'scheduled-reports'],
    ['Entries are made manually by the office', 'help-pages'],
    ['Follow-ups, pop-ups and push-ups', 'carriers', 'push'],
    ['The shop is open till eight, until the last guest leaves', 'cash-desk'],
    ['Weather forecast for farmers', 'demand-forecast'],
    ['The European Commission pays half', 'payouts'],
    ['A note on style: note that order matters', 'comments', 'orders'],
    ['Support for large screens', 'support-requests'],
    ['They report to the manager', 'standard-reports'],
    ['Information is easily accessible', 'accessibility'],
    ['A sharp newsagent sells newspapers', 'articles', 'newsletter'],
    ['Who cancels within 24 hours pays half', 'time-limits'],
    ['Patients hand in a prescription', 'insurer-claims'],
    ['Reception finds a therapist with a free room', 'public-directory'],
    ['The municipality is told at once', 'accessibility'],
    ['Leasing offers beside each machine', 'assets'],
    ['They report a repair as done', 'public-form'],
    ['Data about stores and what each of them stores', 'locations'],
    ['The exporter exports machines abroad', 'spreadsheet-export'],
    ['We pay attention to details', 'card-payments', 'payment-entry'],
    ['Air conditioning and said aids', 'assistant'],
    ['Said by a sapling near Sappemeer', 'erp'],
    ['We deliver value and quality', 'deliveries'],
    ['Assignments of pupils at school', 'tasks'],
    ['What we used to do by hand', 'tasks'],
    ['Public holidays and local customs', 'absences'],
    ['Predictable costs at scale', 'demand-forecast', 'devices'],
  ])('do not take “%s” for more than it says', (sentence, ...homonyms) => {
    const called = calledBy(sentence);
    for (const key of homonyms) expect(called).not.toContain(key);
  });

  it('say nothing to sentences that every brief could begin with', () => {
    for (const sentence of [
      'We want to save time and money',
      'A modern, clear and pleasant tool for everybody',
      'It should be reliable and grow with us',
      'Our people like working with it',
      'We have been in business for thirty years',
    ])
      expect(calledBy(sentence), sentence).toEqual([]);
  });

  it('fire on less than a sixth of the catalogue for a brief of six sentences', () => {
    const called = calledBy(
      'Book, move and cancel sessions',
      'Reminders by text message',
      'Prescriptions with their number of sessions',
      'Invoices and payment by card',
      'Waiting list',
      'Treatment notes with templates',
    );
    expect(called.length).toBeGreaterThan(5);
    expect(called.length).toBeLessThan(BASE_CATALOGUE.length / 6);
  });
});
