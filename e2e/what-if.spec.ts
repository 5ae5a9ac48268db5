import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Page } from '@playwright/test';
import { bundled } from '../server/manage/bench/bundle';
import { expect, expectAccessible, signIn, test } from './fixtures/test';

const STUDIO = 'northlight';

/** "What if": changes are tried out in the browser, compared with the plan, and kept as scenarios. */
test('an owner tries out changes, keeps them as a scenario and compares', async ({ page, isMobile }, {
  project,
}) => {
  test.setTimeout(240_000);
  await signIn(page, 'ada@northlight.example', `/s/${STUDIO}/plans`);
  const planId = await newPlan(page.request, `What if, ${project.name} ${Date.now().toString(36)}`);
  await page.goto(`/s/${STUDIO}/plans/${planId}/forecast/what-if`);
  const answers = page.getByRole('region', { name: 'The three editions' });
  const mvp = answers.getByRole('region', { name: 'MVP' });
  await expect(answers).toContainText('As planned.');
  await expect(mvp).toContainText('2 features');
  await expectAccessible(page, 'what if, as planned');

  if (!isMobile)
    await test.step('the keyboard passes by the answers and the features', async () => {
      await page.getByRole('link', { name: 'Skip to what can be tried' }).press('Enter');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: 'Skip the features' })).toBeFocused();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('checkbox').first()).toBeFocused();
    });

  await test.step('what is left out takes along what needs it, and costs less', async () => {
    await page.getByLabel('Accounts comes with').selectOption('out');
    await expect(answers).toContainText('From all 10,000 simulated projects.');
    await expect(mvp).toContainText('0 features');
    await expect(mvp).toContainText('No features with hours yet.');
    await expect(mvp).not.toContainText('€');
    await expect(answers.getByRole('region', { name: 'Enterprise' })).toContainText(/less/);
    await expect(page.getByText('left out with what it needs').first()).toBeVisible();
    await expectAccessible(page, 'what if, with a change');
  });

  await test.step('a reload keeps what is tried out, and the plan is as it was', async () => {
    await page.reload();
    await expect(page.getByLabel('Accounts comes with')).toHaveValue('out');
    const back = page.getByRole('button', { name: 'Back to the plan' });
    await back.press('Enter');
    await expect(page.getByRole('group', { name: 'Scenarios', exact: true })).toBeFocused();
    await expect(answers).toContainText('As planned.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByLabel('Accounts comes with')).toHaveValue('out');
    await back.click();
    await expect(answers).toContainText('As planned.');
  });

  await test.step('a dearer team raises every price, and somebody in addition is added', async () => {
    for (const rate of await page.getByLabel(/what an hour costs/).all()) {
      await rate.fill('500');
      await rate.press('Enter');
    }
    await expect(mvp).toContainText(/more/);
    await page.getByRole('button', { name: 'Add somebody' }).click();
    await expect(page.getByLabel('Name of who comes in addition')).toHaveValue('Somebody 1');
    const again = (who: string) => page.getByRole('button', { name: `Take ${who} away again` });
    await page.getByRole('button', { name: 'Add somebody' }).click();
    await again('Somebody 2').press('Enter');
    await expect(again('Somebody 1')).toBeFocused();
    await expect(answers).toContainText('From all 10,000 simulated projects.');
  });

  await test.step('it is kept under a name, compared, forgotten and brought back', async () => {
    await page.getByLabel('Keep this as').fill('A dear team');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect(page.getByText('Kept as “A dear team”')).toBeVisible();
    await page.getByRole('button', { name: 'Compare scenarios' }).click();
    const row = page.getByRole('row', { name: /A dear team/ });
    await expect(row.getByRole('cell').first()).toContainText('€');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the figures as CSV: scenarios-side-by-side' }).click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toMatch(
      /\r\nA dear team,".*: €500\.00 an hour in place of .*",\d/,
    );
    await page.getByRole('button', { name: 'Forget A dear team' }).press('Enter');
    await expect(row).toBeHidden();
    await expect(page.getByRole('group', { name: 'Scenarios', exact: true })).toBeFocused();
    const forgotten = page.getByRole('listitem').filter({ hasText: '“A dear team” is forgotten' });
    await forgotten.getByRole('button', { name: 'Undo' }).click();
    await expect(row).toBeVisible();
  });

  await test.step('what cannot be forecast is said in a sentence', async () => {
    await page.getByRole('button', { name: 'Back to the plan' }).click();
    const there = page.getByRole('checkbox', { checked: true });
    while (await there.count()) await there.first().uncheck();
    await expect(answers).toContainText('This cannot be forecast');
    await expect(answers.getByRole('status').first()).toContainText('nobody in the team does');
    await expect(mvp).toBeHidden();
  });
});

test('the browser gives the same bytes as the server for the same seed', async ({ page, context }) => {
  test.setTimeout(180_000);
  await signIn(page, 'ada@northlight.example', `/s/${STUDIO}/plans`);
  const planId = await newPlan(page.request, `Bytes ${Date.now().toString(36)}`);
  await post(page.request, 'forecast.make', { planId });
  const { input } = await get(page.request, 'forecast.whatIf', { planId });
  const stored = await get(page.request, 'forecast.ofPlan', { planId });
  const blank = await context.newPage();
  const script = await bundled('../../forecast/engine/forecast.ts', 'Engine');
  const here = await forecastInPage(blank, script, input);
  // The database keeps objects without the order of their keys.
  expect(inOrder(JSON.parse(here))).toBe(inOrder(stored.result));
});

const forecastInPage = (page: Page, script: string, input: unknown): Promise<string> =>
  page.evaluate(
    ([code, plan]) => {
      const forecast = new Function(`${code}; return Engine.forecast;`)();
      return JSON.stringify(forecast(plan));
    },
    [script, input] as const,
  );

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** A plan of three features, one of which another needs. */
async function newPlan(request: APIRequestContext, title: string): Promise<string> {
  const { planId } = await post(request, 'plan.create', {
    title,
    clientName: 'Nora',
    clientEmail: 'nora@example.com',
  });
  const hours = { backend: { low: 20, likely: 30, high: 60 }, frontend: { low: 10, likely: 18, high: 40 } };
  const add = (name: string, edition: string, needs: string[]) =>
    post(request, 'plan.addFeature', {
      planId,
      area: 'Work',
      title: name,
      edition,
      effortHours: hours,
      needs,
    });
  const { featureId } = await add('Accounts', 'mvp', []);
  await add('Bookings', 'mvp', [featureId]);
  await add('Reports', 'enterprise', []);
  return planId;
}

async function post(request: APIRequestContext, path: string, input: object) {
  const response = await request.post(`/api/trpc/${path}`, { data: { studio: STUDIO, ...input } });
  const body = await response.json();
  expect(body.error).toBeUndefined();
  return body.result.data;
}

async function get(request: APIRequestContext, path: string, input: object) {
  const query = encodeURIComponent(JSON.stringify({ studio: STUDIO, ...input }));
  const body = await (await request.get(`/api/trpc/${path}?input=${query}`)).json();
  expect(body.error).toBeUndefined();
  return body.result.data;
}
