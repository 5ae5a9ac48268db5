import type { Browser, CDPSession, Page } from '@playwright/test';
import { expect, expectAccessible, signIn, test } from './fixtures/test';

/** The planning grid as several members use it at once: nothing is lost, and everybody sees it. */

test.skip(({ isMobile }) => isMobile, 'a phone has the list and the sheet instead of the grid');

const PATH = '/s/northlight/plans';

async function newPlan(page: Page, features: readonly string[]): Promise<string> {
  const call = async (path: string, input: object) => {
    const response = await page.request.post(`/api/trpc/${path}`, {
      data: { studio: 'northlight', ...input },
    });
    expect(response.ok(), path).toBe(true);
    return (await response.json()).result.data;
  };
  const { planId } = await call('plan.create', {
    title: 'A plan for several hands',
    clientName: 'Nora Dahl',
    clientEmail: 'nora@example.com',
  });
  await call('plan.addFeatures', {
    planId,
    features: features.map(title => ({
      title,
      area: 'Booking',
      edition: 'mvp',
      effortHours: { backend: { low: 4, likely: 8, high: 16 }, qa: { low: 1, likely: 2, high: 4 } },
    })),
  });
  return planId;
}

async function addMore(page: Page, planId: string, features: readonly string[]) {
  const response = await page.request.post('/api/trpc/plan.addFeatures', {
    data: {
      studio: 'northlight',
      planId,
      features: features.map(title => ({
        title,
        area: 'Money',
        edition: 'mvp',
        effortHours: { backend: { low: 4, likely: 8, high: 16 } },
      })),
    },
  });
  expect(response.ok()).toBe(true);
}

/** Sent without waiting for what it does. */
function typeKey(devtools: CDPSession, text: string) {
  const key = text === '\r' ? 'Enter' : text;
  const windowsVirtualKeyCode = text === '\r' ? 13 : text.toUpperCase().charCodeAt(0);
  return Promise.all([
    devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text, windowsVirtualKeyCode }),
    devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode }),
  ]);
}

/** By its own title: a row also says what it needs. */
const row = (page: Page, title: string) =>
  page.getByRole('row').filter({ has: page.locator('[data-column="title"]', { hasText: title }) });
const cell = (page: Page, title: string, column: string) =>
  row(page, title).locator(`[data-column="${column}"]`);
const saved = (page: Page) =>
  expect(page.getByText('All changes saved').filter({ visible: true }).first()).toBeVisible();

/** Typed before the scripts have loaded, nothing is heard: the cursor says that they have. */
async function goTo(page: Page, title: string, column = 'title') {
  await expect(async () => {
    await cell(page, title, column).click();
    await expect(cell(page, title, column)).toHaveAttribute('tabindex', '0', { timeout: 1_000 });
    await expect(cell(page, title, column)).toBeFocused({ timeout: 500 });
  }).toPass();
}
async function write(page: Page, title: string, column: string, text: string) {
  await goTo(page, title, column);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Another member, in a browser of their own. */
async function colleague(browser: Browser, baseURL: string | undefined, planId: string) {
  const context = await browser.newContext({
    baseURL: baseURL!,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await signIn(page, 'ben@northlight.example', `${PATH}/${planId}`);
  return { page, context };
}

test('two members see each other’s changes within a second, and each other', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, 'ada@northlight.example', PATH);
  const planId = await newPlan(page, ['Availability', 'Book a visit', 'Cancel']);
  await page.goto(`${PATH}/${planId}`);
  const ben = await colleague(browser, baseURL, planId);
  await expect(page.getByLabel('Also here')).toContainText('Ben');
  await expect(ben.page.getByLabel('Also here')).toContainText('Ada');
  await expectAccessible(page, 'the grid');

  await goTo(page, 'Cancel');
  await page.keyboard.type('Cancel until noon');
  await page.keyboard.press('Enter');
  await expect(row(ben.page, 'Cancel until noon')).toBeVisible({ timeout: 1_000 });

  // Different cells of one feature, at once.
  await Promise.all([
    write(page, 'Availability', 'qa', '3'),
    write(ben.page, 'Availability', 'backend', '20'),
  ]);
  for (const one of [page, ben.page]) {
    await expect(cell(one, 'Availability', 'qa')).toHaveAttribute('aria-label', /likely 3,/);
    await expect(cell(one, 'Availability', 'backend')).toHaveAttribute('aria-label', /likely 20,/);
  }
  await ben.context.close();
  await expect(page.getByLabel('Also here')).toBeHidden();
});

test('the same cell changed by two is settled there, with both values shown', async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, 'ada@northlight.example', PATH);
  const planId = await newPlan(page, ['Availability', 'Book a visit']);
  await page.goto(`${PATH}/${planId}`);
  const ben = await colleague(browser, baseURL, planId);
  await goTo(ben.page, 'Book a visit');
  await ben.context.setOffline(true);
  await ben.page.keyboard.type('Book as Ben says');
  await ben.page.keyboard.press('Enter');
  await write(ben.page, 'Book as Ben says', 'qa', '5');
  await write(page, 'Book a visit', 'title', 'Book as Ada says');
  await saved(page);
  await ben.context.setOffline(false);

  const conflict = ben.page.getByRole('row').filter({ hasText: 'was changed by somebody else' });
  await expect(conflict).toContainText('theirs Book as Ada says, yours Book as Ben says');
  // The other cell had nothing to do with it.
  await expect(cell(page, 'Book as Ada says', 'qa')).toHaveAttribute('aria-label', /likely 5,/);
  await expectAccessible(ben.page, 'a conflict');
  await ben.page.getByRole('button', { name: /^Keep yours/ }).click();
  await expect(row(page, 'Book as Ben says')).toBeVisible();
  await expect(conflict).toBeHidden();
  await ben.context.close();
});

