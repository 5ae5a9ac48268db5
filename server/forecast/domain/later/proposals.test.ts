import { expect, test } from 'vitest';
import {
  ASSUMPTION_BOUNDS,
  ASSUMPTION_KEYS,
  type AssumptionKey,
} from '@/server/forecast/engine/later/assumptions';
import { cheapNowExpensiveLater } from '@/server/forecast/engine/later/cheap-now-expensive-later';
import { assumed, laterWith } from '@/server/forecast/engine/testing/later';
import { PROPOSALS } from './proposals';
import { SOURCES } from './sources';

const likely = Object.fromEntries(ASSUMPTION_KEYS.map(key => [key, PROPOSALS[key].range.likely])) as Record<
  AssumptionKey,
  number
>;

test('together, the likely figures give what was published of average software, whose debt is 30% of its value', () => {
  const { builds } = cheapNowExpensiveLater(
    laterWith({
      buildCostMinor: { mvp: [12_000_000], scalable: [12_000_000], enterprise: [12_000_000] },
      assumptions: assumed({ ...likely, launchDebtShare: 0.3 }),
      horizonMonths: 1,
    }),
  );
  const mvp = builds.find(one => one.build === 'mvp')!;
  const { corrective, enhancement } = mvp.atHorizon;
  const upkeepPerYear = (12 * (corrective + enhancement)) / 12_000_000;
  expect(mvp.timeLostShare[0]).toBeCloseTo(0.23, 2);
  expect(upkeepPerYear).toBeGreaterThan(0.15);
  expect(upkeepPerYear).toBeLessThan(0.25);
  expect(corrective / (corrective + enhancement)).toBeCloseTo(0.21, 2);
});

test('each proposal is in rising order and within its bounds, and says where it comes from or that it is a guess', () => {
  for (const key of ASSUMPTION_KEYS) {
    const { range, sources, because } = PROPOSALS[key];
    const [least, most] = ASSUMPTION_BOUNDS[key];
    expect([least, range.low, range.likely, range.high, most], key).toEqual(
      [least, range.low, range.likely, range.high, most].toSorted((a, b) => a - b),
    );
    if (!sources.length) expect(because, key).toContain('guess');
    for (const source of sources) expect(SOURCES[source].cite).not.toBe('');
  }
});
