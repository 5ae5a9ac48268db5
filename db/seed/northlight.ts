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
        goal: 'Half of all sessions booked online',
        measure: '50% of bookings without a phone call by December',
      },
      { goal: 'Fewer missed sessions', measure: 'No-shows down from 9% to 5% of appointments' },
      { goal: 'No paper invoices', measure: 'Every invoice leaves as PDF on the day of the last session' },
      { goal: 'See which clinic runs well', measure: 'Utilisation per therapist every Monday morning' },
    ],
  },
  features: {
    items: [
      { what: 'Book, move and cancel sessions', why: 'Reception spends four hours a day on the phone' },
      { what: 'Reminders by text message', why: 'Most missed sessions were simply forgotten' },
      { what: 'Prescriptions with their number of sessions', why: 'Insurers pay only what was prescribed' },
      { what: 'Invoices and payment by card', why: 'Private patients wait three weeks for an invoice today' },
      { what: 'Waiting list', why: 'Cancelled slots stay empty' },
    ],
  },
  roles: {
    items: [
      { name: 'Patient', may: 'Book and pay for their own sessions' },
      { name: 'Therapist', may: 'See their day, write treatment notes' },
      { name: 'Reception', may: 'Book for anybody in their clinic, take payments' },
      { name: 'Manager', may: 'See all clinics, set prices and shifts' },
    ],
  },
  workflows: {
    items: [
      {
        name: 'Book a session',
        steps:
          'The patient calls or writes\nReception finds a therapist with the right qualification and a free room\nReception books and tells the patient\nThe day before, the patient is reminded',
      },
      {
        name: 'Pay a session',
        steps:
          'The session is marked as done\nPrivate patients get an invoice; insured ones sign and pay their share\nReception marks what was paid',
      },
    ],
  },
  budget: {
    lowMinor: 7_500_000,
    highMinor: 10_800_000,
    note: 'The board has agreed to the upper figure once, for everything until launch.',
  },
  timeline: {
    start: '2027-02-01',
    deadline: '2027-06-18',
    reason: 'The lease of the old software ends on 30 June, and July is when therapists take their holidays.',
  },
  references: {
    items: [{ address: 'https://www.doctolib.de', liked: 'Finding a free slot takes four taps' }],
  },
  integrations: {
    items: [
      { name: 'DATEV', purpose: 'Our tax adviser wants bookings there, not in a spreadsheet' },
      { name: 'Card terminals of Stripe', purpose: 'Bought last year, in every reception' },
    ],
  },
  vision: {
    inSixMonths: 'All seven clinics work with it and the old software is switched off.',
    inTwoYears: 'Twelve clinics, two of them in hospitals whose staff sign in with their own accounts.',
  },
};

/** Which part of the product each feature of docs/examples/plan.json belongs to, in the order to show. */
export const AREAS: Readonly<Record<string, string>> = {
  Foundations:
    'kickoff research design-system environments data-model load api failover accessibility penetration-test',
  'Accounts and access': 'sign-in roles patient-portal sso',
  Clinics: 'clinics therapists patients treatments multi-company payroll planning',
  Booking:
    'availability calendar booking prescriptions confirmations reminders online-booking waiting-list no-show staff-leave courses',
  Money: 'invoices payments insurer-billing corrections co-payments online-payment dunning accounting',
  Care: 'treatment-notes documents e-prescription health-record video exercise-plans outcomes',
  Reporting: 'utilisation revenue-report',
  Trust: 'audit privacy',
  Launch: 'import pilot launch',
};

/** The answer that each feature serves; those not named serve none, and the plan says so. */
export const SERVES: Readonly<Record<string, readonly [section: string, because: string]>> = {
  'sign-in': ['roles', 'therapist, reception, manager'],
  roles: ['roles', 'what each may do'],
  patients: ['workflows', 'Book a session'],
  therapists: ['workflows', 'the right qualification and a free room'],
  availability: ['workflows', 'Book a session'],
  calendar: ['goals', 'Half of all sessions booked online'],
  booking: ['features', 'Book, move and cancel sessions'],
  prescriptions: ['features', 'Prescriptions with their number of sessions'],
  confirmations: ['workflows', 'Reception tells the patient'],
  reminders: ['features', 'Reminders by text message'],
  invoices: ['features', 'Invoices and payment by card'],
  payments: ['workflows', 'Pay a session'],
  'patient-portal': ['roles', 'patient'],
  'online-booking': ['goals', 'Half of all sessions booked online'],
  'waiting-list': ['features', 'Waiting list'],
  'no-show': ['goals', 'Fewer missed sessions'],
  'insurer-billing': ['workflows', 'Pay a session'],
  'co-payments': ['workflows', 'insured patients pay their share'],
  'online-payment': ['integrations', 'Stripe'],
  utilisation: ['goals', 'See which clinic runs well'],
  accounting: ['integrations', 'DATEV'],
  sso: ['vision', 'hospital staff sign in with their own accounts'],
  'multi-company': ['vision', 'twelve clinics'],
};