test('what was typed without a connection outlives the closed tab', async ({ page, browser, baseURL }) => {
  await signIn(page, 'ada@northlight.example', PATH);
  const planId = await newPlan(page, ['Availability', 'Book a visit', 'Cancel']);
  await page.goto(`${PATH}/${planId}`);
  const ben = await colleague(browser, baseURL, planId);
  // Not where it writes next: a second press on a cell opens it.
  await goTo(ben.page, 'Book a visit');
  await ben.context.setOffline(true);
  await write(ben.page, 'Availability', 'title', 'Kept over the closing');
  await goTo(ben.page, 'Cancel');
  await ben.page.keyboard.type('Half a word');
  await ben.page.close();
  await expect(row(page, 'Availability')).toBeVisible();
  await ben.context.setOffline(false);

  const again = await ben.context.newPage();
  await again.goto(`${PATH}/${planId}`);
  await expect(row(again, 'Kept over the closing')).toBeVisible();
  await expect(row(page, 'Kept over the closing')).toBeVisible();
  await expect(row(page, 'Half a word')).toBeVisible();
  await ben.context.close();
});

test('cells are copied, pasted, filled and taken back, also after a reload', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page, 'ada@northlight.example', PATH);
  const planId = await newPlan(page, ['One', 'Two', 'Three', 'Four']);
  await page.goto(`${PATH}/${planId}`);
  const labelled = (title: string, column: string) => expect(cell(page, title, column));

  await write(page, 'One', 'backend', '2 3 5');
  await goTo(page, 'One', 'backend');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+c');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe('2 3 5\t1 2 4\r\n4 8 16\t1 2 4');
  await goTo(page, 'Three', 'backend');
  await page.keyboard.press('Control+v');
  await labelled('Three', 'backend').toHaveAttribute('aria-label', /: 2, likely 3, 5 hours/);

  // Nothing of it can be read: each cell is told, the first few at once.
  await page.evaluate(() => navigator.clipboard.writeText('soon\tlate\r\n'.repeat(4)));
  await goTo(page, 'One', 'backend');
  await page.keyboard.press('Control+v');
  await page.getByRole('button', { name: 'Show 4 more' }).click();
  await expect(page.getByRole('region', { name: 'Left out' })).toContainText(/Four, .*late/);
  await page.getByRole('button', { name: 'Close' }).click();

  // From a spreadsheet: more rows than there are, and a cell that cannot be read.
  await page.evaluate(() => navigator.clipboard.writeText('Four\tScalable\t3\r\nFive\tEnterprise\tsoon\r\n'));
  await goTo(page, 'Four');
  await page.keyboard.press('Control+v');
  await expect(page.getByText(/added 1 feature, 1 left out/)).toBeVisible();
  await expect(cell(page, 'Five', 'edition')).toHaveText('Enterprise');
  await labelled('Four', 'backend').toHaveAttribute('aria-label', /likely 3,/);

  await goTo(page, 'One', 'edition');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('s');
  await expect(cell(page, 'Three', 'edition')).toHaveText('Scalable');
  await saved(page);

  await page.reload();
  await goTo(page, 'One', 'edition');
  await page.keyboard.press('Control+z');
  for (const title of ['One', 'Two', 'Three']) await expect(cell(page, title, 'edition')).toHaveText('MVP');
  await page.keyboard.press('Control+z');
  await expect(row(page, 'Five')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(row(page, 'Five')).toHaveCount(1);
  await saved(page);
});

