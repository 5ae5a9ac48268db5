import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { withoutDetail, withoutRates } from '@/server/forecast/domain/view';
import { forecast } from '@/server/forecast/engine/forecast';
import { feature, planWith } from '@/server/forecast/engine/testing/plans';
import type { Forecast, ForecastInput } from '@/server/forecast/engine/types';
import { WhyView } from './why-view';

const input = planWith({
  features: [feature('a', {}), feature('b', { backend: { low: 8, likely: 12, high: 30 } }, [], 'scalable')],
  trials: 200,
});

/** The headings of the page, and its words. */
function seen(edition: 'mvp' | 'scalable', made: (result: Forecast) => Forecast = result => result) {
  const result = made(forecast(input));
  const html = renderToStaticMarkup(
    <WhyView
      home="/plan"
      forecast={withoutRates<{ input: ForecastInput; result: Forecast }>({ input, result })}
      marginRate={0}
      responses={new Map()}
      view={{ edition, figures: 'price', figure: 'cost', allDrivers: false, allFeatures: false }}
      locale="en-GB"
      today="2027-01-01"
    />,
  );
  return { headings: html.match(/<h2/g)?.length ?? 0, html };
}

test('an edition without work keeps every heading, with why there is nothing and what to do', () => {
  const empty = seen('mvp');
  expect(empty.headings).toBe(seen('scalable').headings);
  expect(empty.html).toContain('Nothing is waited for: this edition has no features with hours yet.');
});

test('an older engine’s forecast, which told less, has a heading and says so', () => {
  const older = seen('scalable', withoutDetail);
  expect(older.headings).toBe(1);
  expect(older.html).toContain('made by an older version');
});
