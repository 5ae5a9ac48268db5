import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readinessOf } from './readiness';
import { type BriefAnswers, DIRECTIONS, EMPTY_ANSWERS, HORIZONS, PRIORITIES, SECTIONS } from './sections';
import type { TemplateContent } from './template';

const COMPLETE: BriefAnswers = {
  goals: { items: [{ id: '1', goal: 'Half of all bookings online', measure: '50% by December, 4% today' }] },
  features: {
    items: [
      { id: '1', what: 'Book online', why: 'Fewer calls', priority: 'must' },
      { id: '2', what: 'Reminders', why: 'Fewer missed sessions', priority: 'should' },
      { id: '3', what: 'Invoices', why: 'Paid sooner', priority: 'later' },
    ],
  },
  roles: { items: [{ id: '1', name: 'Patient', people: 9000, may: 'book\nmove\ncancel' }] },
  workflows: { items: [{ id: '1', name: 'Book', steps: ['Choose a clinic', 'Choose a time', 'Pay'] }] },
  budget: { lowMinor: 4_000_000, highMinor: 8_000_000, currency: null, note: '' },
  timeline: { start: '2027-01-11', deadline: '2027-06-30', reason: 'The old licence ends', dates: [] },
  references: { items: [{ id: '1', address: 'doctolib.fr', liked: 'three taps to a time' }] },
  integrations: { items: [{ id: '1', name: 'PhysioSoft', purpose: 'read free times', direction: 'read' }] },
  vision: {
    items: [
      { id: '1', horizon: 'six-months', what: 'All seven clinics' },
      { id: '2', horizon: 'two-years', what: 'Hospital groups' },
    ],
  },
};

const lackOf = (change: Partial<BriefAnswers>) => {
  const readiness = readinessOf({ ...COMPLETE, ...change });
  return { score: readiness.score, texts: readiness.reasons.map(reason => reason.text) };
};

describe('readiness', () => {
  it('of an untouched brief is 0, with one reason for each section', () => {
    const { score, reasons, sections } = readinessOf(EMPTY_ANSWERS);
    expect(score).toBe(0);
    expect(new Set(reasons.map(reason => reason.section)).size).toBe(SECTIONS.length);
    expect(Object.values(sections)).toEqual(SECTIONS.map(() => 'empty'));
  });

  it('of a complete brief is 100, with nothing missing', () => {
    const { score, reasons, sections } = readinessOf(COMPLETE);
    expect({ score, reasons }).toEqual({ score: 100, reasons: [] });
    expect(Object.values(sections)).toEqual(SECTIONS.map(() => 'enough'));
  });

  it('names the goal that has no measure, by the number that it has on the page', () => {
    const items = [
      { id: '7', goal: '', measure: '' },
      ...COMPLETE.goals.items,
      { id: '8', goal: 'Be loved', measure: ' ' },
    ];
    expect(lackOf({ goals: { items } })).toEqual({
      score: 94,
      texts: ['No measure for goal 3: the plan cannot say whether it was met.'],
    });
  });

  it('takes a tick for an answer where there is nothing to connect, or no fixed date', () => {
    expect(lackOf({ integrations: { items: [], none: true } }).score).toBe(100);
    expect(
      lackOf({ timeline: { start: '2027-01-11', deadline: null, anyDay: true, reason: '', dates: [] } })
        .score,
    ).toBe(100);
  });

  it('says that a budget is upside down and that a deadline is not after the start', () => {
    const { texts } = lackOf({
      budget: { lowMinor: 9_000_000, highMinor: 8_000_000, currency: null, note: '' },
      timeline: { start: '2027-06-30', deadline: '2027-06-30', reason: 'fair', dates: [] },
    });
    expect(texts).toEqual([
      'The lowest amount is above the highest: swap them.',
      'The deadline is not after the start: change one of the two.',
    ]);
  });

  it('names what has no priority, no number of people and no direction', () => {
    const { texts } = lackOf({
      features: { items: COMPLETE.features.items.map(one => ({ ...one, priority: null })).slice(0, 3) },
      roles: { items: [{ ...COMPLETE.roles.items[0]!, people: null }] },
      integrations: { items: [{ ...COMPLETE.integrations.items[0]!, direction: null }] },
    });
    expect(texts).toEqual([
      'No priority for “Book online”: nobody knows whether it can wait.',
      'No priority for “Reminders”: nobody knows whether it can wait.',
      'No priority for “Invoices”: nobody knows whether it can wait.',
      'Not said how many “Patient” are: it decides what the software must carry.',
      'Not said which way data goes with “PhysioSoft”: writing is more work than reading.',
    ]);
  });

  it('takes a row with nothing but a priority, a direction or a horizon for no row', () => {
    const { sections } = readinessOf({
      ...EMPTY_ANSWERS,
      features: { items: [{ id: '1', what: '', why: ' ', priority: 'must' }] },
      workflows: { items: [{ id: '1', name: '', steps: ['', ' '] }] },
      integrations: { items: [{ id: '1', name: '', purpose: '', direction: 'both' }] },
      vision: { items: [{ id: '1', horizon: 'two-years', what: '' }] },
    });
    expect(Object.values(sections)).toEqual(SECTIONS.map(() => 'empty'));
  });

  it('counts a question of the studio’s own until it is answered, out of a hundred all the same', () => {
    const ask = (id: string) => ({ id, ask: `Who decides (${id})?`, why: 'We need one voice.' });
    const template: TemplateContent = {
      welcome: '',
      sections: {
        goals: { name: '', question: '', why: '', example: '', questions: [ask('q-1'), ask('q-2')] },
      },
    };
    const { score, reasons } = readinessOf(COMPLETE, template);
    expect({ score, texts: reasons.map(reason => reason.text) }).toEqual({
      score: 96,
      texts: [
        'Not answered: Who decides (q-1)? We need one voice.',
        'Not answered: Who decides (q-2)? We need one voice.',
      ],
    });
    const goals = { ...COMPLETE.goals, extra: { 'q-1': 'Ines', 'q-2': 'Marte' } };
    expect(readinessOf({ ...COMPLETE, goals }, template).score).toBe(100);
    expect(readinessOf(EMPTY_ANSWERS, template).score).toBe(0);
  });

  it('of any brief gives a reason for every missing point, no less and no more', () => {
    fc.assert(
      fc.property(anyAnswers, anyTemplate, (answers, template) => {
        const { score, reasons } = readinessOf(answers, template);
        const lost = reasons.reduce((sum, reason) => sum + reason.points, 0);
        expect(score + lost).toBe(100);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(reasons.every(reason => reason.points >= 0 && reason.text.length > 0)).toBe(true);
      }),
    );
  });

  it('never falls when an answer is added', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...SECTIONS), (answers, section) => {
        const more = { ...answers, [section]: COMPLETE[section] };
        expect(readinessOf(more).score).toBeGreaterThanOrEqual(readinessOf(answers).score);
      }),
    );
  });
});

