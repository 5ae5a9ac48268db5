import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Guide, guideFor, USUAL_GUIDE } from '@/server/brief/domain/guide';
import { meeting } from '@/server/brief/domain/import/combine';
import { recognise } from '@/server/brief/domain/import/recognise';
import { type Attached, briefAsMarkdown } from '@/server/brief/domain/markdown';
import {
  type BriefAnswers,
  DIRECTIONS,
  EMPTY_ANSWERS,
  HORIZONS,
  PRIORITIES,
  SECTIONS,
} from '@/server/brief/domain/sections';
import { blocksOf } from './markdown-blocks';

const read = (text: string, guide: Guide = USUAL_GUIDE) =>
  recognise(blocksOf(text), { guide, currency: 'EUR', today: '2026-11-22' });

/** Rows' names of their own are no text, so they do not survive. */
const withoutIds = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner) => (key === 'id' ? undefined : inner)));

describe('a brief written out as Markdown', () => {
  it('is read back as it was, whatever is in it', () => {
    fc.assert(
      fc.property(anyAnswers, fc.shuffledSubarray([...SECTIONS], { minLength: 9 }), (answers, order) => {
        const markdown = briefAsMarkdown({
          title: 'A brief',
          clientName: 'Halden Clinics',
          clientEmail: 'ines@halden.example',
          answers,
          order,
          guide: OWN_GUIDE,
          attached: ATTACHMENTS,
          currency: 'EUR',
        });
        const { title, sections, unplaced } = read(markdown, OWN_GUIDE);
        expect(title).toBe('A brief');
        expect(unplaced).toEqual([]);
        expect(withoutIds({ ...EMPTY_ANSWERS, ...sections })).toEqual(withoutIds(answers));
      }),
      { numRuns: 400 },
    );
  });

  it('brings nothing to add to the brief that it was written from', () => {
    fc.assert(
      fc.property(anyAnswers, answers => {
        const markdown = briefAsMarkdown({
          title: 'A brief',
          clientName: 'Halden Clinics',
          clientEmail: 'ines@halden.example',
          answers,
          order: SECTIONS,
          guide: OWN_GUIDE,
          attached: ATTACHMENTS,
          currency: 'EUR',
        });
        const { sections } = read(markdown, OWN_GUIDE);
        for (const section of SECTIONS)
          if (sections[section])
            expect(meeting(answers[section], sections[section], 'EUR')).toMatchObject({ isThere: true });
      }),
      { numRuns: 300 },
    );
  });

  it('reads like a document', () => {
    const answers: BriefAnswers = {
      ...EMPTY_ANSWERS,
      features: { items: [{ id: '1', what: 'Book online', why: 'Fewer calls', priority: 'must' }] },
      workflows: { items: [{ id: '1', name: 'Lend', steps: ['Reserve', 'Collect'] }] },
      budget: { lowMinor: 4_000_000, highMinor: 6_000_000, currency: null, note: '' },
    };
    expect(
      briefAsMarkdown({
        title: 'Tool library',
        clientName: 'Mia',
        clientEmail: 'mia@example.com',
        answers,
        order: SECTIONS,
        guide: USUAL_GUIDE,
        attached: ATTACHMENTS,
        currency: 'EUR',
      }),
    ).toBe(
      [
        '# Tool library',
        'Mia, mia@example.com',
        '## Business goals',
        '*Not answered yet.*',
        '*Attached:*',
        '- The \\[old\\] plan.pdf\n- [Our board](<https://board.example/a_b(1)?q=%3Cx%3E>)',
        '## Core features',
        '- Book online\n  - Because: Fewer calls\n  - Priority: Must',
        '## User roles',
        '*Not answered yet.*',
        '## Workflows',
        '- Lend\n  1. Reserve\n  2. Collect',
        '## Budget range',
        '- From: €40,000\n- At most: €60,000',
        '*Attached:*',
        '- Quote.xlsx',
        ...['Timeline', 'References', 'Integrations', 'Future vision'].flatMap(name => [
          `## ${name}`,
          '*Not answered yet.*',
        ]),
        '*Attached:*',
        '- Everything.zip',
        '',
      ]
        .join('\n\n')
        .replace(/\n\n$/, '\n'),
    );
  });

  it.each([
    [4_000_000, 'EUR', '€40,000'],
    [4_000_050, 'USD', 'US$40,000.50'],
    [99, 'GBP', '£0.99'],
    [45_000_000, 'NOK', 'NOK 450,000'],
    [72_400, 'JPY', 'JPY 72,400'],
    [1_234, 'KWD', 'KWD 1.2340'],
    [1_234_567, 'KWD', 'KWD 1,234.5670'],
    [500_000, 'KWD', 'KWD 500'],
  ])('has the amount %d in %s as %s, and reads it again', (highMinor, currency, words) => {
    const answers = { ...EMPTY_ANSWERS, budget: { lowMinor: null, highMinor, currency, note: '' } };
    const markdown = briefAsMarkdown({
      title: 'A brief',
      clientName: '',
      clientEmail: '',
      answers,
      order: SECTIONS,
      guide: USUAL_GUIDE,
      attached: [],
      currency: 'EUR',
    });
    expect(markdown).toContain(`- At most: ${words}\n`);
    expect(read(markdown).sections.budget).toEqual(answers.budget);
  });
});

