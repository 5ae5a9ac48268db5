import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type BriefFile, parseBriefFile } from '@/server/brief/brief-file';
import { type BriefAnswers, EMPTY_ANSWERS, SECTION_SCHEMAS } from '@/server/brief/domain/sections';

export const EXAMPLES = ['clinics', 'marketplace', 'inspections', 'courses'] as const;

export const exampleBrief = (name: (typeof EXAMPLES)[number]): BriefFile =>
  parseBriefFile(readFileSync(`docs/examples/brief-${name}.json`, 'utf8'));

/** Answers with the named sections filled as a client would send them. */
export const answersWith = (given: Partial<{ [S in keyof BriefAnswers]: unknown }>): BriefAnswers => ({
  ...EMPTY_ANSWERS,
  ...Object.fromEntries(
    Object.entries(given).map(([section, content]) => [
      section,
      SECTION_SCHEMAS[section as keyof BriefAnswers].parse(content),
    ]),
  ),
});

const words = fc.constantFrom(
  'Book sessions online',
  'Invoices by mail',
  'Inspections without network',
  'Reports every Monday',
  'Single sign-on for staff',
  'Messages between buyer and seller',
  'Twelve clinics in three countries',
  'Nobody can tell what this is',
  '24/7',
  'DATEV',
  'Stripe',
  '',
);
const rows = <T extends object>(row: { [K in keyof T]: fc.Arbitrary<T[K]> }, most = 6) =>
  fc.record({ items: fc.array(fc.record(row), { maxLength: most }) });

/** Briefs of all sorts: words that call for features, words that call for none, blanks, any priority. */
export const anyAnswers: fc.Arbitrary<BriefAnswers> = fc
  .record({
    goals: rows({ goal: words, measure: words }),
    features: rows({
      what: words,
      why: words,
      priority: fc.constantFrom('must', 'should', 'later', null),
    }),
    roles: rows({ name: words, people: fc.constantFrom(null, 0, 3, 900, 2_000_000), may: words }, 4),
    workflows: rows({ name: words, steps: fc.array(words, { maxLength: 5 }) }),
    integrations: rows({ name: words, purpose: words, direction: fc.constantFrom('read', 'both', null) }),
    vision: rows({ horizon: fc.constantFrom('six-months', 'two-years', 'five-years'), what: words }),
    timeline: fc.record({
      start: fc.constantFrom(null, '2027-02-01'),
      deadline: fc.constantFrom(null, '2027-02-20', '2028-02-01'),
      reason: words,
    }),
    budget: fc.record({
      lowMinor: fc.constantFrom(null, 100),
      highMinor: fc.constantFrom(null, 110, 900),
      note: words,
    }),
  })
  .map(answersWith);