const text = fc.constantFrom('', ' ', 'said');
const rows = <R extends object>(row: { [K in keyof R]: fc.Arbitrary<R[K]> }) =>
  fc.record({
    items: fc
      .array(fc.record(row), { maxLength: 25 })
      .map(items => items.map((item, at) => ({ ...item, id: String(at) }) as R & { id: string })),
  });
const amount = fc.constantFrom(null, 100, 200);
const day = fc.constantFrom(null, '2027-01-01', '2027-02-01');
const anyAnswers: fc.Arbitrary<BriefAnswers> = fc.record({
  goals: rows({ goal: text, measure: text }),
  features: rows({ what: text, why: text, priority: fc.constantFrom(null, ...PRIORITIES) }),
  roles: rows({ name: text, people: fc.constantFrom(null, 0, 12), may: text }),
  workflows: rows({ name: text, steps: fc.array(text, { maxLength: 4 }) }),
  budget: fc.record({
    lowMinor: amount,
    highMinor: amount,
    currency: fc.constantFrom(null, 'EUR'),
    note: text,
  }),
  timeline: fc.record({
    start: day,
    deadline: day,
    anyDay: fc.boolean(),
    reason: text,
    dates: rows({ day, reason: text }).map(({ items }) => items),
  }),
  references: rows({ address: text, liked: text }),
  integrations: rows({ name: text, purpose: text, direction: fc.constantFrom(null, ...DIRECTIONS) }),
  vision: rows({ horizon: fc.constantFrom(...HORIZONS), what: text }),
});
const anyTemplate: fc.Arbitrary<TemplateContent | null> = fc.option(
  fc.nat(5).map(count => ({
    welcome: '',
    sections: {
      vision: {
        name: '',
        question: '',
        why: '',
        example: '',
        questions: Array.from({ length: count }, (_, at) => ({ id: `q-${at}`, ask: 'Why?', why: '' })),
      },
    },
  })),
);
