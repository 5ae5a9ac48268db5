import { describe, expect, test } from 'vitest';
import { figuresCsv } from '@/components/charts/save/figures-csv';
import { NO_CHANGES, type ScenarioChanges } from '@/server/forecast/domain/scenario';
import { forecast } from '@/server/forecast/engine/forecast';
import { conduct } from '@/server/forecast/engine/parallel/conduct';
import { workerAtHand } from '@/server/forecast/engine/parallel/host';
import { feature, person, planWith } from '@/server/forecast/engine/testing/plans';
import type { ForecastInput } from '@/server/forecast/engine/types';
import type { Id } from '@/server/kernel/ids';
import { answersTo, type News } from './answers-to';
import { changesOf } from './changes';
import { changesInWords } from './changes-in-words';
import { type ComparedRow, comparisonTable } from './comparison-table';
import { figuresOf } from './figures';
import { answersOf } from './use-comparison';

/** Everything that is said of a scenario, put together as the page does. */
async function said(input: ForecastInput, changes: Partial<ScenarioChanges>) {
  const workers = [workerAtHand()];
  const few = conduct(workers, { ...input, trials: 400 }, { detail: false });
  few.catch(() => undefined);
  const base = { input, workers, few, all: async () => (await conduct(workers, input)).forecast };
  const steps: News[] = [];
  const { signal } = new AbortController();
  for await (const news of answersTo({ ...NO_CHANGES, ...changes }, base, signal, async () => undefined))
    steps.push(news);
  return { steps, last: Object.assign({}, ...steps) as News };
}

const tester = { name: 'Vera', disciplines: ['qa' as const], share: 1, rateMinorPerHour: 9_000 };
const untested = planWith({
  features: [feature('Shop', { backend: 8 }), feature('Tests', { qa: 8 })],
  team: [person('ada')],
  trials: 800,
});
const tested = { ...untested, team: [...untested.team, person('ben', { disciplines: ['qa'] })] };

describe('what a scenario comes to', () => {
  test('is said from a few trials first, then from all, each with the plan as it stands', async () => {
    const { steps } = await said(tested, { systemicShare: 0.5 });
    const answers = steps.flatMap(({ answer }) => answer ?? []);
    expect(answers.map(one => [one.isFew, one.before?.trials, one.after.trials])).toEqual([
      [true, 400, 400],
      [false, 800, 800],
    ]);
    expect(steps.at(-1)).toMatchObject({ isBusy: false });
  });

  test('is said, without a comparison, where the plan cannot be forecast as it stands', async () => {
    const { last } = await said(untested, { added: [tester] });
    expect(last).toMatchObject({ refusal: null, isBusy: false, answer: { before: null, isFew: false } });
    expect(last.standing).toMatch(/^“Tests”: nobody in the team does/);
    expect(last.answer?.after.trials).toBe(800);
  });

  test('is refused by the name of what is wrong with the changes, wherever that stands', async () => {
    const { last } = await said(tested, { features: { Shop: 'out' }, people: { ben: { share: 0 } } });
    expect(last).toMatchObject({ standing: null, isBusy: false });
    expect(last.refusal).toMatch(/^“Tests”: nobody/);
    const asItStands = await said(untested, {});
    expect(asItStands.last.refusal).toMatch(/^“Tests”: nobody/);
    expect(asItStands.last).toMatchObject({ standing: asItStands.last.refusal, isBusy: false });
  });
});

test('more uncertainty that all work shares is told as what it is: a likely price that falls, a sure one that rises', () => {
  const features = Array.from({ length: 12 }, (_, i) =>
    feature(`F${i}`, { backend: { low: 10, likely: 20, high: 60 } }),
  );
  const input = planWith({ features, trials: 2_000, systemicShare: 0.1 });
  const of = (systemicShare: number) =>
    figuresOf(forecast({ ...input, systemicShare }, { detail: false }), 0).mvp;
  const { money, moneyP80 } = changesOf(of(0.1), of(0.6), 'EUR', 'en-GB');
  expect(money.change).toBeLessThan(0);
  expect(moneyP80.change).toBeGreaterThan(0);
});

