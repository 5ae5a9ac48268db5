import type { Page } from '@playwright/test';
import { expect, expectAccessible, signIn, test } from './fixtures/test';

/** "How good are we": finished work is brought in, read, and corrects forecasts when somebody says so. */
test('a studio sees what its estimates were worth, brings work in and takes it out', async ({ page }, {
  project,
}) => {
  const name = `Kiln ${project.name} ${Date.now().toString(36)}`;
  await signIn(page, 'ada@northlight.example', '/s/northlight/track-record');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(
    /Your projects take [\d.]+ times what you estimate/,
  );
  await expectAccessible(page, 'the track record');

  await test.step('each line is understood or told why not before anything is kept', async () => {
    const field = page.getByLabel('Finished work as CSV', { exact: true });
    // Known to a screen reader before there is anything in it.
    const bringIn = page.getByRole('region', { name: 'Bring finished work in' });
    await expect(bringIn.getByRole('status')).toBeAttached();
    await field.fill('id,took\n1,2');
    await expect(page.getByText('This cannot be read')).toBeVisible();
    await field.fill(`name,estimate,actual,unit\n${name},100,130,hours\nWithout an end,100,,hours\n`);
    await expect(page.getByText('1 line understood, 1 cannot be used')).toBeVisible();
    await expect(page.getByText('Line 3: actual is missing')).toBeVisible();
    await page.getByRole('button', { name: 'Take over 1' }).click();
    await expect(page.getByText('1 taken over, 1 left out')).toBeVisible();
    await expect(workNamed(page, name)).toContainText('1.30×');
    // What was left out is still there, to be put right.
    await expect(page.getByText('Line 3: actual is missing')).toBeVisible();
    await expect(field).toHaveValue(/Without an end/);
  });

  await test.step('a link dropped beside the field does not take the page away', async () => {
    const isPrevented = (selector: string) =>
      page
        .getByRole('region', { name: 'Bring finished work in' })
        .locator(selector)
        .first()
        .evaluate(one => {
          const dataTransfer = new DataTransfer();
          dataTransfer.setData('text/uri-list', 'https://example.com');
          const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
          return !one.dispatchEvent(drop);
        });
    expect(await isPrevented('button')).toBe(true);
    expect(await isPrevented('textarea')).toBe(false);
  });

  await test.step('the same file again adds nothing', async () => {
    await page
      .getByLabel('Finished work as CSV', { exact: true })
      .fill(`name,estimate,actual,unit\n${name},100,130,hours\n`);
    await page.getByRole('button', { name: 'Take over 1' }).click();
    await expect(page.getByText('0 taken over, 1 known already')).toBeVisible();
  });

  await test.step('a known id with other figures is told before it is brought up to date', async () => {
    const anvil = name.replace('Kiln', 'Anvil');
    const field = page.getByLabel('Finished work as CSV', { exact: true });
    const csv = (actual: number) =>
      `id,name,estimate,actual,unit\n${anvil}-1,${anvil},100,${actual},parsecs\n`;
    await field.fill(csv(150));
    await expect(page.getByText('“parsecs” is not a unit we know')).toBeVisible();
    await page.getByRole('button', { name: 'Take over 1' }).click();
    await expect(workNamed(page, anvil)).toContainText('1.50×');
    await field.fill(csv(170));
    await expect(
      page.getByText(`${anvil}-1 is known with other figures: it is brought up to date.`),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Take over 1' }).click();
    await expect(page.getByText('0 taken over, 1 brought up to date')).toBeVisible();
    await expect(workNamed(page, anvil)).toHaveCount(1);
    await expect(workNamed(page, anvil)).toContainText('1.70×');
    await page.getByRole('button', { name: `Take ${anvil} out of the record` }).click();
    await expect(workNamed(page, anvil)).toHaveCount(0);
  });

  await test.step('a piece is written by hand, told what is wrong at its fields, and changed', async () => {
    const written = name.replace('Kiln', 'Oven');
    await page.getByRole('button', { name: 'Add finished work' }).click();
    const sheet = page.getByRole('dialog', { name: 'Add finished work' });
    await sheet.getByRole('button', { name: 'Save' }).click();
    await expect(sheet.getByText('Give it a name.')).toBeVisible();
    await expectAccessible(page, 'the sheet of finished work');
    await sheet.getByLabel('Name').fill(written);
    await expect(sheet.getByText('Give it a name.')).toHaveCount(0);
    await expect(sheet.getByLabel('Unit')).toHaveValue('hours');
    await page.keyboard.press('Escape');
    await expect(sheet.getByText('Not saved yet. Escape again throws it away.')).toBeVisible();
    await sheet.getByLabel('Estimated', { exact: true }).fill('200');
    await sheet.getByLabel('Taken').fill('300');
    await sheet.getByLabel('Began on').fill('2026-03-02');
    await sheet.getByLabel('Ended on').fill('2026-02-02');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await expect(sheet.getByText('It ends before it begins.')).toBeVisible();
    await sheet.getByLabel('Ended on').fill('2026-05-02');
    await sheet.getByRole('button', { name: 'Save' }).click();
    const row = workNamed(page, written);
    await expect(row).toContainText('1.50×');

    const changed = page.getByRole('button', { name: `Change ${written}` });
    await changed.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await changed.click();
    await page.getByRole('dialog').getByLabel('Taken').fill('250');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await expect(row).toContainText('1.25×');
    await page.getByRole('button', { name: `Take ${written} out of the record` }).click();
    await expect(row).toHaveCount(0);
  });

  await test.step('it is taken out again, and tasks have a record of their own', async () => {
    const row = workNamed(page, name);
    await page.getByRole('button', { name: `Take ${name} out of the record`, exact: true }).click();
    await expect(row).toHaveCount(0);
    const message = page.getByRole('listitem').filter({ hasText: `${name} is out of the record` });
    await message.getByRole('button', { name: 'Undo' }).click();
    await expect(row).toContainText('1.30×');
    await page.getByRole('button', { name: `Take ${name} out of the record`, exact: true }).click();
    await expect(row).toHaveCount(0);
    await page.getByRole('link', { name: /^Tasks/ }).click();
    await expect(page.getByRole('region', { name: 'By discipline' })).toBeVisible();
    await expectAccessible(page, 'the track record of tasks');
  });
});

test.describe('a piece of work that somebody else took out', () => {
  test.use({ expectedError: /status of 404/ });

  test('is not added anew by whoever was changing it', async ({ page }, { project }) => {
    const name = `Wheel ${project.name} ${Date.now().toString(36)}`;
    await signIn(page, 'ada@northlight.example', '/s/northlight/track-record');
    const piece = { kind: 'project', name, estimate: 10, actual: 12, unit: 'hours' };
    const none = { group: null, discipline: null, estimator: null, low: null, high: null };
    const undated = { startedOn: null, finishedOn: null };
    const { finishedWorkId } = await post(page, 'saveFinishedWork', { ...piece, ...none, ...undated });
    await page.reload();
    await page.getByRole('button', { name: `Change ${name}` }).click();
    await post(page, 'removeFinishedWork', { finishedWorkId });
    const sheet = page.getByRole('dialog', { name: 'Change finished work' });
    await sheet.getByLabel('Taken').fill('15');
    const readAnew = page.waitForResponse(response => response.url().includes('forecast.trackRecord'));
    await sheet.getByRole('button', { name: 'Save' }).click();
    await expect(sheet.getByRole('alert')).toContainText('was not found');
    await readAnew;
    await sheet.getByRole('button', { name: 'Save' }).click();
    await expect(sheet.getByRole('alert')).toContainText('was not found');
    await sheet.getByRole('button', { name: 'Cancel' }).click();
    await expect(workNamed(page, name)).toHaveCount(0);
  });
});

async function post(page: Page, command: string, input: object) {
  const response = await page.request.post(`/api/trpc/forecast.${command}`, {
    data: { studio: 'northlight', ...input },
  });
  return (await response.json()).result.data;
}

/** In the list of finished work: messages are list items too. */
const workNamed = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Finished work', exact: true })
    .getByRole('listitem')
    .filter({ has: page.getByText(name, { exact: true }) });
