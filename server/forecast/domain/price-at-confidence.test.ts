import { describe, expect, it } from 'vitest';
import { forecast } from '@/server/forecast/engine/forecast';
import { preparePlan } from '@/server/forecast/engine/plan/plan';
import { simulate } from '@/server/forecast/engine/simulate';
import { busyPlan } from '@/server/forecast/engine/testing/plans';
import { lossAtPrice, priceAtConfidence } from './price-at-confidence';

const plan = busyPlan({ trials: 2000 });
const { curve, cost } = forecast(plan, { detail: false }).editions.enterprise;

describe('the price at a confidence', () => {
  it('is the cost that so many trials stay within, with the margin', () => {
    expect(priceAtConfidence(curve, 80, 0)).toBe(cost.p80);
    expect(priceAtConfidence(curve, 50, 0.25)).toBe(Math.round(cost.p50 * 1.25));
  });

  it('rises with the confidence', () => {
    for (let percent = 51; percent <= 95; percent++)
      expect(priceAtConfidence(curve, percent, 0.2)).toBeGreaterThanOrEqual(
        priceAtConfidence(curve, percent - 1, 0.2),
      );
  });
});

describe('the chance of a loss', () => {
  it('is the share of trials that cost more', () => {
    const costs = [...simulate(preparePlan(plan), 'enterprise', 0, 2000, false).cost];
    for (const price of [cost.p10, cost.p50, cost.p80, cost.p95, cost.p50 * 1.1]) {
      const counted = costs.filter(one => one > price).length / costs.length;
      expect(Math.abs(lossAtPrice(curve, price) - counted)).toBeLessThan(0.011);
    }
  });

  it('is certain below every trial and nothing above all', () => {
    expect(lossAtPrice(curve, 0)).toBe(1);
    expect(lossAtPrice(curve, curve.costMinor[100]!)).toBe(0);
  });
});
