import type { Edition } from '@/server/forecast/engine/types';
import type { Demands } from '../demands';

/** Chapters of the OWASP Application Security Verification Standard 5.0.0. */
export const ASVS_CHAPTERS = {
  V1: 'Encoding and Sanitization',
  V2: 'Validation and Business Logic',
  V3: 'Web Frontend Security',
  V4: 'API and Web Service',
  V5: 'File Handling',
  V6: 'Authentication',
  V7: 'Session Management',
  V8: 'Authorization',
  V9: 'Self-contained Tokens',
  V10: 'OAuth and OIDC',
  V11: 'Cryptography',
  V12: 'Secure Communication',
  V13: 'Configuration',
  V14: 'Data Protection',
  V15: 'Secure Coding and Architecture',
  V16: 'Security Logging and Error Handling',
  V17: 'WebRTC',
} as const;
export type AsvsChapter = keyof typeof ASVS_CHAPTERS;

/** A requirement of ASVS in our own words, and how such a product meets it. */
export interface Control {
  /** Its number in ASVS 5.0.0: `6.3.3`. The first part is the chapter. */
  asvs: string;
  requirement: string;
  how: string;
  because: string;
  /** Left out: every product. */
  when?: Condition;
  /** What makes it worth its hours before its level is asked for. */
  early?: Condition;
}

/** What in an edition's demands makes a control worth its hours. */
export type Condition = (demands: Demands, edition: Edition) => boolean;

/** More than a stray attachment: over a gigabyte in the first year, and 50 MB from each active person. */
export const hasFiles: Condition = ({ filesMegabytesPerPersonYear, people, activeShare }) =>
  filesMegabytesPerPersonYear > 50 * activeShare && people.mvp * filesMegabytesPerPersonYear > 1_000;
export const hasPersonalData: Condition = ({ compliance }) =>
  compliance.some(kind => kind === 'personal-data' || kind === 'health');
export const hasHealthOrMoney: Condition = ({ compliance }) =>
  compliance.some(kind => kind === 'health' || kind === 'finance');
export const hasPayments: Condition = ({ compliance }) =>
  compliance.some(kind => kind === 'card-payments' || kind === 'finance');
export const isShared: Condition = ({ tenancy }, edition) => tenancy[edition] === 'many';
export const isConnected: Condition = ({ integrations }) => integrations > 0;
export const isLive: Condition = ({ realTime }, edition) => realTime[edition];
/** Where sign-in with another's accounts is likely: decisions/around.ts has the same reasons. */
export const hasForeignSignIn: Condition = (demands, edition) =>
  isShared(demands, edition) ||
  demands.compliance.includes('public-sector') ||
  hasHealthOrMoney(demands, edition);
