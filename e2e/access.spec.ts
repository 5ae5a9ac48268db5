import type { Page } from '@playwright/test';
import { TOTP } from 'otpauth';
import { expect, expectAccessible, openStudio, signUp, test } from './fixtures/test';

test.describe('what a studio asks of who works in it', () => {
  test.use({ expectedError: /status of (400|403|404)/ });

  test('is said by its owner, keeps out who does not meet it, and says what mends it', async ({ page }) => {
    const email = await signUp(page, 'four unrelated words here');
    const slug = await openStudio(page, 'Aurora', email);
    await page.goto(`/s/${slug}/settings`);
    await page.getByRole('link', { name: 'Access' }).click();
    await expect(page.getByRole('heading', { name: 'To work here' })).toBeVisible();
    await expectAccessible(page, 'access');

    // Nobody asks for what would keep themselves out.
    await page.getByLabel('Addresses at these domains only').fill('aurora.example, nonsense');
    await press(page, 'Save');
    await expect(page.getByText('Write domains as example.com')).toBeVisible();
    await page.getByLabel('Addresses at these domains only').fill('aurora.example');
    await press(page, 'Save');
    await expect(page.getByText(`Your own address is ${email}.`)).toBeVisible();
    await page.getByLabel('Addresses at these domains only').fill('Example.com');
    await page.getByLabel('Prove anew after').fill('12');
    await page.getByRole('switch', { name: 'A second factor' }).press('Space');
    await press(page, 'Save');
    await expect(page.getByText('Set up your own second factor first')).toBeVisible();
    await expectAccessible(page, 'access, refused');

    await setUpApp(page);
    await page.goto(`/s/${slug}/settings/access`);
    await page.getByLabel('Addresses at these domains only').fill('Example.com');
    await page.getByLabel('Prove anew after').fill('12');
    await page.getByRole('switch', { name: 'A second factor' }).press('Space');
    await press(page, 'Save');
    await expect(page.getByText('It holds from now on')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('switch', { name: 'A second factor' })).toBeChecked();
    await expect(page.getByLabel('Addresses at these domains only')).toHaveValue('example.com');
    await expect(page.getByLabel('Prove anew after')).toHaveValue('12');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, 'access in dark');
    await page.emulateMedia({ colorScheme: 'light' });

    // Without the app one is out, and asked for it; with it one is in again.
    await page.goto('/account/second-factor');
    await press(page, 'Take the app away');
    await press(page, 'Take it away');
    await expect(page.getByRole('button', { name: 'Set up an app' })).toBeVisible();
    await page.goto(`/s/${slug}/plans`);
    await expect(page.getByText('This studio asks for a second factor')).toBeVisible();
    await expectAccessible(page, 'a studio that keeps one out');
    await page.getByRole('link', { name: 'Set up an app' }).press('Enter');
    await page.waitForURL('**/account/second-factor');
    await setUpApp(page);
    await page.goto(`/s/${slug}/plans`);
    await expect(page.getByRole('heading', { name: 'No plans yet' })).toBeVisible();
  });

  test('closed by its owner it lets nobody in, and is opened again', async ({ page }) => {
    const slug = await openStudio(page, 'Boreas', await signUp(page, 'four unrelated words here'));
    await page.goto(`/s/${slug}/settings/access`);
    await press(page, 'Close Boreas');
    await expectAccessible(page, 'closing a studio');
    await page.getByLabel(`Type ${slug}`).fill('northlight');
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Type ${slug}.`)).toBeVisible();
    await page.getByLabel(`Type ${slug}`).fill(slug);
    await page.keyboard.press('Enter');
    await expect(page.getByText('This studio was closed.')).toBeVisible();
    await expectAccessible(page, 'a closed studio');
    expect((await page.request.get(`/start/${slug}`)).status()).toBe(404);
    await press(page, 'Open it again');
    await expect(page.getByText('This studio was closed.')).toHaveCount(0);
    expect((await page.request.get(`/start/${slug}`)).status()).toBe(200);
  });
});

async function setUpApp(page: Page) {
  await page.goto('/account/second-factor');
  await press(page, 'Set up an app');
  const key = await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).textContent();
  const app = new TOTP({ secret: key!.replaceAll(' ', '') });
  await page.getByLabel('The code that it shows now').fill(app.generate());
  await page.keyboard.press('Enter');
  await press(page, 'I have kept them');
}

async function press(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}
