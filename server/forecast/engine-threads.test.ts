import { expect, test } from 'vitest';
import { forecast } from './engine/forecast';
import { conduct } from './engine/parallel/conduct';
import { Correspondence } from './engine/parallel/correspondence';
import { EngineHost, workerAtHand } from './engine/parallel/host';
import { busyPlan, feature, planWith } from './engine/testing/plans';
import { forecastInThreads } from './engine-threads';

const input = busyPlan({ trials: 3000 });

test('in parts, the forecast is the same as in one go, to the last bit', async () => {
  expect(JSON.stringify(await forecastInThreads(input))).toBe(JSON.stringify(forecast(input)));
});

test('one worker, two or five: every byte is the same', async () => {
  const whole = JSON.stringify(forecast(input));
  for (const count of [1, 2, 5]) {
    const workers = Array.from({ length: count }, workerAtHand);
    expect(JSON.stringify((await conduct(workers, input)).forecast)).toBe(whole);
  }
});

test('several forecasts at once do not get into each other’s way', async () => {
  const inputs = [1, 2, 3].map(seed => busyPlan({ trials: 500, seed }));
  const answers = await Promise.all(inputs.map(one => forecastInThreads(one, { detail: false })));
  expect(answers).toEqual(inputs.map(one => forecast(one, { detail: false })));
});

test('a refusal comes back from a thread with its place and reason, and the thread goes on', async () => {
  const features = [feature('a', { qa: 4 })];
  await expect(forecastInThreads(planWith({ features }))).rejects.toMatchObject({
    name: 'EngineInputError',
    path: 'features[0].effortHours.qa',
  });
  await expect(forecastInThreads(input, { detail: false })).resolves.toMatchObject({ trials: 3000 });
});

test('what was called off rejects', async () => {
  const controller = new AbortController();
  const answer = forecastInThreads(input, { signal: controller.signal });
  controller.abort(new Error('not needed any more'));
  await expect(answer).rejects.toThrow('not needed any more');
});

test('the order that one forecast found makes a quick forecast of nearly the same plan', async () => {
  const worker = [workerAtHand()];
  const { order } = await conduct(worker, input);
  const fewer = { ...input, features: input.features.filter(one => one.id !== input.features.at(-1)!.id) };
  const quick = (await conduct(worker, fewer, { order, detail: false })).forecast;
  const full = forecast(fewer, { detail: false });
  expect(quick.editions.mvp.cost.p50 / full.editions.mvp.cost.p50).toBeCloseTo(1, 1);
  expect(Math.abs(quick.editions.mvp.workdays.p50 / full.editions.mvp.workdays.p50 - 1)).toBeLessThan(0.1);
});

test('across messages, each reply goes to its own question, also out of order, and a death fails all, now and later', async () => {
  const host = new EngineHost();
  const held: (() => void)[] = [];
  const worker = new Correspondence(({ id, request }) => {
    const reply = structuredClone(host.reply(structuredClone(request)));
    held.push(() => worker.receive({ id, reply }));
  });
  const first = worker.ask({ kind: 'open', plan: 1, input });
  const second = worker.ask({ kind: 'run', plan: 2, edition: 'mvp', firstTrial: 0, count: 1, detail: false });
  for (const answer of held.reverse()) answer();
  await expect(first).resolves.toMatchObject({ order: expect.any(Array) });
  await expect(second).rejects.toThrow('plan 2 is not open');
  const third = worker.ask({ kind: 'close', plan: 1 });
  expect(worker.isWaiting).toBe(true);
  worker.fail(new Error('the thread ended'));
  await expect(third).rejects.toThrow('the thread ended');
  await expect(worker.ask({ kind: 'close', plan: 2 })).rejects.toThrow('the thread ended');
});
