import type { Browser, Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import { linkIn, mailTo } from './fixtures/mail';
import { expect, expectAccessible, signUp, test } from './fixtures/test';

const PASSWORD = 'four unrelated words here';

test.describe('signing in with a second factor', () => {
  test.use({ expectedError: /status of (400|401|403)/ });

  test('is set up, asked for, replaced by a recovery code and taken away again, with the keyboard alone', async ({
    page,
    browser,
    baseURL,
  }) => {
    const email = await signUp(page, PASSWORD);
    await page.goto('/account/second-factor');
    await expectAccessible(page, 'the second factor');
    await press(page, 'Set up an app');
    const key = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent();
    const app = new TOTP({ secret: key!.replaceAll(' ', '') });
    await expectAccessible(page, 'setting an app up');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, 'setting an app up in dark');
    await page.emulateMedia({ colorScheme: 'light' });

    const first = page.getByLabel('The code that it shows now');
    await first.fill('000000');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert').getByText('not right')).toBeVisible();
    await first.fill(app.generate());
    await page.keyboard.press('Enter');
    const shown = page.getByRole('region', { name: 'Your recovery codes' }).getByRole('listitem');
    await expect(shown).toHaveCount(10);
    const codes = await shown.allTextContents();
    await expectAccessible(page, 'the recovery codes');
    await press(page, 'I have kept them');
    await expect(page.getByText('10 recovery codes are left')).toBeVisible();
    expect((await mailTo(baseURL!, email)).subject).toBe('Signing in now asks for a code');

    // Elsewhere: the password, then a code; a wrong one is said to be wrong.
    const phone = await elsewhere(browser, baseURL);
    await phone.goto('/sign-in?next=%2Faccount%2Fsecond-factor');
    await phone.getByLabel('E-mail').fill(email);
    await phone.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await phone.keyboard.press('Enter');
    await expect(phone.getByLabel('Code')).toBeFocused();
    await expectAccessible(phone, 'the second step of signing in');
    await phone.keyboard.type('123456');
    await phone.keyboard.press('Enter');
    await expect(phone.getByRole('alert').getByText('not right')).toBeVisible();
    await phone.getByLabel('Code').fill(codes[0]!);
    await phone.keyboard.press('Enter');
    await phone.waitForURL('**/account/second-factor');
    await expect(phone.getByText('9 recovery codes are left')).toBeVisible();

    // By a mailed link too.
    const tablet = await elsewhere(browser, baseURL);
    await tablet.goto('/sign-in');
    await tablet.getByLabel('E-mail').fill(email);
    await press(tablet, 'Mail me a link instead');
    await expect(tablet.getByRole('status')).toContainText('fifteen minutes');
    await tablet.goto(linkIn((await mailTo(baseURL!, email)).text));
    await press(tablet, 'Sign in');
    await tablet.getByLabel('Code').fill(codes[1]!);
    await tablet.keyboard.press('Enter');
    await tablet.waitForURL('**/welcome');

    await press(page, 'Take the app away');
    await expectAccessible(page, 'taking the app away');
    await press(page, 'Take it away');
    await expect(page.getByRole('button', { name: 'Set up an app' })).toBeVisible();
    await phone.reload();
    await expect(phone).toHaveURL(/sign-in/);
    for (const one of [phone, tablet]) await one.context().close();
  });
});

async function press(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

async function elsewhere(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({ baseURL: baseURL! })).newPage();
}
