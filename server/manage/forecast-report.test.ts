import { expect, test } from 'vitest';
import { forecast } from '@/server/forecast/engine/forecast';
import { feature, planWith } from '@/server/forecast/engine/testing/plans';
import { forecastReport } from './forecast-report';

test('an edition without work is no success: it has no figures', () => {
  const input = planWith({
    features: [feature('Search', { backend: 80 }, [], 'scalable')],
    budgetMinor: 100_000,
    trials: 50,
  });
  const lines = forecastReport(input, forecast(input)).split('\n');
  const cells = (label: string) => lines.find(line => line.startsWith(label))?.split(/\s{2,}/);
  expect(cells('Features')).toEqual(['Features', '0', '1', '1']);
  expect(cells('Cost P50')).toEqual(['Cost P50', '–', '€80', '€80']);
  expect(cells('Within budget')).toEqual(['Within budget', '–', '>99%', '>99%']);
});
