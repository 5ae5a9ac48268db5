import { sequence } from '@/server/forecast/engine/random/sequence';
import {
  DISCIPLINES,
  type Feature,
  type ForecastInput,
  type Person,
  type Risk,
} from '@/server/forecast/engine/types';

/**
 * A made-up plan of about so many pieces of work, of the shape that studios' plans have: features of two or three
 * disciplines, a sparse web of needs, five to twelve people with shares and time off, public holidays, some risks.
 * The same size and seed give the same plan.
 */
export function generatePlan(items: number, seed: number, trials: number): ForecastInput {
  const random = sequence(seed);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const features = generateFeatures(items, whole);
  return {
    currency: 'EUR',
    start: '2027-03-01',
    hoursPerDay: 8,
    focusFactor: 0.8,
    distribution: 'lognormal',
    rangeConfidence: 0.8,
    systemicShare: 0.25,
    features,
    team: generateTeam(Math.max(5, Math.min(12, Math.round(items / 20))), whole),
    holidays: holidays(12),
    risks: generateRisks(features, whole),
    fixedCosts: [{ title: 'Licences', amountMinor: 25_000, edition: 'mvp', per: 'month' }],
    budgetMinor: items * 150_000,
    deadline: '2028-03-01',
    seed,
    trials,
  };
}

type Whole = (least: number, most: number) => number;

function generateFeatures(items: number, whole: Whole): Feature[] {
  const features: Feature[] = [];
  for (let left = items; left > 0; ) {
    const index = features.length;
    const count = Math.min(left, whole(2, 3));
    const first = whole(0, DISCIPLINES.length - 1);
    const effortHours = Object.fromEntries(
      Array.from({ length: count }, (_, i) => {
        const likely = whole(4, 40);
        const range = { low: likely * 0.7, likely, high: likely * (1.3 + whole(0, 10) / 10) };
        return [DISCIPLINES[(first + i) % DISCIPLINES.length]!, range];
      }),
    );
    const needs = new Set<string>();
    for (let i = whole(0, 2); i > 0 && index > 0; i--)
      needs.add(`f${whole(Math.max(0, index - 12), index - 1)}`);
    features.push({
      id: `f${index}`,
      title: `Feature ${index + 1}`,
      // All in the smallest edition, so that each edition is as large as the plan.
      edition: 'mvp',
      effortHours,
      needs: [...needs],
    });
    left -= count;
  }
  return features;
}

function generateTeam(people: number, whole: Whole): Person[] {
  return Array.from({ length: people }, (_, i) => ({
    id: `p${i}`,
    name: `Person ${i + 1}`,
    // Two neighbouring disciplines each: five people cover all six.
    disciplines: [DISCIPLINES[i % 6]!, DISCIPLINES[(i + 1) % 6]!],
    share: whole(5, 10) / 10,
    rateMinorPerHour: whole(45, 95) * 100,
    weekdays: i % 4 === 3 ? [1, 2, 3, 4] : [1, 2, 3, 4, 5],
    timeOff: [fortnightIn(whole(4, 9))],
  }));
}

const fortnightIn = (month: number) => ({ from: `2027-0${month}-08`, to: `2027-0${month}-21` });

function generateRisks(features: readonly Feature[], whole: Whole): Risk[] {
  const featureIds = Array.from({ length: 3 }, () => features[whole(0, features.length - 1)]!.id);
  return [
    {
      id: 'r0',
      title: 'An interface changes',
      probability: 0.3,
      edition: 'mvp',
      impact: {
        kind: 'hours',
        range: { low: 10, likely: 24, high: 60 },
        featureIds: [...new Set(featureIds)],
      },
    },
    {
      id: 'r1',
      title: 'The client answers late',
      probability: 0.4,
      edition: 'mvp',
      impact: { kind: 'days', range: { low: 2, likely: 5, high: 12 } },
    },
    {
      id: 'r2',
      title: 'A licence is needed',
      probability: 0.2,
      edition: 'mvp',
      impact: { kind: 'money', range: { low: 100_000, likely: 200_000, high: 500_000 } },
    },
  ];
}

/** One holiday in each of so many months. */
function holidays(months: number): string[] {
  return Array.from({ length: months }, (_, i) => {
    const month = ((i + 2) % 12) + 1;
    return `${2027 + Math.floor((i + 2) / 12)}-${String(month).padStart(2, '0')}-15`;
  });
}
