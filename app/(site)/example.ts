import type { EditionForecast } from '@/server/forecast/engine/types';

/**
 * A forecast for the landing page: booking and billing for physiotherapy clinics, three people and
 * two in part, computed once by the engine (1.0.0, seed 20, 10,000 trials).
 */
export const EXAMPLE = {
  title: 'Booking and billing for physiotherapy clinics',
  currency: 'EUR',
  budgetMinor: 9_000_000,
  start: '2027-02-01',
  deadline: '2027-07-09',
} as const;

export type ExampleEdition = Pick<EditionForecast, 'edition' | 'featureCount' | 'cost' | 'probability'> & {
  holds: string;
  finish: Pick<EditionForecast['finish'], 'p50' | 'p80'>;
};

export const EXAMPLE_EDITIONS: readonly ExampleEdition[] = [
  {
    edition: 'mvp',
    holds: 'Online booking, reminders, payments, a front desk for one clinic',
    featureCount: 7,
    cost: {
      mean: 6230732,
      p10: 4760157,
      p50: 6082085,
      p80: 7199562,
      p95: 8502658,
      histogram: {
        from: 3140048,
        to: 13397744,
        counts: [
          2, 11, 30, 70, 127, 189, 363, 407, 526, 542, 669, 756, 749, 738, 698, 618, 568, 502, 438, 376, 309,
          282, 204, 189, 123, 123, 80, 78, 49, 40, 39, 19, 19, 17, 8, 10, 10, 8, 7, 0, 1, 1, 0, 2, 0, 1, 1, 1,
        ],
      },
    },
    finish: { p50: '2027-04-26', p80: '2027-05-14' },
    probability: { budget: 0.972, deadline: 0.9963, joint: 0.972 },
  },
  {
    edition: 'scalable',
    holds: 'Many clinics, reporting, the practice software they use already',
    featureCount: 11,
    cost: {
      mean: 10340197,
      p10: 7890297,
      p50: 10106092,
      p80: 11931717,
      p95: 14227675,
      histogram: {
        from: 5154956,
        to: 22126028,
        counts: [
          2, 15, 31, 60, 122, 213, 281, 395, 511, 610, 686, 690, 705, 676, 692, 670, 599, 515, 449, 372, 327,
          266, 212, 165, 160, 116, 92, 86, 70, 46, 31, 32, 20, 15, 13, 15, 10, 8, 6, 3, 4, 3, 0, 2, 1, 1, 1,
          1,
        ],
      },
    },
    finish: { p50: '2027-06-25', p80: '2027-07-28' },
    probability: { budget: 0.2857, deadline: 0.6649, joint: 0.2855 },
  },
  {
    edition: 'enterprise',
    holds: 'Single sign-on, audit trail, two regions, data moved over',
    featureCount: 16,
    cost: {
      mean: 18185870,
      p10: 13671368,
      p50: 17727236,
      p80: 21135293,
      p95: 25173785,
      histogram: {
        from: 9097231,
        to: 45728287,
        counts: [
          7, 25, 78, 147, 291, 453, 568, 729, 783, 809, 851, 823, 774, 701, 564, 502, 421, 303, 268, 206, 186,
          129, 105, 63, 49, 52, 22, 23, 13, 19, 9, 5, 5, 5, 4, 1, 0, 1, 0, 2, 2, 0, 1, 0, 0, 0, 0, 1,
        ],
      },
    },
    finish: { p50: '2027-09-30', p80: '2027-11-19' },
    probability: { budget: 0, deadline: 0.0236, joint: 0 },
  },
];
