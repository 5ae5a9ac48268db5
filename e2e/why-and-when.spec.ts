import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, openDemoPlan, test } from './fixtures/test';

/** What a forecast's figures come from, and when what happens: read, taken along as files, and changed. */
test('why it costs so much, and when it is done', async ({ page, isMobile }) => {
  const home = await openDemoPlan(page);

  await test.step('a saved curve is coloured as far as the one on the page, to P80', async () => {
    await page.goto(`${home}/forecast`);
    const curve = page.locator('figure', {
      has: page.getByRole('button', { name: 'Save the picture as SVG: price-of-mvp' }),
    });
    const { coloured, washed } = await lastColumns(page, (await saved(page, curve, 'SVG')).toString());
    expect(coloured).toBeGreaterThan(0);
    expect(washed).toBeGreaterThan(coloured + 10);
  });

  await test.step('the price follows the chance that it is to cover, which stays in the address', async () => {
    const sure = page.getByRole('slider', { name: /^A price that covers the work/ });
    const prices = page.getByRole('status').filter({ hasText: /^€[\d.,]+k?$/ });
    await expect(prices).toHaveCount(3);
    const usual = await prices.allTextContents();
    await sure.press('End');
    await expect(page.getByText('in 95 of 100 simulated projects')).toBeVisible();
    await expect(prices.first()).not.toHaveText(usual[0]!);
    const dear = await prices.allTextContents();
    await expect(page).toHaveURL(/[?&]sure=95/);
    await page.reload();
    await expect(page.getByText('in 95 of 100 simulated projects')).toBeVisible();
    expect(await prices.allTextContents()).toEqual(dear);
    await page.goto(`${home}/forecast?sure=lots`);
    await expect(page.getByText('in 80 of 100 simulated projects')).toBeVisible();
    expect(await prices.allTextContents()).toEqual(usual);
  });

  await test.step('why: the answer first, and each bar leads to its feature', async () => {
    await page.goto(`${home}/forecast/why?edition=scalable`);
    const answer = page.getByRole('heading', {
      level: 2,
      name: /^(One|Two|Three) things? decides? Scalable’s price:/,
    });
    await expect(answer).toBeVisible({ timeout: 60_000 });
    await upToDate(page);
    await expectAccessible(page, 'why');
    const bars = page
      .getByRole('group', { name: /^What moves the price: most of all/ })
      .getByRole('listitem');
    await expect(bars).toHaveCount(12);
    await page
      .getByRole('link', { name: /^Show all/ })
      .first()
      .click();
    await expect.poll(() => bars.count()).toBeGreaterThan(12);
    await page.getByRole('link', { name: 'Finish', exact: true }).click();
    await expect(page.getByRole('heading', { name: /Scalable’s finish:/ })).toBeVisible();
    await page.getByRole('link', { name: 'A key person is ill for some time' }).first().click();
    await expect(page.getByRole('dialog')).toContainText('A key person is ill for some time');
    await page.goBack();
    await expect(page.getByRole('heading', { name: /Scalable’s finish:/ })).toBeVisible();
  });

  const [, , studio, , planId] = home.split('/');
  const setStart = (startsOn: string) =>
    page.request.post('/api/trpc/plan.saveDetails', { data: { studio, planId, startsOn } });

  await test.step('come back to by the browser’s own button, it is of the plan as it has become', async () => {
    const line = page.getByText(/^The line is the finish that is 80% sure/);
    const before = await line.textContent();
    await page.getByRole('link', { name: 'When', exact: true }).click();
    const startsOn = await page.getByLabel('Work begins').inputValue();
    await setStart('2030-01-07');
    await page.goBack();
    await expect(line).toContainText(' 2030', { timeout: 60_000 });
    await setStart(startsOn);
    await page.reload();
    await expect(line).toHaveText(before!, { timeout: 60_000 });
  });

  await test.step('every picture of it is saved as SVG and PNG, and its table as CSV', async () => {
    await savesEach(page);
  });

  await test.step('when: on one axis, with its load, zoomed by key', async () => {
    await page.getByRole('link', { name: 'When', exact: true }).click();
    await expect(page.getByRole('heading', { name: /^Scalable is likely done by/ })).toBeVisible();
    await expectAccessible(page, 'when');
    const plan = page.getByRole('region', { name: /^Time plan/ });
    const width = () => plan.evaluate(element => element.scrollWidth);
    const fitted = await width();
    await plan.focus();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await expect.poll(width).toBeGreaterThan(fitted);
    await page.keyboard.press('0');
    await expect.poll(width).toBe(fitted);
    await savesEach(page);
    await page.getByText('Week', { exact: true }).click();
    await expect(page).toHaveURL(/[?&]zoom=week/);
    await page.reload();
    await expect.poll(width).toBeGreaterThan(fitted);
    await page.getByText('Fit', { exact: true }).click();
    await expect(page).not.toHaveURL(/zoom=/);
  });

  await test.step('another start is tried by key, kept, forecast anew and undone', async () => {
    const start = page.getByRole('slider', { name: 'Start of the work' });
    const before = await start.getAttribute('aria-valuetext');
    await start.focus();
    await page.keyboard.press('PageUp');
    await expect(start).not.toHaveAttribute('aria-valuetext', before!);
    await page.keyboard.press('Escape');
    await expect(start).toHaveAttribute('aria-valuetext', before!);
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Tab');
    await expect(start).toHaveAttribute('aria-valuetext', before!);
    await start.focus();
    await page.keyboard.press('PageUp');
    const tried = await start.getAttribute('aria-valuetext');
    await forecastAnew(page, async () => {
      await page.keyboard.press('Enter');
      // A message stays while it is pointed at.
      await page.getByText(/^The work begins on/).hover();
    });
    await expect(start).toHaveAttribute('aria-valuetext', tried!);
    await forecastAnew(page, () => page.getByRole('button', { name: 'Undo' }).click());
    await expect(start).toHaveAttribute('aria-valuetext', before!);
  });

  await test.step('a start that somebody else set meanwhile is told, and not written over unseen', async () => {
    const field = page.getByLabel('Work begins');
    const before = await field.inputValue();
    await setStart('2030-01-07');
    await page.getByRole('slider', { name: 'Start of the work' }).focus();
    await page.keyboard.press('PageUp');
    const mine = await field.inputValue();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Somebody set the start to 7 Jan 2030 meanwhile')).toBeVisible();
    await page.getByRole('button', { name: 'Use mine' }).click();
    await expect(page.getByText(/^The work begins on/)).toBeVisible();
    await expect(field).toHaveValue(mine);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(field).toHaveValue('2030-01-07');
    await setStart(before);
  });

  if (!isMobile)
    await test.step('who does what, with nothing but the plan on paper', async () => {
      await page.getByRole('link', { name: 'By person' }).click();
      await expect(page.getByRole('heading', { level: 3, name: 'Aylin Demir' })).toBeVisible();
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('navigation', { name: 'Forecast' })).toBeHidden();
      await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
      await expect(page.getByRole('heading', { level: 3, name: 'Aylin Demir' })).toBeVisible();
    });
});

