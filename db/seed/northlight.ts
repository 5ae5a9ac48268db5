import type { BriefAnswers } from '@/server/brief/domain/sections';

/** The demo client's brief. Its plan is docs/examples/plan.json. */
export const CLIENT = {
  title: 'Physio clinics: booking and billing',
  clientName: 'Halden Clinics',
  clientEmail: 'ines.halden@halden-clinics.example',
};

export const ANSWERS: BriefAnswers = {
  goals: {
    items: [
      {
        id: 'online',
        goal: 'Half of all sessions booked online',
        measure: '50% of bookings without a phone call by December',
      },
      {
        id: 'missed',
        goal: 'Fewer missed sessions',
        measure: 'No-shows down from 9% to 5% of appointments',
      },
      {
        id: 'paper',
        goal: 'No paper invoices',
        measure: 'Every invoice leaves as PDF on the day of the last session',
      },
      {
        id: 'overview',
        goal: 'See which clinic runs well',
        measure: 'Utilisation per therapist every Monday morning',
      },
    ],
  },
  features: {
    items: [
      {
        id: 'booking',
        what: 'Book, move and cancel sessions',
        why: 'Reception spends four hours a day on the phone',
        priority: 'must',
      },
      {
        id: 'reminders',
        what: 'Reminders by text message',
        why: 'Most missed sessions were simply forgotten',
        priority: 'must',
      },
      {
        id: 'prescriptions',
        what: 'Prescriptions with their number of sessions',
        why: 'Insurers pay only what was prescribed',
        priority: 'must',
      },
      {
        id: 'invoices',
        what: 'Invoices and payment by card',
        why: 'Private patients wait three weeks for an invoice today',
        priority: 'should',
      },
      { id: 'waiting', what: 'Waiting list', why: 'Cancelled slots stay empty', priority: 'later' },
    ],
  },
  roles: {
    items: [
      {
        id: 'patient',
        name: 'Patient',
        people: 9_000,
        may: 'Book, move and cancel their own sessions\nSee and pay their own invoices',
      },
      {
        id: 'therapist',
        name: 'Therapist',
        people: 34,
        may: 'See their own day and their patients\nWrite treatment notes\nSee no invoices',
      },
      {
        id: 'reception',
        name: 'Reception',
        people: 12,
        may: 'Book for anybody in their clinic\nTake payments',
      },
      {
        id: 'manager',
        name: 'Manager',
        people: 3,
        may: 'See all clinics\nSet prices and shifts',
      },
    ],
  },
  workflows: {
    items: [
      {
        id: 'book',
        name: 'Book a session',
        steps: [
          'The patient calls or writes',
          'Reception finds a therapist with the right qualification and a free room',
          'Reception books and tells the patient',
          'The day before, the patient is reminded',
        ],
      },
      {
        id: 'pay',
        name: 'Pay a session',
        steps: [
          'The session is marked as done',
          'Private patients get an invoice; insured ones sign and pay their share',
          'Reception marks what was paid',
        ],
      },
    ],
  },
  budget: {
    lowMinor: 7_500_000,
    highMinor: 10_800_000,
    currency: 'EUR',
    note: 'The board has agreed to the upper figure once, for everything until launch.',
  },
  timeline: {
    start: '2027-02-01',
    deadline: '2027-06-18',
    reason: 'The lease of the old software ends on 30 June, and July is when therapists take their holidays.',
    dates: [
      { id: 'pilot', day: '2027-05-10', reason: 'The clinic in Halden can try it for two weeks' },
      { id: 'lease', day: '2027-06-30', reason: 'The lease of the old software ends' },
    ],
  },
  references: {
    items: [
      { id: 'doctolib', address: 'https://www.doctolib.de', liked: 'Finding a free slot takes four taps' },
    ],
  },
  integrations: {
    items: [
      {
        id: 'datev',
        name: 'DATEV',
        purpose: 'Our tax adviser wants bookings there, not in a spreadsheet',
        direction: 'write',
      },
      {
        id: 'stripe',
        name: 'Card terminals of Stripe',
        purpose: 'Bought last year, in every reception',
        direction: 'both',
      },
    ],
  },
  vision: {
    items: [
      {
        id: 'seven',
        horizon: 'six-months',
        what: 'All seven clinics work with it and the old software is switched off.',
      },
      {
        id: 'hospitals',
        horizon: 'two-years',
        what: 'Twelve clinics, two of them in hospitals whose staff sign in with their own accounts.',
      },
      {
        id: 'group',
        horizon: 'five-years',
        what: 'Other groups of clinics rent it from us, each with its own prices and its own accountant.',
      },
    ],
  },
};
