import type { Page } from '@playwright/test';
import { expect, expectAccessible, listens, signIn, test } from './fixtures/test';

/**
 * The main job, from end to end: a visitor writes a brief, the studio turns it into a plan in three
 * editions, the forecast says cost and date with their uncertainty, the client accepts on a link.
 */
test('from a brief to an accepted proposal', async ({ page, browser, baseURL }, { project }) => {
  const title = `Tool library, ${project.name}`;

  await test.step('a visitor begins a brief without signing up', async () => {
    await page.goto('/start/northlight');
    await expectAccessible(page, 'the start of a brief');
    await page.getByRole('button', { name: 'Begin the brief' }).click();
    await expect(page.getByLabel('What do you call the project?')).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabel('What do you call the project?').fill(title);
    await page.getByLabel('Your name, or your company’s').fill('Repair Café');
    await page.getByLabel('Your e-mail address').fill('mia@repair-cafe.example');
    await page.getByRole('button', { name: 'Begin the brief' }).click();
    await page.waitForURL('**/b/*');
  });
  const briefAddress = page.url();

  await test.step('every keystroke is kept: the same text on another device', async () => {
    const goals = await section(page, briefAddress, 'goals');
    await goals.getByLabel('Goal', { exact: true }).fill('Nobody buys a drill for one hole');
    await goals.getByLabel('How would you know?').fill('200 loans a month');
    await saved(page);
    await expectAccessible(page, 'a section of the brief');
    const other = await browser.newContext({ baseURL: baseURL!, viewport: page.viewportSize()! });
    const there = await other.newPage();
    const same = await section(there, briefAddress, 'goals');
    await expect(same.getByLabel('Goal', { exact: true })).toHaveValue('Nobody buys a drill for one hole');
    await other.close();
  });

  await test.step('answers raise the readiness, and the brief is sent', async () => {
    const features = await section(page, briefAddress, 'features');
    await features.getByLabel('What people can do').fill('Reserve a tool');
    await features.getByLabel('Because').fill('The shed is locked when they come');
    await features.getByRole('radio', { name: 'Must' }).click();
    await saved(page);
    const roles = await section(page, briefAddress, 'roles');
    await roles.getByLabel('Who', { exact: true }).fill('Borrower');
    await roles.getByLabel('How many people').fill('1,2k');
    await roles.getByLabel('May', { exact: true }).fill('Reserve\nBring back');
    await saved(page);
    const workflows = await section(page, briefAddress, 'workflows');
    await workflows.getByLabel('Name', { exact: true }).fill('Lend a tool');
    await listens(workflows.getByLabel('Step 1'));
    await workflows.getByLabel('Step 1').fill('Reserve');
    await page.keyboard.press('Enter');
    await expect(workflows.getByLabel('Step 2')).toBeFocused();
    await page.keyboard.type('Collect');
    await page.keyboard.press('Enter');
    await expect(workflows.getByLabel('Step 3')).toBeFocused();
    await page.keyboard.type('Bring back');
    await expect(workflows.getByLabel('Step 3')).toHaveValue('Bring back');
    await saved(page);
    const budget = await section(page, briefAddress, 'budget');
    await budget.getByLabel('From', { exact: true }).fill('20k');
    await budget.getByLabel('At most').fill('60.000 €');
    await budget.getByLabel('At most').blur();
    await expect(budget.getByLabel('At most')).toHaveValue('€60,000');
    await saved(page);
    const timeline = await section(page, briefAddress, 'timeline');
    await timeline.getByLabel('Must be there by').fill('2028-03-31');
    await timeline.getByLabel('Why these dates').fill('Spring is when people repair');
    await saved(page);
    const send = await section(page, briefAddress, 'send');
    await expectAccessible(page, 'sending the brief');
    await send.getByRole('button', { name: 'Send to Northlight Studio' }).click();
    const asked = page.getByRole('dialog', { name: '3 of 9 sections are empty' });
    await expect(asked.getByRole('listitem')).toHaveText(['References', 'Integrations', 'Future vision']);
    await asked.getByRole('button', { name: 'Send anyway' }).click();
    await expect(page.getByRole('heading', { name: 'Northlight Studio has your brief' })).toBeVisible();
  });

  await test.step('it is in the studio’s inbox, and becomes a plan', async () => {
    await signIn(page, 'ada@northlight.example', '/s/northlight/briefs');
    await expectAccessible(page, 'the inbox');
    await page.getByRole('link', { name: title }).first().click();
    await page.waitForURL('**/briefs/brief_*');
    await expect(page.getByText('Nobody buys a drill for one hole').first()).toBeVisible();
    await page.getByRole('button', { name: 'Make a plan' }).click();
    await page.waitForURL('**/plans/plan_*/suggested');
    await page
      .getByRole('button', { name: /^Accept all/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Open the plan' }).click();
    await page.waitForURL(/\/plans\/plan_\w+$/);
    await expect(page.getByText('Reserve a tool').filter({ visible: true }).first()).toBeVisible();
    await expectAccessible(page, 'the plan');
  });
  const planAddress = page.url().split('?')[0]!;

  await test.step('the forecast says cost and date with their uncertainty', async () => {
    await page.goto(`${planAddress}/forecast`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(/in 100|comes to about/, {
      timeout: 60_000,
    });
    for (const edition of ['MVP', 'Scalable', 'Enterprise']) {
      const column = page.getByRole('region', { name: edition, exact: true });
      await expect(column.getByText(/80% sure under €\d/)).toBeVisible();
      await expect(column.getByText(/80% sure by \d/)).toBeVisible();
      await expect(column.getByText('Both')).toBeVisible();
    }
    await expectAccessible(page, 'the forecast');
    await page.getByRole('link', { name: 'Cost', exact: true }).click();
    await page.waitForURL('**figures=cost**');
    await expect(page.getByText('Figures are what the work costs you').first()).toBeVisible();
  });

  const offerAddress = await test.step('the studio fixes a version and gets its link once', async () => {
    await page.goto(`${planAddress}/proposal`);
    await expectAccessible(page, 'the proposal’s preparation');
    await page.getByRole('button', { name: /make its link/ }).click();
    const link = page.getByLabel('Link to the proposal');
    await expect(link).toHaveValue(/\/p\/[\w-]{43}$/);
    return link.inputValue();
  });

  await test.step('the client reads it and accepts, without an account', async () => {
    const context = await browser.newContext({ baseURL: baseURL!, viewport: page.viewportSize()! });
    const client = await context.newPage();
    const errors: string[] = [];
    client.on('console', message => message.type() === 'error' && errors.push(message.text()));
    client.on('pageerror', error => errors.push(error.message));
    await client.goto(offerAddress);
    await expect(client.getByRole('heading', { level: 1 })).toContainText(title);
    expect(await client.content()).not.toMatch(/marginRate|rateMinor|workBudget|priceConfidence/i);
    await expectAccessible(client, 'the client’s page');
    await client
      .getByRole('button', { name: 'Accept', exact: true })
      .filter({ visible: true })
      .first()
      .click();
    const dialog = client.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Accept/ }).click();
    await expect(dialog.getByLabel('Your full name')).toHaveAttribute('aria-invalid', 'true');
    await dialog.getByLabel('Your full name').fill('Mia Repair');
    await dialog.getByRole('checkbox').check();
    await expectAccessible(client, 'accepting');
    await dialog.getByRole('button', { name: /^Accept/ }).click();
    await expect(client.getByText(/Mia Repair/).first()).toBeVisible();
    await client.reload();
    await expect(client.getByText(/Mia Repair/).first()).toBeVisible();
    await expect(client.getByRole('button', { name: 'Accept', exact: true })).toHaveCount(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  await test.step('the studio sees it; a later change of the plan leaves the offer as it was', async () => {
    await page.goto('/s/northlight/proposals?state=accepted');
    await expect(page.getByText(title).first()).toBeVisible();
    await expectAccessible(page, 'the list of proposals');
    const priceOf = async () => {
      await page.goto(offerAddress);
      return page.getByText(/Accepted: MVP for €/).textContent();
    };
    const offered = await priceOf();
    await page.goto(`${planAddress}?tab=details`);
    await page.getByLabel('Work begins').fill('2029-01-08');
    await page.getByLabel('Work begins').blur();
    await saved(page);
    expect(await priceOf()).toBe(offered);
  });
});

const saved = (page: Page) =>
  expect(page.getByText('All changes saved').filter({ visible: true }).first()).toBeVisible();

/** One section of the brief, brought into sight: on a phone it is the only one. */
async function section(page: Page, briefAddress: string, name: string) {
  await page.goto(`${briefAddress}?section=${name}`);
  const found = page.locator(`#${name}`);
  await expect(found).toBeVisible();
  return found;
}