/** Until the forecast that a change of the plan sets off was made, and is the one on the page. */
async function forecastAnew(page: Page, change: () => Promise<void>) {
  const made = page.waitForResponse(response => response.url().includes('forecast.make'));
  await change();
  await made;
  await upToDate(page);
}

/** Until no newer forecast is being made, on a page that says so from the start. */
async function upToDate(page: Page) {
  await expect(page.getByText('Forecasting again')).toHaveCount(0, { timeout: 60_000 });
}

async function savesEach(page: Page) {
  const figures = page.locator('figure');
  await expect(figures.first()).toBeVisible();
  for (let at = 0; at < (await figures.count()); at++) {
    await savesAll(page, figures.nth(at));
    // Chromium drops what a page saves beyond ten files a second, which nobody presses by hand.
    await page.waitForTimeout(400);
  }
}

async function saved(page: Page, figure: Locator, kind: 'SVG' | 'PNG' | 'CSV') {
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 40_000 }),
    figure.getByRole('button', { name: new RegExp(`as ${kind}:`) }).click({ timeout: 20_000 }),
  ]);
  expect(file.suggestedFilename()).toMatch(new RegExp(`^[\\p{L}\\p{N}-]+\\.${kind.toLowerCase()}$`, 'u'));
  return readFile(await file.path());
}

/** How far to the right the MVP's colour goes in a drawn file, and how far the pale part of its curve. */
function lastColumns(page: Page, svg: string) {
  return page.evaluate(async text => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data, width } = context.getImageData(0, 0, canvas.width, canvas.height);
    const last = (wanted: readonly number[]) => {
      let column = 0;
      for (let at = 0; at < data.length; at += 4)
        if (wanted.every((part, place) => data[at + place] === part))
          column = Math.max(column, (at / 4) % width);
      return column;
    };
    return { coloured: last([0x8f, 0xb1, 0xdc]), washed: last([0xf3, 0xf0, 0xe8]) };
  }, svg);
}

async function savesAll(page: Page, figure: Locator) {
  const svg = (await saved(page, figure, 'SVG')).toString();
  const png = (await saved(page, figure, 'PNG')).toString('base64');
  const seen = await page.evaluate(
    async ([text, picture]) => {
      const parsed = new DOMParser().parseFromString(text!, 'image/svg+xml');
      const image = new Image();
      image.src = `data:image/png;base64,${picture}`;
      await image.decode();
      return {
        wrong: parsed.querySelector('parsererror')?.textContent ?? null,
        drawn: parsed.querySelectorAll('text, path, rect').length,
        width: Number(parsed.documentElement.getAttribute('width')),
        png: image.naturalWidth,
      };
    },
    [svg, png],
  );
  expect(seen.wrong).toBeNull();
  expect(svg).not.toMatch(/var\(|oklab|color\(/);
  expect(svg, 'no name is cut').not.toContain('…');
  expect(seen.drawn).toBeGreaterThan(5);
  expect(seen.png).toBe(Math.round(seen.width * Math.min(2, 16_000 / seen.width)));
  const lines = (await saved(page, figure, 'CSV')).toString().trim().split('\r\n');
  const table = figure.locator('table');
  expect(lines.length).toBe(await table.locator('tr').count());
}
