import { expect, it } from 'vitest';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import { suggestPlan } from './suggest-plan';
import { answersWith } from './testing/examples';

const risk = (key: string, budget: { highMinor: number; currency?: string; note?: string }) =>
  suggestPlan({
    answers: answersWith({
      features: { items: [{ what: 'Waiting list for courses', why: '', priority: 'must' }] },
      integrations: { items: [{ name: 'Land register', purpose: '', direction: 'read' }] },
      budget: { lowMinor: null, note: '', currency: 'EUR', ...budget },
    }),
    catalogue: BASE_CATALOGUE,
  }).risks.find(one => one.key === key);

it('tells where the likely price of the MVP is above the upper end, at a rate that is assumed', () => {
  const short = risk('risk:budget-short', { highMinor: 1_000_000 });
  expect(short).toMatchObject({ edition: 'mvp', serves: ['budget'] });
  expect(short?.because).toMatch(
    /^\d+ likely hours of the MVP at an assumed 90 EUR an hour come to [\d,]+ EUR, and the budget ends at 10,000\.$/,
  );
  expect(risk('risk:budget-short', { highMinor: 90_000_000 })).toBeUndefined();
  expect(
    risk('risk:budget-short', { highMinor: 100, currency: 'JPY' }),
    'no rate is assumed',
  ).toBeUndefined();
});

it('tells where running it costs more than the brief allows, and takes that for no missing reserve', () => {
  const note = 'Running costs of at most 9 euros a month.';
  expect(risk('risk:running-cost', { highMinor: 900, note })?.because).toMatch(
    /^What is chosen for the MVP costs \d+ to [\d,]+ US dollars a month, and the brief allows 9 EUR: “Running costs of at most 9 euros a month”\.$/,
  );
  expect(risk('risk:running-cost', { highMinor: 900, note: note.replace('9', '900') })).toBeUndefined();
  expect(risk('risk:budget', { highMinor: 900, note })).toBeUndefined();
});
