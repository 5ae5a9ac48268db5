import type { Direction } from '@/server/brief/domain/sections';
import { DISCIPLINES } from '@/server/forecast/engine/types';
import { spread } from '../estimate';
import type { EffortHours } from '../plan';
import { partsOf } from './plainly';

type LikelyHours = Partial<Record<keyof EffortHours, number>>;

/**
 * Likely hours of what the catalogue does not have, by kind of work: the figures of an ordinary web
 * product in a small team. They are there to be corrected, so few and round.
 */
export const SIZES = {
  /** A screen or two, plain rules. */
  small: { design: 3, frontend: 6, backend: 5, qa: 3 },
  /** Several screens, rules of its own. */
  medium: { design: 5, frontend: 12, backend: 12, qa: 6 },
  /** Many states, many people. */
  large: { design: 9, frontend: 22, backend: 22, qa: 10 },
  /** One kind of record: a list, a form, its history. */
  record: { design: 2, frontend: 5, backend: 4, qa: 2 },
  /** What one kind of person sees first and may do. */
  role: { design: 2, frontend: 4, backend: 4, qa: 2 },
} as const satisfies Record<string, LikelyHours>;

export type Size = keyof typeof SIZES;

/** How far off a first guess may be: what others own, and what is years away, is known least. */
const SPREADS = {
  own: { low: 0.7, high: 1.7 },
  outside: { low: 0.6, high: 2.2 },
  distant: { low: 0.5, high: 2.5 },
} as const;

export type Certainty = keyof typeof SPREADS;

export const effortOf = (size: Size, certainty: Certainty = 'own'): EffortHours =>
  effortFrom(SIZES[size], certainty);

export function effortFrom(likely: LikelyHours, certainty: Certainty = 'own'): EffortHours {
  const effort: EffortHours = {};
  for (const discipline of DISCIPLINES) {
    const hours = likely[discipline];
    if (hours) effort[discipline] = spread(hours, SPREADS[certainty]);
  }
  return effort;
}

/** The same again for each of several, such as roles. */
export const effortTimes = (size: Size, times: number): EffortHours =>
  effortFrom(
    Object.fromEntries(
      Object.entries(SIZES[size]).map(([discipline, likely]) => [discipline, likely * times]),
    ),
  );

/** A workflow by the steps that were written down: up to three small, up to seven medium, else large. */
export const sizeOfSteps = (steps: readonly string[]): Size =>
  steps.length <= 3 ? 'small' : steps.length <= 7 ? 'medium' : 'large';

/** A feature by how many things its line names: "book, move and cancel sessions" are three, which is large. */
export const sizeOfLine = (what: string): Size => (partsOf(what).length >= 3 ? 'large' : 'medium');

/** Likely hours of a connection, by what is on the other side. The first kind whose phrase is said counts. */
export const CONNECTION_KINDS = [
  {
    kind: 'payments',
    phrases: ['stripe', 'mollie', 'adyen', 'paypal', 'card terminal', 'payment provider', 'sepa', 'payout'],
    hours: { frontend: 8, backend: 20, qa: 8 },
  },
  {
    kind: 'sign-in',
    phrases: ['single sign', 'entra', 'active directory', 'okta', 'identity', 'bankid', 'eid', 'login'],
    hours: { frontend: 3, backend: 18, qa: 6, devops: 3 },
  },
  {
    kind: 'messages',
    phrases: ['sms', 'text message', 'twilio', 'sendgrid', 'mailgun', 'mailjet', 'whatsapp', 'newsletter'],
    hours: { frontend: 2, backend: 10, qa: 4 },
  },
  {
    kind: 'maps',
    phrases: ['map', 'geocod', 'address search', 'route'],
    hours: { frontend: 10, backend: 5, qa: 3 },
  },
  {
    kind: 'accounts',
    phrases: [
      'datev',
      'accounting',
      'bookkeep',
      'xero',
      'quickbooks',
      'visma',
      'fortnox',
      'lexoffice',
      'ledger',
      'tax advis',
    ],
    hours: { frontend: 4, backend: 24, qa: 8 },
  },
  {
    kind: 'enterprise',
    phrases: ['sap', 'erp', 'dynamics', 'navision', 'salesforce', 'hubspot', 'crm', 'odoo'],
    hours: { frontend: 4, backend: 32, qa: 10 },
  },
  {
    kind: 'calendar',
    phrases: ['calendar', 'outlook', 'ical', 'exchange'],
    hours: { frontend: 3, backend: 18, qa: 6 },
  },
  {
    kind: 'devices',
    phrases: ['terminal', 'printer', 'scanner', 'sensor', 'telematics', 'lock', 'device'],
    hours: { frontend: 5, backend: 28, qa: 10 },
  },
  {
    kind: 'files',
    phrases: ['csv', 'spreadsheet', 'excel', 'ftp', 'file drop', 'sharepoint', 'drive', 'archive'],
    hours: { frontend: 3, backend: 14, qa: 5 },
  },
] as const;

/** What is on the other side is not said, or of no usual kind. */
export const OTHER_CONNECTION = { frontend: 4, backend: 24, qa: 8 } as const;

/** Reading is the lesser half: a mistake in what is written has to be found and taken back. */
export const DIRECTION_FACTORS: Record<Direction, number> = { read: 0.8, write: 1, both: 1.4 };
