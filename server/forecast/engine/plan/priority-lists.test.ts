import { expect, test } from 'vitest';
import { forecast } from '../forecast';
import { busyPlan } from '../testing/plans';
import { EDITIONS } from '../types';
import { preparePlan } from './plan';
import { listInOrder, orderOf } from './priority-lists';

test('an edition with more work is not finished earlier, nor cheaper', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    const { editions } = forecast(busyPlan({ seed, trials: 400 }), { detail: false });
    const [mvp, scalable, enterprise] = EDITIONS.map(edition => editions[edition]);
    for (const [smaller, larger] of [
      [mvp!, scalable!],
      [scalable!, enterprise!],
    ] as const) {
      expect(smaller.cost.p50).toBeLessThanOrEqual(larger.cost.p50);
      for (const p of [10, 50, 80, 95]) {
        expect(smaller.curve.finishDay[p]!).toBeLessThanOrEqual(larger.curve.finishDay[p]!);
      }
    }
  }
});

test('an order by name gives each edition a list of all its items', () => {
  const { editions } = preparePlan(busyPlan());
  const order = orderOf(editions.enterprise);
  for (const edition of EDITIONS) {
    const { work } = editions[edition];
    const list = listInOrder(work, order);
    expect([...list].sort((a, b) => a - b)).toEqual([...work.itemFeature.keys()]);
    const places = [...list].map(item => order.indexOf(work.itemStreams[item]!));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
  // What the order does not name comes last, in the plan's own order.
  const { work } = editions.mvp;
  expect([...listInOrder(work, [work.itemStreams[2]!])]).toEqual([
    2,
    0,
    1,
    ...[...work.itemFeature.keys()].slice(3),
  ]);
});
