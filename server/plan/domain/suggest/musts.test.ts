import { describe, expect, test } from 'vitest';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import { suggestPlan } from './suggest-plan';
import { answersWith } from './testing/examples';
import { traceOf } from './trace';

const planOf = (given: Parameters<typeof answersWith>[0]) =>
  suggestPlan({ answers: answersWith(given), catalogue: BASE_CATALOGUE });
const editionOf = (given: Parameters<typeof answersWith>[0], key: string) =>
  planOf(given).features.find(one => one.key === `feature:${key}`)?.edition;

describe('what a must cannot be carried out without', () => {
  const steps = ['The centre sends it', 'Every member gets a push message within five seconds'];
  const brief = (name: string, priority: string) => ({
    features: { items: [{ what: 'Alarm on the phone with reply', why: '', priority }] },
    workflows: { items: [{ name, steps }] },
  });

  test('is in the MVP where a step of the work calls for it', () => {
    expect(editionOf(brief('Answer an alarm', 'must'), 'push')).toBe('mvp');
    expect(editionOf(brief('Answer an alarm', 'should'), 'push')).toBe('scalable');
    expect(editionOf(brief('Plan the summer party', 'must'), 'push')).toBe('scalable');
  });

  test('waits where the client says so', () => {
    const { features, workflows } = brief('Answer an alarm', 'must');
    const push = { what: 'Push messages', why: '', priority: 'should' };
    expect(editionOf({ features: { items: [...features.items, push] }, workflows }, 'push')).toBe('scalable');
  });

  test('is in the MVP where a date before the deadline names it', () => {
    const brief = (day: string) => ({
      workflows: { items: [{ name: 'Goods receipt', steps: ['The worker scans the cases'] }] },
      timeline: {
        start: '2027-02-01',
        deadline: '2027-09-30',
        reason: '',
        dates: [{ day, reason: 'Stock and scanner must run' }],
      },
    });
    expect(editionOf(brief('2027-04-30'), 'barcodes')).toBe('mvp');
    expect(editionOf(brief('2028-01-08'), 'barcodes')).toBe('scalable');
  });
});

test('every date before the deadline is a risk, with what it names that comes later', () => {
  const risks = planOf({
    features: {
      items: [
        { what: 'Drills with attendance', why: '', priority: 'later' },
        { what: 'Hoses by the metre', why: '', priority: 'should' },
        { what: 'Standby roster', why: '', priority: 'must' },
      ],
    },
    timeline: {
      start: '2027-01-11',
      deadline: '2027-06-25',
      reason: '',
      dates: [
        { day: '2027-03-26', reason: 'Drills and hoses must work before Easter' },
        { day: '2027-02-20', reason: 'General assembly' },
        { day: '2027-08-01', reason: 'Summer party' },
      ],
    },
  }).risks.filter(one => one.key.startsWith('risk:early-date'));
  expect(risks.map(one => one.because)).toEqual([
    '“General assembly” is on 20 February 2027, before the deadline.',
    '“Drills and hoses must work before Easter” is on 26 March 2027, before the deadline, and “Drills with attendance” comes only with Enterprise and “Hoses by the metre” comes only with Scalable.',
  ]);
});

test.each([
  ['The stock in the books is the stock on the shelf', 'Stock by wine, vintage, bin and lot'],
  ['Nobody goes into smoke with an expired examination', 'Medical examinations with expiry dates'],
])('the goal “%s” is served by what works for it', (goal, what) => {
  const answers = {
    goals: { items: [{ goal, measure: '' }] },
    features: { items: [{ what, why: '', priority: 'must' }] },
  };
  const { features } = planOf(answers);
  expect(features.filter(one => one.serves.includes('goals.1')).length).toBeGreaterThan(0);
  expect(traceOf(answersWith(answers), { features, parts: [] }).orphanAnswers).toEqual([]);
});

test('proof of age serves the answer that asks for it, what every product needs does not', () => {
  const given = {
    features: { items: [{ what: 'Proof of age at the first order', why: '', priority: 'must' }] },
  };
  const { features } = planOf(given);
  const [age] = traceOf(answersWith(given), { features, parts: [] }).answers;
  expect(age!.features.map(one => one.key)).toContain('feature:age-check');
  expect(age!.features.map(one => one.because).filter(one => one.startsWith('Every product'))).toEqual([]);
});
