import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, openDemoPlan, test } from './fixtures/test';

/** What a cheap build costs later: read, held against other editions, and reckoned with the studio's own figures. */
test('cheap now, expensive later', async ({ page }, { project }) => {
  test.setTimeout(180_000);
  const plan = await openDemoPlan(page);
  const later = `${plan}/forecast/later`;

  await test.step('the answer comes first, as a sentence with its uncertainty', async () => {
    await page.goto(later);
    // Another journey may have changed the plan: what is read here comes from its newest forecast.
    await expect(page.getByText('Forecasting again')).toHaveCount(0, { timeout: 60_000 });
    await expect(answer(page)).toHaveText(
      /^The cheap build stops being cheaper than the MVP in month \d+, most likely/,
    );
    await expect(page.getByRole('img', { name: /^Price so far, month by month/ })).toBeVisible();
    await expect(
      page.getByRole('img', { name: /^The cheap build has cost as much as the MVP: month/ }),
    ).toBeVisible();
    await expectAccessible(page, 'cheap now, expensive later');
  });

  await test.step('what it is held against is in the address: less to grow to, later it crosses', async () => {
    const early = await month(page);
    await page.getByRole('link', { name: 'Enterprise', exact: true }).click();
    await expect(page).toHaveURL(/with=mvp\.scalable/);
    await expect(page.getByText('every build grows to the scope of Scalable')).toBeVisible();
    await page.getByRole('link', { name: 'Scalable', exact: true }).click();
    await expect(page.getByText('the product stays at that scope')).toBeVisible();
    await expect.poll(() => month(page)).toBeGreaterThan(early);
    await page.getByRole('link', { name: 'Cost', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Cost so far, month by month' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Cost so far, month by month' })).toBeVisible();
    await page.goto(later);
  });

  await test.step('an assumption that is written redraws at once, and is kept with its source', async () => {
    const before = await answer(page).textContent();
    const saved = page.getByRole('region', { name: 'Saved by building it cheaper' });
    await saved.getByLabel('likely').fill('40');
    await expect(saved.getByText('Likely (40%) is above high (33%).')).toBeVisible();
    await expect(saved.getByLabel('high')).toHaveAccessibleDescription(/is above high/);
    await expect(page.getByText('1 of 12 not saved')).toBeVisible();
    await saved.getByLabel('likely').fill('-5');
    await expect(saved.getByText('At least 0%.')).toBeVisible();
    await expect(saved.getByText(/is above/)).toHaveCount(0);
    await saved.getByLabel('likely').fill('40');
    await expect(answer(page)).toHaveText(before!);
    await page.getByRole('link', { name: 'Why', exact: true }).click();
    await expect(page).toHaveURL(/forecast\/why/);
    await page.goBack();
    await expect(saved.getByLabel('likely')).toHaveValue('40');
    await saved.getByLabel('high').fill('50');
    await expect(answer(page)).not.toHaveText(before!);
    await saved.getByText('Where it comes from').click();
    await expect(saved.getByRole('link', { name: /Boehm and Basili/ })).toBeVisible();
    await saved.getByLabel('Your own source').fill(`Two rescued projects, ${project.name}`);
    await expect(page.getByText('All changes saved')).toBeVisible();
    await expect(saved.getByText('this plan’s own')).toBeVisible();
    const kept = await answer(page).textContent();
    await page.getByRole('link', { name: 'Why', exact: true }).click();
    await expect(page).toHaveURL(/forecast\/why/);
    await page.goBack();
    await expect(saved.getByLabel('likely')).toHaveValue('40');
    await expect(saved.getByText('this plan’s own')).toBeVisible();
    await expect(answer(page)).toHaveText(kept!);
    await saved.getByLabel('high').fill('much');
    await expect(page.getByText('All changes saved')).toBeHidden();
    await saved.getByLabel('high').press('Escape');
    await expect(page.getByText('All changes saved')).toBeVisible();
    await expectAccessible(page, 'assumptions with a source');
    const now = await answer(page).textContent();
    await page.reload();
    await expect(answer(page)).toHaveText(now!);
    await expect(saved.getByText(`From: Two rescued projects, ${project.name}`)).toBeVisible();
  });

  await test.step('and goes back to the proposal', async () => {
    const saved = page.getByRole('region', { name: 'Saved by building it cheaper' });
    await saved.getByText('From: Two rescued projects').click();
    await saved.getByRole('button', { name: 'Back to the proposal' }).press('Enter');
    await expect(saved.getByLabel('likely')).toHaveValue('25');
    await expect(saved.getByText('our proposal')).toBeVisible();
    await expect(saved).toBeFocused();
  });

  await test.step('every picture has its table, and is saved as files', async () => {
    const picture = page.locator('figure').first();
    await picture.getByText('Table', { exact: true }).click();
    await expect(picture.getByRole('row', { name: /^Launch/ })).toBeVisible();
    await expect(picture.getByRole('row', { name: /^36/ })).toBeVisible();
    const csv = await fileOf(page, picture.getByRole('button', { name: /as CSV/ }));
    expect(csv).toMatch(/^\uFEFFMonth,Cheap build \(EUR\),Cheap build P10 \(EUR\)/);
    expect(csv.trim().split('\n')).toHaveLength(38);
    for (const figure of await page.locator('figure').all()) {
      const svg = await fileOf(page, figure.getByRole('button', { name: /as SVG/ }));
      expect(svg).toContain('<svg');
      expect(svg).not.toContain('NaN');
    }
  });
});

async function fileOf(page: Page, button: Locator): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await file.path(), 'utf8');
}

const answer = (page: Page) => page.locator('main h2').first();
const month = async (page: Page) => Number(/month (\d+)/.exec((await answer(page).textContent()) ?? '')?.[1]);
