import { expect, expectAccessible, signIn, test } from './fixtures/test';

test('the public pages stand in light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of ['/', '/sign-in', '/sign-up', '/start/northlight']) {
      await page.goto(path);
      await expectAccessible(page, `${path} in ${colorScheme}`);
    }
  }
});

test('the workspace is closed to who is not signed in, and says so', async ({ page }) => {
  await page.goto('/s/northlight/plans');
  await expect(page).toHaveURL(/sign-in/);
  await signIn(page, 'chiara@northlight.example', '/s/northlight/plans');
  await expect(page.getByRole('link', { name: 'Physio clinics: booking and billing' }).first()).toBeVisible();
  await expectAccessible(page, 'the list of plans');
});

test.describe('signing in', () => {
  test.use({ expectedError: /status of 401/ });
  test('with a wrong password is refused in a sentence that does not tell which was wrong', async ({
    page,
  }) => {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill('ada@northlight.example');
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByText(/do not belong together/)).toBeVisible();
    await expectAccessible(page, 'a refused sign-in');
  });
});

test('the settings and the team stand, and are kept after a reload', async ({ page }) => {
  await signIn(page, 'ada@northlight.example', '/s/northlight/settings');
  await expectAccessible(page, 'the settings');
  await page.goto('/s/northlight/team');
  await expect(page.getByText('Mara Lindqvist').first()).toBeVisible();
  await expectAccessible(page, 'the team');
});

test('the three editions of the demo plan stand in dark', async ({ page }) => {
  await signIn(page, 'ada@northlight.example', '/s/northlight/plans');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('link', { name: 'Physio clinics: booking and billing' }).first().click();
  await page.waitForURL('**/plans/plan_*');
  await page.goto(`${page.url().split('?')[0]}/forecast`);
  await expect(page.getByRole('region', { name: 'Enterprise', exact: true })).toBeVisible({
    timeout: 60_000,
  });
  await expectAccessible(page, 'the forecast in dark');
});

test('keys lead about: the palette opens, finds a room and goes there', async ({ page, isMobile }) => {
  await signIn(page, 'ada@northlight.example', '/s/northlight/plans');
  if (isMobile) return; // A phone has no keyboard; its menu is part of the other journeys.
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('team');
  await expect(page.getByRole('option', { selected: true })).toHaveText(/^Team/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/s/northlight/team');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Ctrl');
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await page.keyboard.press('b');
  await page.waitForURL('**/s/northlight/briefs');
});
