import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { cheapNowExpensiveLater } from '@/server/forecast/engine/later/cheap-now-expensive-later';
import { laterWith, UNCERTAIN, uncertainCosts } from '@/server/forecast/engine/testing/later';
import { CostBreakdown } from './cost-breakdown';
import { CrossingMonths } from './crossing-months';
import { CumulativeCost } from './cumulative-cost';

const { builds, crossings } = cheapNowExpensiveLater(
  laterWith({ assumptions: UNCERTAIN, buildCostMinor: uncertainCosts(40), scope: 'scalable', trials: 400 }),
);
const drawn = { builds, months: 36, currency: 'EUR', locale: 'en-GB' };
const pictures = {
  cost: <CumulativeCost {...drawn} crossings={crossings} figures="Price" />,
  crossing: <CrossingMonths crossings={crossings} months={36} locale="en-GB" />,
  breakdown: <CostBreakdown {...drawn} figures="Cost" />,
};

test.each(Object.entries(pictures))('%s says in words what it shows, and has its table', (_, picture) => {
  const markup = renderToStaticMarkup(picture);
  expect(markup).toMatch(/role="img" aria-label="[^"]{60,}"/);
  expect(markup).toContain('<table');
  expect(markup).not.toContain('NaN');
  expect(markup).not.toContain('undefined');
});

test('a crossing that never comes, and builds that cost nothing, are drawn all the same', () => {
  const never = cheapNowExpensiveLater(laterWith());
  const nothing = cheapNowExpensiveLater(
    laterWith({ buildCostMinor: { mvp: [0], scalable: [0], enterprise: [0] } }),
  );
  for (const result of [never, nothing]) {
    const same = { ...drawn, builds: result.builds };
    const markup = [
      <CumulativeCost key="cost" {...same} crossings={result.crossings} figures="Cost" />,
      <CrossingMonths key="crossing" crossings={result.crossings} months={36} locale="en-GB" />,
      <CostBreakdown key="breakdown" {...same} figures="Cost" />,
    ].map(picture => renderToStaticMarkup(picture));
    expect(markup.join('')).not.toContain('NaN');
  }
});

test('no bar stands out of its axis, neither at the launch nor in the last month', () => {
  const ends = {
    edition: 'mvp',
    counts: [3, 0, 0, 5],
    neverShare: 0,
    month: { p10: 0, p50: 3, p90: 3 },
  } as const;
  const markup = renderToStaticMarkup(<CrossingMonths crossings={[ends]} months={3} locale="en-GB" />);
  const bars = [...markup.matchAll(/<rect x="([-\d.]+)%" width="([\d.]+)%"/g)].map(([, x, width]) => [
    Number(x),
    Number(width),
  ]);
  expect(bars).toHaveLength(2);
  expect(bars[0]![0]).toBe(0);
  expect(bars[1]![0]! + bars[1]![1]!).toBe(100);
});
