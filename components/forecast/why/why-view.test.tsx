import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { withoutRates } from '@/server/forecast/domain/view';
import { forecast } from '@/server/forecast/engine/forecast';
import { certain, feature, planWith, risk } from '@/server/forecast/engine/testing/plans';
import type { Forecast, ForecastInput } from '@/server/forecast/engine/types';
import { WhyView } from './why-view';

const input = planWith({
  features: [feature('a', {}), feature('b', { backend: { low: 8, likely: 12, high: 30 } }, [], 'scalable')],
  risks: [
    risk('Dear licence', 0.5, { kind: 'money', range: certain(900_000) }, 'scalable'),
    risk('Slow approval', 0.5, { kind: 'days', range: certain(30) }, 'scalable'),
  ],
  trials: 200,
});

/** The headings of the page, and its words. */
function seen(
  edition: 'mvp' | 'scalable',
  made: (result: Forecast) => Forecast = result => result,
  figure: 'cost' | 'finish' = 'cost',
) {
  const result = made(forecast(input));
  const html = renderToStaticMarkup(
    <WhyView
      home="/plan"
      forecast={withoutRates<{ input: ForecastInput; result: Forecast }>({ input, result })}
      marginRate={0}
      responses={new Map()}
      view={{ edition, figures: 'price', figure, allDrivers: false, allFeatures: false }}
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

test('the risks begin with what is asked about: money, or days', () => {
  const table = (figure: 'cost' | 'finish') => {
    const { html } = seen('scalable', result => result, figure);
    return html.slice(
      html.indexOf('What each risk is worth</h2>'),
      html.indexOf('What the finish waits for'),
    );
  };
  const comesFirst = (html: string, first: string, second: string) =>
    expect(html.indexOf(first)).toBeLessThan(html.indexOf(second));
  comesFirst(table('cost'), 'Dear licence</a>', 'Slow approval</a>');
  comesFirst(table('cost'), 'Adds on average<', 'Days on average<');
  comesFirst(table('finish'), 'Slow approval</a>', 'Dear licence</a>');
  comesFirst(table('finish'), 'Days on average<', 'Adds on average<');
});
