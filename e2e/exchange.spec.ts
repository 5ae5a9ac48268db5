import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, signIn, test } from './fixtures/test';

/**
 * A plan leaves as a table, is worked on elsewhere, and comes back: what was understood is looked at
 * before it is taken, the difference is read with its price, and the plan goes back to what it was.
 */
test('a plan goes out as CSV, comes back changed, is compared and restored', async ({ page }, {
  project,
}) => {
  const title = `Exchange, ${project.name}`;

  await test.step('a blank plan is filled from text that was copied elsewhere', async () => {
    await signIn(page, 'ada@northlight.example', '/s/northlight/plans/new');
    await page.getByLabel('What the project is called').fill(title);
    await page.getByLabel('Client', { exact: true }).fill('Repair Café');
    await page.getByLabel('Client’s e-mail').fill('mia@repair-cafe.example');
    await page.getByRole('button', { name: 'Begin empty' }).click();
    await page.waitForURL('**/plans/plan_*');
  });
  const plan = page.url().split('?')[0]!;

  await test.step('what was pasted is understood and shown before anything is written', async () => {
    await page.goto(`${plan}/versions/import`);
    await expectAccessible(page, 'the import');
    await page
      .getByLabel(/Or text/)
      .fill('## Lending\n- Reserve a tool\n  - Backend: 6-10-20h\n- Bring it back\n  - Frontend: 4h\n');
    await page.getByRole('button', { name: 'Read the text' }).click();
    await expect(page.getByRole('heading', { name: 'What was understood' })).toBeVisible();
    await expect(page.getByText('2 features added, 0 changed, 0 removed')).toBeVisible();
    await expectAccessible(page, 'what was understood');
    await page.getByRole('button', { name: 'Take it into the plan' }).click();
    await page.waitForURL(url => url.pathname === new URL(plan).pathname);
    await expect(shown(page, 'Reserve a tool')).toBeVisible();
  });

  await test.step('a version is kept, and the plan is exported', async () => {
    await page.goto(`${plan}/versions`);
    await page.getByLabel('Keep the plan as it is now').fill('First cut');
    await page.getByRole('button', { name: 'Keep a version' }).click();
    await expect(page.getByRole('heading', { name: 'First cut' })).toBeVisible();
    await expectAccessible(page, 'the versions');
  });
  const csv = await test.step('the CSV has what the plan has', async () => {
    await page.getByRole('button', { name: 'Import and export' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'CSV', exact: true }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toContain('Reserve a tool');
    expect(text).toContain('Backend likely');
    return text;
  });

  await test.step('changed in a spreadsheet, it is imported; a row that cannot be read is told', async () => {
    const changed = csv
      .replace(/(Reserve a tool,MVP,.*?)6,10,20/, (_, before) => `${before}6,15,40`)
      .concat(',Lending,Reminders,MVP\r\n,Lending,Broken,Gold\r\n');
    expect(changed).not.toBe(csv);
    await page.goto(`${plan}/versions/import`);
    await page.getByLabel('File to import').setInputFiles({
      name: 'changed.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(changed),
    });
    await expect(page.getByRole('heading', { name: 'What was understood' })).toBeVisible();
    await expect(page.getByText('1 feature added, 1 changed, 0 removed')).toBeVisible();
    await expect(page.getByText(/The edition “Gold” is not known/)).toBeVisible();
    await page.getByRole('button', { name: 'Take it into the plan' }).click();
    await page.waitForURL(url => url.pathname === new URL(plan).pathname);
    await expect(shown(page, 'Reminders')).toBeVisible();
  });

  await test.step('the difference since the first cut is read with its price', async () => {
    await page.goto(`${plan}/versions`);
    await page.getByRole('heading', { name: 'First cut' }).waitFor();
    const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'First cut' }) });
    await row.getByRole('link', { name: 'Compare with now' }).click();
    await page.waitForURL('**from=ver_**');
    await expect(
      page.getByRole('heading', { name: /Since “First cut” the MVP became €.* dearer/ }),
    ).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByRole('heading', { name: 'Re-estimated' })).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'MVP' }).getByText(/from 1 re-estimated feature/),
    ).toBeVisible();
    await expectAccessible(page, 'a comparison');
  });

  await test.step('the plan goes back to the first cut, and forth again', async () => {
    await page.getByRole('button', { name: 'Go back to “First cut”' }).click();
    await expect(page.getByText('The plan is back at “First cut”')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByText('The plan is as it was before')).toBeVisible();
    await page.goto(plan);
    await expect(shown(page, 'Reminders')).toBeVisible();
  });
});

const shown = (page: Page, text: string) => page.getByText(text).filter({ visible: true }).first();
