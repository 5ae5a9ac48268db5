import type { Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import { mailTo } from './fixtures/mail';
import { expect, expectAccessible, signUp, test } from './fixtures/test';

const FAULTS = [
  'wrong state',
  'wrong nonce',
  'wrong key',
  'alg none',
  'wrong audience',
  'wrong issuer',
  'expired',
  'error',
  'silence',
];
const PASSWORD = 'four unrelated words here';

test.describe('an account elsewhere', () => {
  // The provider's own page has no icon.
  test.use({ expectedError: /status of (400|401|404|409)/ });

  for (const [name, path] of [
    ['Google', '/sign-up'],
    ['GitHub', '/sign-in'],
  ] as const)
    test(`at ${name} makes an account, signs in again, and is not disconnected while it is the only way in`, async ({
      page,
      baseURL,
    }) => {
      const email = `${crypto.randomUUID()}@example.com`;
      await page.goto(`${path}?next=%2Faccount%2Fconnected`);
      await expectAccessible(page, `${path} with providers`);
      await page.getByRole('button', { name: `Continue with ${name}` }).press('Enter');
      await beThere(page, email);
      await page.waitForURL('**/account/connected');
      await expect(page.getByText('Kim Park').first()).toBeVisible();
      await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText(email);
      await expectAccessible(page, 'what is connected');
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectAccessible(page, 'what is connected, in dark');
      await page.emulateMedia({ colorScheme: 'light' });
      expect((await mailTo(baseURL!, email)).subject).toBe(`${name} was connected`);
      await page.getByRole('button', { name: `Disconnect ${name}` }).press('Enter');
      await expect(page.getByText('the only way in')).toBeVisible();

      await page.context().clearCookies();
      await page.goto('/sign-in?next=%2Faccount%2Fconnected');
      await page.getByRole('button', { name: `Continue with ${name}` }).press('Enter');
      // Its address may have changed there: it is the same account.
      await beThere(page, email);
      await page.waitForURL('**/account/connected');
      await expect(page.getByRole('listitem').filter({ hasText: name })).toHaveCount(1);
    });

  test('is connected to an account that one has, asks for its code, and is disconnected', async ({
    page,
  }) => {
    const email = await signUp(page, PASSWORD);
    const app = await setUpApp(page);
    await page.goto('/account/connected');
    await page.getByRole('button', { name: 'Connect Google' }).press('Enter');
    const elsewhere = `${crypto.randomUUID()}@elsewhere.example`;
    await beThere(page, elsewhere, { confirmed: false });
    await page.waitForURL('**/account/connected');
    await expect(page.getByRole('listitem').filter({ hasText: 'Google' })).toContainText(elsewhere);

    await page.context().clearCookies();
    await page.goto('/sign-in?next=%2Faccount%2Fprofile');
    await page.getByRole('button', { name: 'Continue with Google' }).press('Enter');
    await beThere(page, elsewhere, { confirmed: false });
    await page.waitForURL('**/sign-in/code?**');
    await expectAccessible(page, 'the code after a provider');
    await page.getByLabel('Code').fill('000000');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').getByText('not right')).toBeVisible();
    await page.getByLabel('Code').fill(app.generate({ timestamp: Date.now() + 30_000 }));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/account/profile');
    await expect(page.getByText(email).first()).toBeVisible();

    await page.goto('/account/connected');
    await page.getByRole('button', { name: 'Disconnect Google' }).press('Enter');
    await expect(page.getByText('Google no longer signs you in.')).toBeVisible();
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Continue with Google' }).press('Enter');
    await beThere(page, elsewhere, { confirmed: false });
    await expect(page.getByRole('alert').getByText('address is not confirmed there')).toBeVisible();
  });

  test('does not open an account whose address was written down by somebody else', async ({ page }) => {
    // Whoever signs up with an address that is not theirs cannot wait there for its owner to come.
    const email = await signUp(page, PASSWORD);
    await page.context().clearCookies();
    for (const confirmed of [true, false]) {
      await page.goto('/sign-in');
      await page.getByRole('button', { name: 'Continue with GitHub' }).press('Enter');
      await beThere(page, email, { confirmed });
      await expect(
        page.getByRole('alert').getByText(confirmed ? 'it was never confirmed' : 'not confirmed there'),
      ).toBeVisible();
      await expectAccessible(page, 'a refusal on the sign-in page');
      await page.goto('/account/profile');
      await expect(page).toHaveURL(/sign-in/);
    }
  });

  test('that answers with a fault signs nobody in, and says so', async ({ page }) => {
    for (const fault of FAULTS) {
      await page.goto('/sign-in');
      await page.getByRole('button', { name: 'Continue with Google' }).press('Enter');
      await beThere(page, `${crypto.randomUUID()}@example.com`, { fault });
      await expect(page.getByRole('alert').getByText('did not answer as it should'), fault).toBeVisible();
      expect((await page.context().cookies()).filter(one => one.name.includes('access'))).toEqual([]);
    }
  });

  test('that is refused there says so; a code that was taken, or made up, opens nothing', async ({
    page,
  }) => {
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Continue with GitHub' }).press('Enter');
    await page.getByRole('button', { name: 'Refuse' }).click();
    await expect(page.getByRole('alert')).toContainText(/not answer as it should|Nothing was allowed/);
    await page.goto('/api/auth/callback/google?code=made-up&state=made-up');
    await expect(page).toHaveURL(/\/sign-in\?/);
    await expect(page.getByRole('alert').getByText('did not answer as it should')).toBeVisible();
    await page.goto('/sign-in/code');
    await page.getByLabel('Code').fill('123456');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Begin again')).toBeVisible();
  });
});

/** At the provider: says who one is, and allows it. */
async function beThere(page: Page, email: string, { confirmed = true, fault = '' } = {}) {
  // Both pages ask for an e-mail.
  await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible();
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Confirmed').setChecked(confirmed);
  await page.getByLabel('Fault').fill(fault);
  await page.getByRole('button', { name: 'Allow' }).click();
}

async function setUpApp(page: Page): Promise<TOTP> {
  await page.goto('/account/second-factor');
  await page.getByRole('button', { name: 'Set up an app' }).press('Enter');
  const key = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent();
  const app = new TOTP({ secret: key!.replaceAll(' ', '') });
  await page.getByLabel('The code that it shows now').fill(app.generate());
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'I have kept them' }).press('Enter');
  return app;
}
