import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '@/server/forecast/engine/types';
import { newId } from '@/server/kernel/ids';
import { BASE_CATALOGUE } from './base';
import { type AgreedFeature, featuresToAdd, originOf, otherHours } from './learning';

const range = (likely: number): Range => ({ low: likely * 0.7, likely, high: likely * 1.7 });
const agreed = (more: Partial<AgreedFeature> = {}): AgreedFeature => ({
  featureId: newId('feature'),
  planId: newId('plan'),
  planTitle: 'A plan',
  area: 'Animals',
  title: 'Kennels',
  note: 'With a run.',
  edition: 'scalable',
  origin: null,
  effortHours: { backend: range(10) },
  ...more,
});
const search = BASE_CATALOGUE.find(feature => feature.key === 'find-anything')!;
const asShipped = { origin: originOf(search.key), title: search.title, effortHours: search.effortHours };

describe('features of agreed plans', () => {
  it('could be added where the catalogue has none of that origin or title, most frequent first', () => {
    const own = [
      agreed({ title: 'Once' }),
      agreed({ title: 'Kennels', edition: 'scalable' }),
      agreed({ title: ' kennels ', edition: 'mvp', effortHours: { backend: range(20) } }),
      agreed({ title: search.title }),
      agreed({ ...asShipped, title: 'Renamed here' }),
      agreed({ title: 'Without hours', effortHours: {} }),
      agreed({ title: 'From an answer', origin: 'answer:features.f1' }),
    ];
    const found = featuresToAdd(own, BASE_CATALOGUE);
    expect(found.map(one => [one.title, one.plans.length])).toEqual([
      ['Kennels', 2],
      ['Once', 1],
      ['From an answer', 1],
    ]);
    expect(found[0]).toMatchObject({ edition: 'mvp', effortHours: { backend: { likely: 15 } } });
  });

  it('say nothing about hours that are the catalogue’s, give or take a tenth', () => {
    expect(otherHours([agreed(asShipped)], BASE_CATALOGUE)).toEqual([]);
    const { backend } = search.effortHours;
    const nearly = { ...search.effortHours, backend: { ...backend!, likely: backend!.likely * 1.05 } };
    expect(otherHours([agreed({ ...asShipped, effortHours: nearly })], BASE_CATALOGUE)).toEqual([]);
  });

  it('say the median of their hours, and in how many plans, where it is another', () => {
    const plan = newId('plan');
    const all = [12, 40, 16].map(likely =>
      agreed({
        ...asShipped,
        planId: likely === 40 ? plan : newId('plan'),
        effortHours: { backend: range(likely) },
      }),
    );
    const [other] = otherHours(all, BASE_CATALOGUE);
    expect(other).toMatchObject({
      key: search.key,
      now: search.effortHours,
      agreed: { backend: { likely: 16 } },
    });
    expect(other!.plans).toHaveLength(3);
    expect(other!.agreed.frontend).toBeUndefined();
  });

  it('keep low, likely and high in order, whatever the plans estimate', () => {
    const points = fc
      .tuple(
        fc.double({ min: 0.25, max: 500, noNaN: true }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        fc.double({ min: 1, max: 3, noNaN: true }),
      )
      .map(([low, up, further]): Range => ({ low, likely: low * up, high: low * up * further }));
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 8 }), ranges => {
        const all = ranges.map(one => agreed({ effortHours: { backend: one } }));
        const [found] = featuresToAdd(all, BASE_CATALOGUE);
        const { low, likely, high } = found!.effortHours.backend!;
        return 0 < low && low <= likely && likely <= high;
      }),
    );
  });
});
