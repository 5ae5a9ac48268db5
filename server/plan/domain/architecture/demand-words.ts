import type { Compliance } from './demands';

/** Phrases, in lower case, as ../suggest/words.ts looks for them: each word begins a word of the answer. */

/** Used in the evening and at the weekend too, so that there is no good hour to be away. */
export const ROUND_THE_CLOCK_WORDS = [
  '24 7',
  'around the clock',
  'round the clock',
  'at any hour',
  'any time of day',
  'day and night',
  'at night',
  'emergenc',
  'night shift',
];

export const REAL_TIME_WORDS = [
  'chat',
  'live view',
  'live map',
  'live position',
  'live update',
  'real time',
  'realtime',
  'within a second',
  'auction',
  'dispatch',
  'at the same moment',
  'see each other typing',
];

export const SHARED_WORDS = [
  'tenant',
  'white label',
  'franchise',
  'several organisations',
  'several organizations',
  'each organisation',
  'each organization',
  'other municipal',
  'more municipal',
  'other cities',
  'other counties',
  'own workspace',
  'other clubs',
  'other schools',
  'other associations',
  'other companies',
  'partner companies',
  'under their own name',
  'sell it to',
  'offer it to other',
  'each with its own data',
  'each with its own colours',
  'each under its own name',
  'use it and pay us',
];

/** The heaviest kind that is spoken of counts. */
export const FILE_WORDS = {
  video: ['video', 'recording'],
  photos: ['photo', 'picture', 'image'],
  documents: ['document', 'pdf', 'scan', 'attach', 'upload', 'certificate', 'invoice', 'contract', 'report'],
} as const;

export const COMPLIANCE_WORDS: Record<Compliance, { phrases: readonly string[]; because: string }> = {
  'personal-data': {
    phrases: ['personal data', 'gdpr', 'privacy', 'address', 'phone number', 'customer', 'member'],
    because: 'are people, so data protection law applies.',
  },
  health: {
    phrases: [
      'patient',
      'therap',
      'treatment',
      'diagnos',
      'medical',
      'clinic',
      'hospital',
      'prescription',
      'health record',
    ],
    because: 'is about somebody’s health, which the law protects above other data.',
  },
  'card-payments': {
    phrases: [
      'by card',
      'card payment',
      'credit card',
      'debit card',
      'card terminal',
      'pay online',
      'online payment',
      'stripe',
      'mollie',
      'adyen',
      'checkout',
    ],
    because: 'brings card payments and the card schemes’ rules.',
  },
  finance: {
    phrases: [
      'escrow',
      'payout',
      'hold the money',
      'holds the money',
      'loan',
      'lending',
      'lend money',
      'bank account',
      'iban',
    ],
    because: 'moves or holds money for others.',
  },
  'public-sector': {
    phrases: [
      'public office',
      'public authorit',
      'municipal',
      'ministry',
      'city council',
      'county',
      'government',
      'citizen',
      'freedom of information',
    ],
    because: 'brings the rules of public bodies: accessibility, records, tenders.',
  },
};
