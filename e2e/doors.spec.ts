import { expect, expectAccessible, openDemoPlan, signIn, test } from './fixtures/test';

test('the public pages stand in light and dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const path of ['/', '/sign-in', '/sign-up', '/start/northlight']) {
      await page.goto(path);
      await expectAccessible(page, `${path} in ${colorScheme}`);
    }
  }
  // Browsers ask for it by themselves wherever a page has not named its icon yet.
  expect((await page.request.get('/favicon.ico')).headers()['content-type']).toMatch(/^image\//);
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

test('the settings are kept after a reload, and the team stands', async ({ page }) => {
  await signIn(page, 'ada@northlight.example', '/s/northlight/settings');
  await expectAccessible(page, 'the settings');
  const hours = page.getByLabel('Hours a day');
  const before = await hours.inputValue();
  for (const figure of ['7.5', before]) {
    await hours.fill(figure);
    await hours.blur();
    await expect(page.getByText('All changes saved').filter({ visible: true }).first()).toBeVisible();
    await page.reload();
    await expect(hours).toHaveValue(figure);
  }
  await page.goto('/s/northlight/team');
  await expect(page.getByText('Mara Lindqvist').first()).toBeVisible();
  await expectAccessible(page, 'the team');
});

test('the three editions of the demo plan stand in dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${await openDemoPlan(page)}/forecast`);
  await expect(page.getByRole('region', { name: 'Enterprise', exact: true })).toBeVisible({
    timeout: 60_000,
  });
  await expectAccessible(page, 'the forecast in dark');
});
