import { expect, test } from 'vitest';
import { forecast } from '@/server/forecast/engine/forecast';
import { cheapNowExpensiveLater } from '@/server/forecast/engine/later/cheap-now-expensive-later';
import { assumed, laterWith } from '@/server/forecast/engine/testing/later';
import { busyPlan } from '@/server/forecast/engine/testing/plans';
import { EDITIONS } from '@/server/forecast/engine/types';
import { buildCosts } from './build-costs';

const { editions } = forecast(busyPlan({ trials: 2_000 }));

test('the figures at launch are those that the forecast shows', () => {
  const { builds } = cheapNowExpensiveLater(
    laterWith({
      buildCostMinor: buildCosts(editions),
      scope: 'enterprise',
      assumptions: assumed(),
      trials: 2_000,
    }),
  );
  for (const edition of EDITIONS) {
    const { p10, p50, p80 } = builds.find(one => one.build === edition)!.cumulativeMinor;
    expect([p10[0], p50[0], p80[0]]).toEqual([
      editions[edition].cost.p10,
      editions[edition].cost.p50,
      editions[edition].cost.p80,
    ]);
  }
});

test('which trial is dear stays as it was drawn, in every edition', () => {
  const costs = buildCosts(editions);
  for (const edition of EDITIONS) {
    const drawn = editions[edition].cloud.map(([minor]) => minor);
    const dearest = drawn.indexOf(Math.max(...drawn));
    expect(costs[edition][dearest]).toBe(Math.max(...costs[edition]));
    expect(costs[edition]).toHaveLength(drawn.length);
  }
});
