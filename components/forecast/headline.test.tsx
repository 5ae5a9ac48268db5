import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { forecast } from '@/server/forecast/engine/forecast';
import { feature, planWith } from '@/server/forecast/engine/testing/plans';
import type { ForecastInput } from '@/server/forecast/engine/types';
import { Headline } from './headline';

const shop = feature('Shop', { backend: 80 });
const later = feature('Search', { backend: 80 }, [], 'scalable');

/** The sentence above the forecast of a plan, without its mark-up. */
function sentence(given: Partial<ForecastInput>) {
  const input = planWith({ trials: 100, ...given });
  const { editions } = forecast(input);
  const { currency, budgetMinor, start, deadline } = input;
  const shown = { editions, currency, budgetMinor, start, deadline, locale: 'en-GB', today: '2027-01-01' };
  return renderToStaticMarkup(<Headline {...shown} />).replace(/<[^>]+>/g, '');
}

test('says how sure the limits are, of the largest edition that is likely and of the next', () => {
  const limits = { budgetMinor: 15_000, deadline: '2027-12-01' };
  expect(sentence({ features: [shop, later], ...limits })).toBe(
    'For €150 by 1 December, the MVP makes it more than 99 times in 100. Scalable does so fewer than once in 100.',
  );
});

test('leaves out what has no work in it: that is no success', () => {
  expect(sentence({ features: [later], budgetMinor: 100_000 })).toMatch(
    /^For €1k, Enterprise makes it more than 99 times in 100. Scalable/,
  );
  expect(sentence({ features: [feature('Idea', {})], budgetMinor: 100_000 })).toBe(
    'The plan has no features with hours yet, so there is nothing to forecast.',
  );
  expect(sentence({ features: [later] })).toMatch(
    /^Scalable comes to about €80 and 12 March\. Give the plan/,
  );
});

test('says why where the deadline is before the start', () => {
  expect(sentence({ features: [shop], deadline: '2027-02-01' })).toBe(
    'The deadline, 1 February, is before the work begins on 1 March: no edition can meet it. The MVP comes to about €80 and 12 March.',
  );
});
