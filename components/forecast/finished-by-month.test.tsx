import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { forecast } from '@/server/forecast/engine/forecast';
import { feature, planWith } from '@/server/forecast/engine/testing/plans';
import { FinishedByMonth } from './finished-by-month';

const drawn = (hours: number) => {
  const work = { low: hours / 2, likely: hours, high: hours * 1.5 };
  const features = [feature('long', { backend: work })];
  const { editions } = forecast(planWith({ features, trials: 200 }));
  const html = renderToStaticMarkup(
    <FinishedByMonth forecasts={[editions.mvp]} deadline={null} locale="en-GB" />,
  );
  return { html, months: editions.mvp.months, columns: html.match(/<th scope="col"/g)!.length - 1 };
};

test('a plan of many years has every month from the first in which it may be done, and says no more', () => {
  const { html, months, columns } = drawn(10_000);
  expect(months.length).toBeGreaterThan(60);
  expect(columns).toBe(
    months.findIndex(one => one.finished >= 0.995) - months.findIndex(one => one.finished > 0) + 1,
  );
  expect(columns).toBeGreaterThan(30);
  expect(html).not.toContain('years are told');
});

test('what takes longer than is told is said', () => {
  expect(drawn(20_000).html).toContain('10 years are told. MVP may take longer.');
});
