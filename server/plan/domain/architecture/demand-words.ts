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

/** It is itself what is sold. */
export const SOLD_WORDS = [
  'sell it to',
  'sell it as',
  'sell the software',
  'sold to other',
  'license it to',
  'licence it to',
  'rent it to',
  'offer it to other',
  'offer it as a',
  'use it and pay us',
  'multi tenant',
  'multi tenancy',
  'white label',
];

export const SHARED_WORDS = [
  ...SOLD_WORDS,
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
  'each with its own data',
  'each with its own colours',
  'each under its own name',
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