describe('pasted text', () => {
  it('is recognised by usual names, bullets, labels, amounts and dates', () => {
    const { sections, unplaced } = read(`
Hi, this is what we talked about.

Goals
• More bookings online (measure: 50% by December)
• Fewer calls

Must have:
* Book online because the desk is busy
* Reminders

Nice to have
- A waiting list

Users: patients, therapists and reception

Budget: 40-60k EUR
Deadline: 30 June 2027
Start: January 2027

See you on Monday

How it works today
1. The patient calls
2. Reception books

We use
Integrations: DATEV, Stripe
`);
    expect(withoutIds(sections)).toEqual({
      goals: {
        items: [
          { goal: 'More bookings online', measure: '50% by December' },
          { goal: 'Fewer calls', measure: '' },
        ],
      },
      features: {
        items: [
          { what: 'Book online', why: 'the desk is busy', priority: 'must' },
          { what: 'Reminders', why: '', priority: 'must' },
          { what: 'A waiting list', why: '', priority: 'later' },
        ],
      },
      roles: {
        items: ['patients', 'therapists', 'reception'].map(name => ({ name, people: null, may: '' })),
      },
      workflows: {
        items: [
          { name: '', steps: ['The patient calls', 'Reception books'] },
          { name: 'We use', steps: [] },
        ],
      },
      budget: { lowMinor: 4_000_000, highMinor: 6_000_000, currency: 'EUR', note: '' },
      timeline: { start: '2027-01-01', deadline: '2027-06-30', reason: '', dates: [] },
      integrations: {
        items: ['DATEV', 'Stripe'].map(name => ({ name, purpose: '', direction: null })),
      },
    });
    expect(unplaced).toEqual(['Hi, this is what we talked about.', 'See you on Monday']);
  });

  it('is recognised where headings are Markdown, bold, numbered or list items', () => {
    const { sections } = read(`
## 1. Objectives

Be found.

**User roles**

- Therapist (34): see their day, write notes

1. Vision
   - In two years: hospitals
   - Five years: other countries
2. References
   - doctolib.fr – three taps
`);
    expect(withoutIds(sections)).toEqual({
      goals: { items: [{ goal: 'Be found.', measure: '' }] },
      roles: { items: [{ name: 'Therapist', people: 34, may: 'see their day\nwrite notes' }] },
      vision: {
        items: [
          { horizon: 'two-years', what: 'hospitals' },
          { horizon: 'five-years', what: 'other countries' },
        ],
      },
      references: { items: [{ address: 'doctolib.fr', liked: 'three taps' }] },
    });
  });

  it.each([
    ['Budget: 60k', { highMinor: 6_000_000 }],
    ['Budget: €60,000', { highMinor: 6_000_000, currency: 'EUR' }],
    ['Budget\n\n60.000 €', { highMinor: 6_000_000, currency: 'EUR' }],
    ['Cost: between $40,000 and $60,000', { lowMinor: 4_000_000, highMinor: 6_000_000, currency: 'USD' }],
    ['Budget: NOK 450 000 (the board has agreed)', { highMinor: 45_000_000, note: 'the board has agreed' }],
    ['Budget: not decided', { highMinor: null, note: 'not decided' }],
  ])('%s is understood', (text, budget) => {
    expect(read(text).sections.budget).toMatchObject(budget);
  });

  it.each([
    ['Deadline: 2027-06-30', { deadline: '2027-06-30' }],
    ['Go-live: 30.06.2027', { deadline: '2027-06-30' }],
    ['Timeline\n\nLive by June 30th, 2027, as the licence ends', { deadline: '2027-06-30' }],
    ['Launch date: mid of next year', { deadline: null, reason: 'mid of next year' }],
    [
      'Timeline\n- 10 May 2027: pilot',
      { dates: [{ id: expect.any(String), day: '2027-05-10', reason: 'pilot' }] },
    ],
    ['Deadline: none', { anyDay: true }],
  ])('%s is understood', (text, timeline) => {
    expect(read(text).sections.timeline).toMatchObject(timeline);
  });

  it('gives back what it cannot place, and what is too long, whole', () => {
    const long = 'x'.repeat(301);
    expect(read(`Dear all\n\n- a list of things\n\n# Goals\n\n- ${long}\n\n## Weather\n\nSunny`)).toEqual({
      title: null,
      sections: {},
      unplaced: ['Dear all', 'a list of things', long, 'Weather', 'Sunny'],
      sources: new Map(),
    });
  });

  it('gives back a way of working with more steps than one may have, whole', () => {
    const steps = Array.from({ length: 61 }, (_, at) => `Step ${at + 1} of it`);
    const { sections, unplaced } = read(
      `# Workflows\n\n${steps.map((step, at) => `${at + 1}. ${step}`).join('\n')}`,
    );
    expect(sections.workflows?.items ?? []).toEqual([]);
    expect(unplaced.join('\n')).toContain(steps.join('\n'));
  });

  it('loses no word, whatever is pasted', () => {
    const word = fc.stringMatching(/^[a-z]{4,9}$/);
    const line = fc.array(word, { minLength: 1, maxLength: 6 }).map(words => words.join(' '));
    const shapes = [
      (text: string) => `- ${text}`,
      (text: string) => `1. ${text}`,
      (text: string) => `${text}\n`,
      (text: string) => `## ${text}`,
      (text: string) => `- ${text}\n  - ${text}`,
    ];
    const heads = fc.constantFrom(
      '## Goals',
      'Must have',
      'Users',
      '## Workflows',
      'Timeline',
      'Budget',
      '# Vision',
    );
    const lines = fc.array(
      fc.oneof(
        fc.tuple(line, fc.constantFrom(...shapes)).map(([text, shape]) => shape(text)),
        heads,
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(lines, all => {
        const text = all.join('\n\n');
        const found = JSON.stringify(read(text)).toLowerCase();
        for (const one of text.toLowerCase().match(/[a-z]{4,9}/g) ?? []) {
          if (!/^(goals|must|have|users|workflows|timeline|budget|vision)$/.test(one))
            expect(found).toContain(one);
        }
      }),
    );
  });
});

const ATTACHMENTS: Attached[] = [
  { place: 'goals', name: 'The [old] plan.pdf', address: null },
  { place: 'goals.3f2a', name: 'Our board', address: 'https://board.example/a_b(1)?q=<x>' },
  { place: 'budget', name: 'Quote.xlsx', address: null },
  { place: '', name: 'Everything.zip', address: null },
];

const OWN_GUIDE = guideFor({
  welcome: '',
  sections: {
    goals: {
      name: 'What you want',
      question: '',
      why: '',
      example: '',
      questions: [{ id: 'q-who', ask: 'Who decides? (in #1)', why: '' }],
    },
  },
});

// Signs that Markdown or the reader could take for their own, and what a hurried person types.
const piece = fc.constantFrom(
  'a',
  'Booking',
  'the desk',
  '*',
  '_',
  '#',
  '-',
  '+',
  '1.',
  '2)',
  '>',
  '`',
  '<b>',
  '[x](y)',
  '![i](u)',
  '&amp;',
  '\\',
  '|',
  '~~',
  ':',
  ': ',
  ' - ',
  '(5)',
  ', ',
  ' and ',
  '->',
  'http://x.example',
  '===',
  '---',
  '"',
  '’',
  'é',
  '語',
  '60k',
);
const oneLine = fc.array(piece, { maxLength: 6 }).map(pieces => pieces.join(' ').replace(/\s+/g, ' ').trim());
const text = fc.array(oneLine, { maxLength: 5 }).map(lines =>
  lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim(),
);
const rights = fc.array(oneLine, { maxLength: 4 }).map(lines => lines.filter(Boolean).join('\n'));
const rows = <R extends object>(row: { [K in keyof R]: fc.Arbitrary<R[K]> }, isSaid: (row: R) => boolean) =>
  fc
    .array(fc.record(row) as unknown as fc.Arbitrary<R>, { maxLength: 3 })
    .map(items => ({ items: items.filter(isSaid).map((item, at) => ({ ...item, id: String(at) })) }));
const amount = fc.option(fc.integer({ min: 1, max: 900_000_000 }).map(whole => whole * 100));
const day = fc.constantFrom('2027-01-01', '2027-02-28', '2028-02-29');
const goals = rows({ goal: oneLine, measure: oneLine }, one => one.goal !== '' || one.measure !== '');
const anyAnswers: fc.Arbitrary<BriefAnswers> = fc.record({
  goals: fc
    .tuple(goals, fc.option(text))
    .map(([{ items }, own]) => (own ? { items, extra: { 'q-who': own } } : { items })),
  features: rows(
    { what: oneLine, why: oneLine, priority: fc.constantFrom(null, ...PRIORITIES) },
    one => one.what !== '' || one.why !== '',
  ),
  roles: rows(
    { name: oneLine, people: fc.option(fc.integer({ min: 0, max: 90_000 })), may: rights },
    one => one.name !== '' || one.may !== '' || one.people !== null,
  ),
  workflows: rows(
    { name: oneLine, steps: fc.array(oneLine.filter(Boolean), { maxLength: 4 }) },
    one => one.name !== '' || one.steps.length > 0,
  ),
  budget: fc.record({ lowMinor: amount, highMinor: amount, note: text }).map(budget => ({
    ...budget,
    currency: budget.lowMinor === null && budget.highMinor === null ? null : 'EUR',
  })),
  timeline: fc
    .record({
      start: fc.option(day),
      deadline: fc.option(day),
      reason: text,
      dates: rows({ day: fc.option(day), reason: oneLine }, one => one.day !== null || one.reason !== ''),
    })
    .map(timeline => ({ ...timeline, dates: timeline.dates.items })),
  references: rows({ address: oneLine, liked: oneLine }, one => one.address !== '' || one.liked !== ''),
  integrations: rows(
    { name: oneLine, purpose: oneLine, direction: fc.constantFrom(null, ...DIRECTIONS) },
    one => one.name !== '' || one.purpose !== '',
  ),
  vision: rows({ horizon: fc.constantFrom(...HORIZONS), what: oneLine }, one => one.what !== ''),
});
