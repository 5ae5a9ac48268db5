import { expect, test } from 'vitest';
import { ENGINE_VERSION, forecast } from './forecast';
import { busyPlan } from './testing/plans';
import { type Calibration, DISCIPLINES, type Discipline, type ForecastInput } from './types';

/**
 * Figures as this version gives them. Where a change moves one, the change is another version's: raise ENGINE_VERSION,
 * so that stored forecasts are known to be of another engine, and write down the new figures.
 */
const figuresOf = (input: ForecastInput) => {
  const { editions } = forecast(input);
  const { mvp, enterprise } = editions;
  const { drivers, features, criticalChain } = enterprise.detail!;
  return [
    [mvp.cost.p50, mvp.cost.p80, mvp.finish.p80],
    [enterprise.cost.mean, enterprise.cost.p95, enterprise.finish.p50, enterprise.workdays.p80],
    [drivers[0]!.kind, drivers[0]!.id, ...drivers[0]!.cost],
    [features[7]!.criticality, features[7]!.withCost, ...features[7]!.finish],
    criticalChain.map(link => link.featureId).join(' '),
  ];
};

const hoursFactor = Object.fromEntries(DISCIPLINES.map(one => [one, 1.2])) as Record<Discipline, number>;
const calibration: Calibration = { hoursFactor, projectSpread: { scale: 0.4, degreesOfFreedom: 12 } };
const progress: ForecastInput['progress'] = {
  from: '2027-03-15',
  spentMinor: 200_000,
  items: [
    { featureId: 'f0', discipline: 'backend', hours: 14, isDone: true },
    { featureId: 'f3', discipline: 'backend', hours: 9, isDone: false },
  ],
};

test('the figures are those of this version of the engine', () => {
  expect({
    ENGINE_VERSION,
    plain: figuresOf(busyPlan({ trials: 2000 })),
    corrected: figuresOf(busyPlan({ trials: 2000, calibration })),
    underWay: figuresOf(busyPlan({ trials: 2000, calibration, progress })),
  }).toMatchInlineSnapshot(`
    {
      "ENGINE_VERSION": "2.6.1",
      "corrected": [
        [
          27952,
          36758,
          "2027-04-12",
        ],
        [
          52727,
          92437,
          "2027-04-14",
          46,
        ],
        [
          "systemic",
          "",
          38717,
          96454,
        ],
        [
          0.2595,
          0.56,
          15,
          35,
          63,
        ],
        "f0 f4 f6 f1 f8 f5 f13 f7",
      ],
      "plain": [
        [
          25180,
          30869,
          "2027-04-05",
        ],
        [
          45417,
          71886,
          "2027-04-08",
          36,
        ],
        [
          "systemic",
          "",
          32737,
          76858,
        ],
        [
          0.282,
          0.4,
          14,
          21,
          36,
        ],
        "f0 f4 f6 f8 f10 f7 f5 f13",
      ],
      "underWay": [
        [
          229178,
          236745,
          "2027-04-22",
        ],
        [
          256026,
          291973,
          "2027-05-03",
          57,
        ],
        [
          "systemic",
          "",
          246868,
          288843,
        ],
        [
          0.286,
          0.48,
          24,
          38,
          58,
        ],
        "f0 f4 f6 f8 f9 f12 f11",
      ],
    }
  `);
});
