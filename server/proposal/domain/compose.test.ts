import { describe, expect, it } from 'vitest';
import type { Edition, EditionForecast, Forecast, ForecastInput } from '@/server/forecast/engine/types';
import { composeContent, type Source, withFigures } from './compose';
import { contentSchema } from './content';
import { priceAt } from './price';

const cost = (p80: number) => ({ cost: { p50: p80 - 100, p80, p95: p80 + 100 } });

const edition = (name: Edition, p80: number) =>
  ({
    edition: name,
    ...cost(p80),
    finish: {
      p10: '2027-05-01',
      p50: '2027-05-20',
      p80: '2027-06-07',
      p95: '2027-07-09',
      histogram: { from: 0, to: 10, counts: [1, 2] },
    },
    probability: { budget: 0.5, deadline: 0.75, joint: 0.4 },
  }) as unknown as EditionForecast;

const source = (editions: Edition[]): Source => ({
  plan: {
    title: 'Booking',
    clientName: 'Halden',
    budgetMinor: 5_000_000,
    features: editions.map((_, i) => ({ id: `f${i}`, area: 'Booking', note: `note ${i}` })),
  },
  input: {
    currency: 'EUR',
    start: '2027-01-04',
    budgetMinor: 4_000_000,
    deadline: '2027-07-01',
    features: editions.map((one, i) => ({
      id: `f${i}`,
      title: `Feature ${i}`,
      edition: one,
      effortHours: {},
      needs: [],
    })),
  } as unknown as ForecastInput,
  result: {
    trials: 10_000,
    editions: {
      mvp: edition('mvp', 1_000_001),
      scalable: edition('scalable', 2_000_000),
      enterprise: edition('enterprise', 3_000_000),
    },
  } as unknown as Forecast,
  studioName: 'Northlight',
  preparedBy: 'Ada Moreau',
  preparedOn: '2026-11-21',
  validUntil: '2026-12-12',
  introduction: '',
  marginRate: 0.25,
  priceConfidence: 80,
});

describe('a price', () => {
  it('is cost at the chosen certainty plus margin, rounded half up to the minor unit', () => {
    expect(priceAt(cost(8000), 80, 0.25)).toBe(10_000);
    expect(priceAt(cost(8000), 50, 0.25)).toBe(9875);
    expect(priceAt(cost(8000), 95, 0)).toBe(8100);
    expect(priceAt(cost(1_000_002), 80, 0.25)).toBe(1_250_003);
    expect(priceAt(cost(1_000_001), 80, 0.25)).toBe(1_250_001);
  });
});

describe('a proposal’s content', () => {
  it('offers the editions that add a feature, each with the ones before', () => {
    const { editions } = composeContent(source(['mvp', 'enterprise']));
    expect(editions.map(one => [one.edition, one.features.map(feature => feature.title)])).toEqual([
      ['mvp', ['Feature 0']],
      ['enterprise', ['Feature 0', 'Feature 1']],
    ]);
  });

  it('is refused where there is nothing to offer, or a forecast feature left the plan', () => {
    expect(() => composeContent(source([]))).toThrow('no features');
    const gone = source(['mvp', 'scalable']);
    gone.plan.features = gone.plan.features.slice(1);
    expect(() => composeContent(gone)).toThrow('“Feature 0” was forecast but is no longer in the plan');
  });

  it('names the client’s own budget, not what the margin leaves of it', () => {
    expect(composeContent(source(['mvp'])).budgetMinor).toBe(5_000_000);
  });

  it('holds nothing that its schema does not name', () => {
    const content = composeContent(source(['mvp', 'scalable']));
    expect(contentSchema.parse(content)).toEqual(content);
    expect(contentSchema.parse({ ...content, marginRate: 0.25 })).toEqual(content);
  });

  it('made again from the same figures is equal, and from others differs in the figures only', () => {
    const { result, ...rest } = source(['mvp', 'scalable']);
    const content = composeContent({ result, ...rest });
    expect(withFigures(content, result, 80, 0.25)).toEqual(content);
    const dearer = withFigures(content, result, 95, 0.25);
    expect(dearer).not.toEqual(content);
    expect({ ...dearer, editions: [] }).toEqual({ ...content, editions: [] });
  });
});