test('rows and areas move by keys, and a circle is refused where it is chosen', async ({ page }) => {
  await signIn(page, 'ada@northlight.example', PATH);
  const planId = await newPlan(page, ['One', 'Two', 'Three']);
  await page.goto(`${PATH}/${planId}`);
  const titles = page.locator('[data-row] [data-column="title"]');
  await goTo(page, 'One');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(titles).toHaveText(['Three', 'One', 'Two']);

  await goTo(page, 'One', 'needs');
  await page.keyboard.press('Enter');
  await page.getByPlaceholder('Find a feature that it needs').fill('Two');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(cell(page, 'One', 'needs')).toHaveText('Two');
  await goTo(page, 'Two', 'needs');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /^One/ })).toContainText('because “One” needs “Two”');
  await page.keyboard.press('Escape');
  await saved(page);
  await page.reload();
  await expect(titles).toHaveText(['Three', 'One', 'Two']);
});

test('hundreds of features: nothing typed is lost, only what is near is drawn, and all of it on paper', async ({
  page,
}) => {
  await signIn(page, 'ada@northlight.example', PATH);
  const names = Array.from({ length: 240 }, (_, at) => `Feature ${String(at + 1).padStart(3, '0')}`);
  const planId = await newPlan(page, names.slice(0, 100));
  for (let at = 100; at < names.length; at += 100) await addMore(page, planId, names.slice(at, at + 100));
  await page.goto(`${PATH}/${planId}`);
  const rows = page.locator('[data-row]');
  await goTo(page, 'Feature 002');
  await expect.poll(() => rows.count()).toBeLessThan(100);
  // The heading, two areas with a line to add each, and three totals.
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(240 + 1 + 2 * 2 + 3));

  // As fast as the browser takes them: each letter is there, and each in its own cell.
  await page.keyboard.press('Control+Home');
  const words = Array.from({ length: 30 }, (_, at) => `Typed ${at} quickly`);
  const devtools = await page.context().newCDPSession(page);
  await Promise.all(words.flatMap(word => [...word, '\r'].map(text => typeKey(devtools, text))));
  for (const word of [words[0]!, words[17]!, words[29]!]) await expect(row(page, word)).toHaveCount(1);
  await saved(page);

  await page.keyboard.press('Control+End');
  await expect(cell(page, 'Feature 240', 'needs')).toBeFocused();
  await expect(cell(page, 'Feature 240', 'needs')).toBeInViewport();
  await expect(row(page, 'Feature 240')).toHaveAttribute('aria-rowindex', '244');
  // The cursor's own row stays, however far somebody scrolls, and keys go on from there.
  await page.evaluate(() => window.scrollTo(0, 0));
  await expect(row(page, words[0]!)).toBeInViewport();
  await expect(cell(page, 'Feature 240', 'needs')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(cell(page, 'Feature 240', 'title')).toBeInViewport();
  for (const y of [200, 400, 600])
    await expect
      .poll(() => page.evaluate(at => document.elementFromPoint(500, at)?.closest('[role="row"]') != null, y))
      .toBe(true);

  // A letter that takes several keys, as with an accent or in another script.
  await devtools.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    windowsVirtualKeyCode: 229,
  });
  await devtools.send('Input.imeSetComposition', { text: 'に', selectionStart: 1, selectionEnd: 1 });
  await devtools.send('Input.insertText', { text: '日本' });
  await page.keyboard.press('Enter');
  await expect(row(page, '日本')).toHaveCount(1);

  await page.keyboard.press('Control+f');
  await expect(rows).toHaveCount(240);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await expect.poll(() => rows.count()).toBeLessThan(100);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(rows).toHaveCount(240);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect.poll(() => rows.count()).toBeLessThan(100);

  // A whole column, from one value.
  await goTo(page, words[0]!, 'backend');
  await page.keyboard.type('3 4 5');
  await page.keyboard.press('Enter');
  await goTo(page, words[0]!, 'backend');
  await page.keyboard.press('Control+Space');
  await page.keyboard.press('Control+d');
  await expect(cell(page, words[20]!, 'backend')).toHaveAttribute('aria-label', /likely 4,/);
  await saved(page);
  await page.reload();
  await goTo(page, words[1]!);
  await page.keyboard.press('Control+z');
  await expect(cell(page, words[20]!, 'backend')).toHaveAttribute('aria-label', /likely 8,/);
  await saved(page);
});
