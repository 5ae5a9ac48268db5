import type { CatalogueFeature } from '../catalogue-feature';
import { always, delay, foreign, known, moreHours, open, people, says, usual, WORK } from './write';

const area = 'Trust and compliance';

export const TRUST: readonly CatalogueFeature[] = [
  {
    key: 'security-baseline',
    area,
    title: 'Security basics, checked',
    summary:
      'Safe headers, limits on calls, secrets out of the code, parts with known holes reported, and the first level of OWASP ASVS gone through once before launch.',
    edition: 'mvp',
    effortHours: known({ backend: 6, devops: 3, qa: 4 }),
    needs: ['project-setup'],
    roles: [],
    entities: [],
    risks: [],
    calls: [always],
  },
  {
    key: 'privacy',
    area,
    title: 'Privacy: consent, access and deletion',
    summary:
      'Consent with its wording and date, everything about one person as a file, deletion where nothing forbids it, and a list of what is kept why. Legal texts are the client’s.',
    edition: 'mvp',
    effortHours: usual({ design: 2, frontend: 5, backend: 9, qa: 4, pm: 3 }),
    needs: ['sign-in'],
    roles: [],
    entities: ['consent'],
    risks: [],
    calls: [
      says(
        `gdpr, data protection, privacy, personal data, health data, consent, delete their data,
        right to be forgotten, data subject`,
        'the law gives people rights over what is kept about them',
      ),
      people(50, 'it keeps data of this many people, who have rights over it'),
    ],
  },
  {
    key: 'audit-trail',
    area,
    title: 'Who saw and changed what',
    summary:
      'Every change with before, after, who and when, and who opened what is sensitive, kept unchanged and found by record or person.',
    edition: 'scalable',
    effortHours: usual({ design: 2, frontend: 5, backend: 9, qa: 4 }),
    needs: ['roles-rights'],
    roles: ['Auditor'],
    entities: ['audit-entry'],
    risks: [],
    calls: [
      says(
        `audit trail, audit log, audit-proof, who changed, who saw, who did what, who has seen,
        log of changes, change log, change history, history of changes, traceable, traceability,
        tamper`,
        'somebody will ask later who it was',
      ),
    ],
  },
  {
    key: 'retention',
    area,
    title: 'Retention and deletion by rule',
    summary:
      'How long each kind of record is kept, blocked or deleted when the time is up, held back for a dispute, with proof of what was done.',
    edition: 'scalable',
    effortHours: usual({ frontend: 4, backend: 10, qa: 5, pm: 3 }),
    needs: ['privacy', 'background-work'],
    roles: [],
    entities: ['audit-entry'],
    risks: [],
    calls: [
      says(
        `retention, deletion period, delete after, deleted after, kept for ten years,
        keep for ten years, keep records for, kept for, archiving period, statutory archiv,
        legal archive, long-term archive`,
        'some things must be kept and others must not',
      ),
    ],
  },
  {
    key: 'terms',
    area,
    title: 'Terms accepted, by version',
    summary: 'Who accepted which wording when, asked again when it changes, with a copy by mail.',
    edition: 'mvp',
    effortHours: known({ design: 1, frontend: 3, backend: 4, qa: 2 }),
    needs: ['sign-in'],
    roles: [],
    entities: ['consent'],
    risks: [],
    calls: [
      says(
        `terms and conditions, terms of use, terms of service, accept the terms, liability waiver,
        sign a waiver, house rules`,
        'it must be shown later what they agreed to',
      ),
    ],
  },
  {
    key: 'visitor-figures',
    area,
    title: 'Visitor figures with consent',
    summary:
      'Pages and steps counted, without cookies where that is enough, else after a yes, with a few agreed figures. Advertising is not in it.',
    edition: 'scalable',
    effortHours: known({ design: 1, frontend: 6, backend: 2, qa: 2 }),
    needs: ['public-pages'],
    roles: [],
    entities: ['consent'],
    risks: [],
    calls: [
      says(
        `google analytics, matomo, web analytics, website visitors, visitor numbers, cookie banner,
        cookies, conversion rate, marketing pixel, where visitors come from, page views`,
        'one wants to know what visitors do, and may',
        WORK,
      ),
    ],
  },
  {
    key: 'accessibility',
    area,
    title: 'Accessible by WCAG 2.2 AA, proved',
    summary:
      'Every main way by keyboard and screen reader, tested with people who depend on it, faults mended, and the statement that the law asks for.',
    edition: 'mvp',
    effortHours: open({ design: 8, frontend: 20, qa: 12 }),
    needs: ['project-setup'],
    roles: [],
    entities: [],
    risks: [
      moreHours(
        'third-parts',
        0.3,
        [0.2, 0.4, 0.8],
        'A bought part cannot be used without a mouse',
        'Try every bought part by keyboard before it is chosen.',
      ),
    ],
    calls: [
      says(
        `accessibility, wcag, barrier-free, barrier free, disabilit, disabled people, screen reader,
        visually impaired, blind people, hearing impaired, bitv, en 301 549, easy language,
        public authority, public body`,
        'nobody may be shut out, and the law may ask for it',
      ),
      says(
        'county, municipal, city council, town hall, citizen, authority, ministry, public library',
        'the law asks it of public bodies',
        ['roles', 'budget'],
      ),
    ],
  },
  {
    key: 'field-encryption',
    area,
    title: 'Encryption of the most sensitive fields',
    summary:
      'Chosen fields and files encrypted by the application with keys kept apart and changed, so that a copy of the database is of no use. Search in them is limited.',
    edition: 'enterprise',
    effortHours: open({ backend: 18, devops: 6, qa: 7 }),
    needs: ['security-baseline', 'data-model'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `encrypt, end-to-end, professional secrecy, medical confidentiality, medical secrecy,
        attorney client, lawyer client, whistleblow, trade secret, highly confidential`,
        'not even those who run it may read it',
      ),
    ],
  },
  {
    key: 'penetration-test',
    area,
    title: 'Penetration test and remedies',
    summary:
      'Prepared for and accompanied, findings mended and tested again. The tester’s own bill is a fixed cost of the plan.',
    edition: 'enterprise',
    effortHours: open({ backend: 14, frontend: 4, devops: 5, qa: 4, pm: 3 }),
    needs: ['deployment', 'security-baseline'],
    roles: [],
    entities: [],
    risks: [],
    calls: [
      says(
        `penetration test, pentest, pen test, security audit, security test, security review,
        bug bounty, ethical hack`,
        'others should try to break in first',
      ),
    ],
  },
  {
    key: 'compliance-evidence',
    area,
    title: 'Evidence for an audit by a standard',
    summary:
      'What one named standard asks of the software and its running, shown by documents and records that come from the system itself. The certificate is the client’s.',
    edition: 'enterprise',
    effortHours: foreign({ backend: 12, devops: 12, qa: 8, pm: 14 }),
    needs: ['audit-trail', 'monitoring'],
    roles: ['Auditor'],
    entities: ['audit-entry'],
    risks: [
      delay(
        'auditor',
        0.35,
        [5, 10, 25],
        'The auditor asks for more than the standard says',
        'Show the auditor the list before the work is begun.',
      ),
    ],
    calls: [
      says(
        `iso 27001, iso 9001, iso 13485, soc 2, tisax, nis2, nis 2, hipaa, gxp, gmp, medical device,
        kritis, basic protection, certified to, certification audit`,
        'an auditor will ask for proof',
      ),
    ],
  },
  {
    key: 'abuse-protection',
    area,
    title: 'Protection against bots and abuse',
    summary:
      'Public forms and sign-up kept from robots without puzzles where possible, limits by person and address, reports and blocking.',
    edition: 'scalable',
    effortHours: usual({ design: 1, frontend: 4, backend: 8, qa: 4 }),
    needs: ['sign-in'],
    roles: ['Moderator'],
    entities: [],
    risks: [],
    calls: [
      says(
        `spam, bots, bot attacks, fake account, fake booking, fake order, fraud, abuse, captcha,
        block users, report users`,
        'where anybody may come in some come to do harm',
      ),
    ],
  },
  {
    key: 'age-check',
    area,
    title: 'Age checked',
    summary:
      'Asked or proved through a service, at the one place where it matters, and only the result is kept.',
    edition: 'scalable',
    effortHours: usual({ design: 1, frontend: 3, backend: 5, qa: 3 }),
    needs: ['sign-in'],
    roles: [],
    entities: ['consent'],
    risks: [],
    calls: [
      says(
        `age check, age verification, proof of age, under 18, over 18, under 16, minors, sell alcohol,
        wine sale`,
        'the young may not, or only with consent',
      ),
    ],
  },
];
