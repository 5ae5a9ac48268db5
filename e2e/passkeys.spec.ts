import type { Page } from '@playwright/test';
import { expect, expectAccessible, signUp, test } from './fixtures/test';

const PASSWORD = 'four unrelated words here';

test.describe('a passkey', () => {
  test.use({ expectedError: /status of (401|403)/ });

  test('is added, signs in without a name or a password, and is removed, with the keyboard alone', async ({
    page,
  }) => {
    const device = await virtualDevice(page);
    await signUp(page, PASSWORD);
    await page.goto('/account/passkeys');
    await expectAccessible(page, 'the passkeys, none yet');
    const name = page.getByLabel('Name');
    await expect(name).toHaveValue(/Chrom/);
    await name.fill('This laptop');

    // Whoever would rather not is asked for nothing more.
    await device.refuse(true);
    await page.keyboard.press('Enter');
    await expect(page.getByText('No passkey was made.')).toBeVisible();
    await device.refuse(false);
    await name.focus();
    await page.keyboard.press('Enter');
    const passkeys = page.getByRole('region', { name: 'Passkeys' }).getByRole('listitem');
    await expect(passkeys).toHaveText(/This laptop.*not used yet/);
    await expectAccessible(page, 'the passkeys');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, 'the passkeys in dark');
    await page.emulateMedia({ colorScheme: 'light' });

    await signOut(page);
    await page.goto('/sign-in?next=%2Faccount%2Fpasskeys');
    await expectAccessible(page, 'signing in');
    await press(page, 'Use a passkey');
    await page.waitForURL('**/account/passkeys');
    await expect(passkeys).toHaveText(/This laptop.*used/);

    await press(page, 'Remove This laptop');
    await expect(passkeys).toHaveCount(0);
    await signOut(page);
    await page.goto('/sign-in');
    await press(page, 'Use a passkey');
    await expect(page.getByRole('alert').getByText('did not prove who you are')).toBeVisible();
  });
});

/** A device with a finger to press, as Chromium plays it. */
async function virtualDevice(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    refuse: (refusing: boolean) =>
      session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: !refusing }),
  };
}

async function press(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

async function signOut(page: Page) {
  await page.goto('/account/devices');
  await press(page, 'Sign out');
  await page.waitForURL('/');
}
