import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessible, signUp, test } from './fixtures/test';

const PASSWORD = 'four unrelated words here';

test('a person sees where they are signed in, and signs a device out from another', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = await signUp(page, PASSWORD);
  const phone = await otherDevice(browser, baseURL);
  const laptop = await otherDevice(browser, baseURL);
  for (const one of [phone, laptop]) await enter(one.page, email, PASSWORD);

  await page.goto('/account/devices');
  const devices = page.getByRole('region', { name: 'Where you are signed in' });
  await expect(devices.getByRole('listitem')).toHaveCount(3);
  await expect(devices.getByRole('listitem').first()).toContainText('This device');
  await expectAccessible(page, 'the devices');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, 'the devices in dark');
  await page.emulateMedia({ colorScheme: 'light' });

  // The one that was seen last stands first.
  await devices.getByRole('listitem').nth(1).getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(devices.getByRole('listitem')).toHaveCount(2);
  await laptop.page.reload();
  await expect(laptop.page).toHaveURL(/sign-in/);
  await phone.page.reload();
  await expect(phone.page).toHaveURL(/account/);

  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(devices.getByRole('listitem')).toHaveCount(1);
  await phone.page.reload();
  await expect(phone.page).toHaveURL(/sign-in/);
  await page.reload();
  await expect(devices.getByRole('listitem')).toHaveCount(1);

  await devices.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL('/');
  await page.goto('/account');
  await expect(page).toHaveURL(/sign-in\?next=%2Faccount/);
  for (const one of [phone, laptop]) await one.context.close();
});

test.describe('a password', () => {
  test.use({ expectedError: /status of (400|401)/ });
  test('is changed on one device, and the others have to sign in with the new one', async ({
    page,
    browser,
    baseURL,
  }) => {
    const email = await signUp(page, PASSWORD);
    const other = await otherDevice(browser, baseURL);
    await enter(other.page, email, PASSWORD);
    await page.goto('/account/password');
    await expectAccessible(page, 'the password');

    const [present, next] = [page.getByLabel('Present password'), page.getByLabel('New password')];
    const change = page.getByRole('button', { name: 'Change the password' });
    await present.fill('a guess of mine');
    await next.fill('a whole new password');
    await change.click();
    await expect(page.getByText('That is not your present password.')).toBeVisible();
    await present.fill(PASSWORD);
    await next.fill('short');
    await change.click();
    await expect(page.getByText('Use at least 10 characters')).toBeVisible();
    await expectAccessible(page, 'a refused password');
    await next.fill('a whole new password');
    await next.press('Enter');
    await expect(page.getByText('Your password is changed. One other device was signed out.')).toBeVisible();
    await expect(present).toHaveValue('');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible();

    await other.page.reload();
    await expect(other.page).toHaveURL(/sign-in/);
    await other.page.getByLabel('E-mail').fill(email);
    await other.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await other.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(other.page.getByText(/do not belong together/)).toBeVisible();
    await enter(other.page, email, 'a whole new password');
    await other.context.close();
  });
});

async function otherDevice(browser: Browser, baseURL: string | undefined) {
  const context = await browser.newContext({ baseURL: baseURL! });
  return { context, page: await context.newPage() };
}

async function enter(page: Page, email: string, password: string) {
  await page.goto('/sign-in?next=%2Faccount%2Fdevices');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/account/devices');
}
