import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readinessOf } from './readiness';
import { type BriefAnswers, EMPTY_ANSWERS, SECTIONS } from './sections';

const COMPLETE: BriefAnswers = {
  goals: { items: [{ goal: 'Half of all bookings online', measure: '50% by December, 4% today' }] },
  features: {
    items: [
      { what: 'Book online', why: 'Fewer calls' },
      { what: 'Reminders', why: 'Fewer missed sessions' },
      { what: 'Invoices', why: 'Paid sooner' },
    ],
  },
  roles: { items: [{ name: 'Patient', may: 'book, move, cancel' }] },
  workflows: { items: [{ name: 'Book', steps: 'Choose a clinic, a time, pay' }] },
  budget: { lowMinor: 4_000_000, highMinor: 8_000_000, note: '' },
  timeline: { start: '2027-01-11', deadline: '2027-06-30', reason: 'The old licence ends' },
  references: { items: [{ address: 'doctolib.fr', liked: 'three taps to a time' }] },
  integrations: { items: [{ name: 'PhysioSoft', purpose: 'read free times' }] },
  vision: { inSixMonths: 'All seven clinics', inTwoYears: 'Hospital groups' },
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
    const items = [{ goal: '', measure: '' }, ...COMPLETE.goals.items, { goal: 'Be loved', measure: ' ' }];
    expect(lackOf({ goals: { items } })).toEqual({
      score: 94,
      texts: ['No measure for goal 3: the plan cannot say whether it was met.'],
    });
  });

  it('takes a tick for an answer where there is nothing to connect, or no fixed date', () => {
    expect(lackOf({ integrations: { items: [], none: true } }).score).toBe(100);
    expect(
      lackOf({ timeline: { start: '2027-01-11', deadline: null, anyDay: true, reason: '' } }).score,
    ).toBe(100);
  });

  it('says that a budget is upside down and that a deadline is not after the start', () => {
    const { texts } = lackOf({
      budget: { lowMinor: 9_000_000, highMinor: 8_000_000, note: '' },
      timeline: { start: '2027-06-30', deadline: '2027-06-30', reason: 'fair' },
    });
    expect(texts).toEqual([
      'The lowest amount is above the highest: swap them.',
      'The deadline is not after the start: change one of the two.',
    ]);
  });

  it('of any brief gives a reason for every missing point, no less and no more', () => {
    fc.assert(
      fc.property(anyAnswers, answers => {
        const { score, reasons } = readinessOf(answers);
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
const rows = <K extends string>(...keys: K[]): fc.Arbitrary<{ items: Record<K, string>[] }> =>
  fc.record({
    items: fc.array(
      fc
        .tuple(...keys.map(() => text))
        .map(texts => Object.fromEntries(keys.map((key, at) => [key, texts[at]!])) as Record<K, string>),
      { maxLength: 25 },
    ),
  });
const amount = fc.constantFrom(null, 100, 200);
const day = fc.constantFrom(null, '2027-01-01', '2027-02-01');
const anyAnswers = fc.record({
  goals: rows('goal', 'measure'),
  features: rows('what', 'why'),
  roles: rows('name', 'may'),
  workflows: rows('name', 'steps'),
  budget: fc.record({ lowMinor: amount, highMinor: amount, note: text }),
  timeline: fc.record({ start: day, deadline: day, anyDay: fc.boolean(), reason: text }),
  references: rows('address', 'liked'),
  integrations: rows('name', 'purpose'),
  vision: fc.record({ inSixMonths: text, inTwoYears: text }),
});
