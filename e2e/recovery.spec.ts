import { linkIn, mailTo } from './fixtures/mail';
import { expect, expectAccessible, signUp, test } from './fixtures/test';

const PASSWORD = 'four unrelated words here';
const ANOTHER = 'five quite unrelated words here';

test.describe('who forgot the password', () => {
  test.use({ expectedError: /status of (400|401)/ });
  test('chooses another by a link in a mail, which works once, with the keyboard alone', async ({
    page,
    browser,
    baseURL,
  }) => {
    const email = await signUp(page, PASSWORD);
    const elsewhere = await browser.newContext({ baseURL: baseURL! });
    const lost = await elsewhere.newPage();
    await lost.goto('/sign-in');
    await lost.getByRole('link', { name: 'Forgotten?' }).click();
    await expect(lost.getByRole('heading', { level: 1 })).toHaveText('A new password');
    await expectAccessible(lost, 'asking for a new password');
    await lost.getByLabel('E-mail').fill('no address');
    await lost.keyboard.press('Enter');
    await expect(lost.getByText('Give an e-mail address such as')).toBeVisible();
    await lost.getByLabel('E-mail').fill(email);
    await lost.keyboard.press('Enter');
    await expect(lost.getByRole('status')).toContainText(`on its way to ${email}`);

    const { subject, text } = await mailTo(baseURL!, email);
    expect(subject).toBe('Choose a new password');
    await lost.goto(linkIn(text));
    await expectAccessible(lost, 'a new password');
    await lost.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(lost, 'a new password in dark');
    await lost.getByLabel('New password').fill('short');
    await lost.keyboard.press('Enter');
    await expect(lost.getByText('Use at least 10 characters')).toBeVisible();
    await lost.getByLabel('New password').fill(ANOTHER);
    await lost.keyboard.press('Enter');
    // Whoever is in no studio is asked to open one.
    await lost.waitForURL('**/welcome');

    // The device that was signed in is out, and the link is used up.
    await page.reload();
    await expect(page).toHaveURL(/sign-in/);
    await lost.goto(linkIn(text));
    await expect(lost.getByRole('heading', { level: 1 })).toHaveText('This link opens nothing any more');
    await expect(lost.getByText('used already')).toBeVisible();
    expect((await mailTo(baseURL!, email)).subject).toBe('Your password was changed');
    await elsewhere.close();
  });
});

test('one signs in by a link in a mail, and the address counts as confirmed', async ({
  page,
  browser,
  baseURL,
}) => {
  const email = await signUp(page, PASSWORD);
  await page.goto('/account/profile');
  await expect(page.getByText('Not confirmed')).toBeVisible();
  await expectAccessible(page, 'the profile');

  const elsewhere = await browser.newContext({ baseURL: baseURL! });
  const other = await elsewhere.newPage();
  await other.goto('/sign-in');
  await other.getByLabel('E-mail').fill(email);
  await other.getByRole('button', { name: 'Mail me a link instead' }).click();
  await expect(other.getByRole('status')).toContainText('fifteen minutes');
  await other.goto(linkIn((await mailTo(baseURL!, email)).text));
  await expectAccessible(other, 'signing in by a link');
  await other.getByRole('button', { name: 'Sign in' }).press('Enter');
  await other.waitForURL('**/welcome');
  await other.goto('/account/profile');
  await expect(other.getByText('Confirmed on')).toBeVisible();
  await elsewhere.close();
});

test('a new account is confirmed by the mail it gets; its name and address can be changed', async ({
  page,
  baseURL,
}) => {
  const email = await signUp(page, PASSWORD);
  const { subject, text } = await mailTo(baseURL!, email);
  expect(subject).toBe('Confirm your e-mail address');
  await page.goto(linkIn(text));
  await expectAccessible(page, 'confirming an address');
  await page.getByRole('button', { name: 'Yes, it is mine' }).click();
  await expect(page.getByRole('status')).toContainText(`${email} is confirmed`);
  await page.goto('/account/profile');
  await expect(page.getByText('Confirmed on')).toBeVisible();
  await page.getByLabel('Name').fill('Noor al-Haddad');
  await page.getByRole('button', { name: 'Save the name' }).click();
  await expect(page.getByText(`Noor al-Haddad, ${email}`)).toBeVisible();

  const next = `${crypto.randomUUID()}@example.com`;
  await page.getByLabel('Move to another address').fill(next);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: next })).toContainText('Nothing changes until');
  await page.goto(linkIn((await mailTo(baseURL!, next)).text));
  await expectAccessible(page, 'moving to another address');
  await page.getByRole('button', { name: 'Move to it' }).press('Enter');
  await expect(page.getByRole('status')).toContainText(`${next} is your address now`);
  await page.goto('/account/profile');
  await expect(page.getByText(`Noor al-Haddad, ${next}`)).toBeVisible();
  expect((await mailTo(baseURL!, email)).subject).toBe('Your account moved to another address');
});