test('a comparison passes over what was answered to other changes, or to the plan as it was', () => {
  const id = 'scenario_1' as Id<'scenario'>;
  const [changes, others] = [{ ...NO_CHANGES }, { ...NO_CHANGES }];
  const answer = { forecast: forecast(tested, { detail: false }) };
  const known = new Map([[id, { input: tested, changes, answer }]]);
  expect(answersOf(known, tested, [{ id, changes }]).get(id)).toBe(answer);
  expect(answersOf(known, tested, [{ id, changes: others }]).size).toBe(0);
  expect(answersOf(known, untested, [{ id, changes }]).size).toBe(0);
});

test('what a scenario changes is said line by line, with what it was', () => {
  const input = planWith({
    features: [
      feature('Shop', { backend: 8 }),
      feature('Basket', { backend: 8 }, ['Shop']),
      feature('Search', { backend: 8 }, [], 'scalable'),
    ],
    team: [person('Ada', { rateMinorPerHour: 8_000 }), person('Ben'), person('Cleo')],
  });
  const changes: ScenarioChanges = {
    features: { Shop: 'out', Search: 'mvp', Gone: 'out' },
    people: { Ada: { share: 0.5, rateMinorPerHour: 9_000 }, Ben: { share: 0 }, Gone: { share: 1 } },
    added: [tester, { ...tester, name: ' ' }],
    startsOn: '2027-04-01',
    systemicShare: 0.4,
  };
  expect(changesInWords(changes, input, { locale: 'en-GB', today: '2027-01-01' })).toEqual([
    'Shop: left out',
    'Basket: left out',
    'Search: MVP in place of Scalable',
    'Ada: 50% in place of 100%; €90.00 an hour in place of €80.00 an hour',
    'Ben: not on it',
    'Vera comes in addition: QA, 100%, €90.00 an hour',
    'Somebody 2 comes in addition: QA, 100%, €90.00 an hour',
    'Start: 1 April in place of 1 March',
    'Shared by all work: 40% in place of 25%',
  ]);
  expect(changesInWords(NO_CHANGES, input, { locale: 'en-GB', today: '2027-01-01' })).toEqual([]);
});

describe('the comparison as a file', () => {
  const saved = (rows: ComparedRow[]) =>
    comparisonTable(rows, { money: 'Price', currency: 'EUR', locale: 'en-GB' });
  const features = [feature('Shop', { backend: 80 }, [], 'scalable')];
  const figures = figuresOf(forecast(planWith({ features, trials: 100 })), 0.25);
  const planned = { id: 'plan', name: 'As planned', differs: [], figures, refusal: null };

  test('is not there before each scenario is worked out', () => {
    const awaited = { id: 'b', name: 'Dearer', differs: [], figures: null, refusal: null };
    expect(saved([planned, awaited])).toBeNull();
    expect(saved([planned, { ...awaited, figures }])).not.toBeNull();
  });

  test('has a row for each scenario, figures for what can be forecast and no figures for empty editions', () => {
    const refused = {
      id: 'b',
      name: 'Nobody',
      differs: ['Shop: left out', 'Ben: not on it'],
      figures: null,
      refusal: 'Nobody does it.',
    };
    const table = saved([planned, refused]);
    const [head, first, second] = table ? figuresCsv(table).trim().split('\r\n') : [];
    expect(head).toMatch(
      /^\uFEFF?Scenario,Differs by,MVP: Price P50 \(EUR\),MVP: Price P80 \(EUR\),MVP: finish P50,/,
    );
    expect(first).toMatch(/^As planned,,,,,,,100,100,2027-03-12,2027-03-12,,100,/);
    expect(second).toBe(`Nobody,"Shop: left out; Ben: not on it"${','.repeat(16)}Nobody does it.`);
  });
});
