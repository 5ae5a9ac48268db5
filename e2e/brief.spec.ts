import type { Page } from '@playwright/test';
import { expect, expectAccessible, signIn, test } from './fixtures/test';

/**
 * A brief that several people write, that the studio asks about, and that outlives every change: who wrote
 * what, what was there before, text from somewhere else, and the brief as a file.
 */
test('two people write a brief, the studio asks, and nothing is lost', async ({ page, browser, baseURL }, {
  project,
}) => {
  const title = `Allotment gardens, ${project.name} ${Date.now()}`;
  const isPhone = page.viewportSize()!.width < 1024;
  const another = async () => {
    const context = await browser.newContext({ baseURL: baseURL!, viewport: page.viewportSize()! });
    return context.newPage();
  };
  const open = async (on: Page, address: string, section: string) => {
    await on.goto(`${address}?section=${section}`);
    await on.waitForLoadState('networkidle');
    return on.locator(`#${section}`);
  };

  await page.goto('/start/northlight');
  await page.waitForLoadState('networkidle');
  await page.getByLabel('What do you call the project?').fill(title);
  await page.getByLabel('Your name, or your company’s').fill('Vera');
  await page.getByLabel('Your e-mail address').fill('vera@gardens.example');
  await page.getByRole('button', { name: 'Begin the brief' }).click();
  await page.waitForURL('**/b/*');
  const address = page.url().split('?')[0]!;
  const goals = await open(page, address, 'goals');
  await goals.getByLabel('Goal', { exact: true }).fill('No plot stands empty');
  await goals.getByLabel('How would you know?').fill('Waiting list under a year');
  await saved(page);

  const second = await test.step('a second person comes by a link of their own', async () => {
    await page.getByRole('button', { name: 'People and links' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Their name').fill('Noor');
    await dialog.getByRole('button', { name: 'Make a link for them' }).click();
    await expect(dialog.getByLabel('Link for Noor')).toHaveValue(/\/b\/[\w-]{43}$/);
    await expectAccessible(page, 'people and links');
    const link = await dialog.getByLabel('Link for Noor').inputValue();
    await page.keyboard.press('Escape');
    const noor = await another();
    const theirs = await open(noor, new URL(link).pathname, 'goals');
    await expect(theirs.getByLabel('Goal', { exact: true })).toHaveValue('No plot stands empty');
    await theirs.getByLabel('How would you know?').fill('Waiting list under three months');
    await saved(noor);
    return noor;
  });

  await test.step('the first sees it arrive, who wrote it, and brings back what was there', async () => {
    await expect(goals.getByLabel('How would you know?')).toHaveValue('Waiting list under three months', {
      timeout: 20_000,
    });
    await expect(goals.getByText(/Written by Noor and Vera/)).toBeVisible({ timeout: 20_000 });
    await goals.getByRole('button', { name: /^History/ }).click();
    const history = page.getByRole('dialog');
    await expect(history.getByText('Noor', { exact: true })).toBeVisible();
    await expect(history.locator('del').first()).toBeVisible();
    await expectAccessible(page, 'the history of an answer');
    await history.getByRole('button', { name: 'Bring this back' }).click();
    await expect(goals.getByLabel('How would you know?')).toHaveValue('Waiting list under a year');
    await saved(page);
    await expect(second.locator('#goals').getByLabel('How would you know?')).toHaveValue(
      'Waiting list under a year',
      { timeout: 20_000 },
    );
  });

  await test.step('where both write in the same answer, neither loses a key, and each sees both', async () => {
    const goal = goals.getByLabel('Goal', { exact: true });
    const theirs = second.locator('#goals').getByLabel('Goal', { exact: true });
    await second.context().setOffline(true);
    await theirs.fill('No plot lies fallow');
    await goal.fill('Every plot has a gardener');
    await saved(page);
    await expect(second.getByText('Not saved: there is no connection')).toBeInViewport();
    await second.context().setOffline(false);
    await theirs.focus();
    await second.keyboard.press('End');
    await second.keyboard.type(', not one');
    const both = second.getByRole('region', { name: /^Vera wrote this too at/ });
    await expect(both.getByText('Every plot has a gardener')).toBeVisible();
    await second.keyboard.type(' in June');
    await expect(theirs).toHaveValue('No plot lies fallow, not one in June');
    await expect(theirs).toBeFocused();
    await expectAccessible(second, 'two texts of one answer');
    await both.getByRole('button', { name: 'Keep yours' }).click();
    await saved(second);
    await expect(goal).toHaveValue('No plot lies fallow, not one in June', { timeout: 20_000 });
    await goal.fill('No plot stands empty');
    await saved(page);
  });

  await test.step('the studio asks at an answer, the client replies there, the studio settles it', async () => {
    const studio = await another();
    await signIn(studio, 'chiara@northlight.example', '/s/northlight/briefs');
    await studio.getByRole('link', { name: title }).filter({ visible: true }).first().click();
    await studio.waitForURL('**/briefs/brief_*');
    const row = studio.locator('#goals li').first();
    await row.hover();
    await row.getByRole('button', { name: 'Ask', exact: true }).click();
    await row.getByLabel('Ask the client').fill('How long is it today?');
    await row.getByRole('button', { name: 'Send' }).click();
    await expect(row.getByText('How long is it today?')).toBeVisible();
    await expectAccessible(studio, 'a question at an answer');

    await expect(goals.getByText('How long is it today?')).toBeVisible({ timeout: 20_000 });
    await expect(goals.getByText('1 open question')).toBeVisible();
    await goals.getByRole('button', { name: 'Reply' }).click();
    await goals.getByLabel('Your reply').fill('Four years.');
    await goals.getByRole('button', { name: 'Send' }).click();
    await expect(row.getByText('Four years.')).toBeVisible({ timeout: 20_000 });
    await row.getByRole('button', { name: 'Settled' }).click();
    await expect(row.getByText('Settled: 2 remarks')).toBeVisible();
    await expect(goals.getByText('1 open question')).toBeHidden({ timeout: 20_000 });
    await studio.context().close();
  });

  await test.step('pasted text is shown by section before it is taken, and can be given back', async () => {
    if (isPhone) await page.getByRole('button', { name: /% ready/ }).click();
    await page.getByRole('button', { name: 'Paste or import' }).filter({ visible: true }).click();
    const sheet = page.getByRole('dialog').filter({ hasText: 'Bring in what you have written' });
    await sheet
      .getByLabel('Your text')
      .fill('Must have\n- Book a plot\n- Pay the rent\n\nBudget: 20-30k EUR\n\nDear all, see you soon');
    await expect(sheet.getByText('2 sections were recognised')).toBeVisible();
    await expect(sheet.getByText('€20,000 to €30,000')).toBeVisible();
    await expectAccessible(page, 'what was recognised');
    await sheet.getByRole('button', { name: 'Take over 2 sections' }).click();
    await saved(page);
    const features = page.locator('#features');
    await expect(features.getByLabel('What people can do').first()).toHaveValue('Book a plot');
    await page
      .getByRole('listitem')
      .filter({ hasText: '2 sections were taken over' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(features.getByLabel('What people can do').first()).toHaveValue('');
    await saved(page);
  });

  await test.step('the brief leaves as PDF and as Markdown that reads back', async () => {
    if (isPhone) await page.goto(address);
    const pdf = await page.request.get(`${address}/brief.pdf`);
    expect(pdf.headers()['content-type']).toBe('application/pdf');
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
    const markdown = await (await page.request.get(`${address}/brief.md`)).text();
    expect(markdown).toContain('- No plot stands empty\n  - How one would know: Waiting list under a year');
    expect((await page.request.get(`${address.slice(0, -3)}xyz/brief.pdf`)).status()).toBe(404);
  });

  if (!isPhone)
    await test.step('the client puts the sections into another order by keys', async () => {
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      const sections = page.getByRole('navigation', { name: 'Sections' });
      await sections.getByRole('link', { name: /Future vision/ }).focus();
      const kept = page.waitForResponse(/brief\.forClient\.orderSections/);
      await page.keyboard.press('Alt+ArrowUp');
      const names = () =>
        sections
          .locator('[data-section]')
          .evaluateAll(all => all.map(one => one.getAttribute('data-section')));
      const last = async () => (await names()).slice(-2);
      await expect.poll(last).toEqual(['vision', 'integrations']);
      expect((await kept).ok()).toBe(true);
      await page.reload();
      await expect.poll(last).toEqual(['vision', 'integrations']);
    });
  await second.context().close();
});

const saved = (page: Page) =>
  expect(page.getByText('All changes saved').filter({ visible: true }).first()).toBeVisible({
    timeout: 15_000,
  });
