import { readFile } from 'node:fs/promises';
import { mailTo } from './fixtures/mail';
import { expect, expectAccessible, openStudio, signUp, test } from './fixtures/test';

test.describe('what is kept about a person', () => {
  test.use({ expectedError: /status of 409/ });

  test('is exported, and the account is asked to be deleted and kept', async ({ page, baseURL }) => {
    const email = await signUp(page, 'four unrelated words here');
    await page.goto('/account/data');
    await expectAccessible(page, 'one’s data');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save your data' }).press('Enter');
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^groundwork-your-data-\d{4}-\d\d-\d\d\.json$/);
    const data = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(data).toMatchObject({ account: { email }, devices: [{}] });
    expect(JSON.stringify(data)).not.toContain('argon2');

    const slug = await openStudio(page, 'Aurora', email);
    await page.goto('/account/data');
    await page.getByRole('button', { name: 'Delete my account' }).press('Enter');
    await page.getByRole('button', { name: 'Delete it' }).press('Enter');
    await expect(page.getByRole('alert').getByText('You are the only owner of Aurora')).toBeVisible();
    await expectAccessible(page, 'deleting one’s account, refused');

    await page.goto(`/s/${slug}/settings/access`);
    await page.getByRole('button', { name: 'Close Aurora' }).press('Enter');
    await page.getByLabel(`Type ${slug}`).fill(slug);
    await page.keyboard.press('Enter');
    await expect(page.getByText('This studio was closed.')).toBeVisible();
    await page.goto('/account/data');
    await page.getByRole('button', { name: 'Delete my account' }).press('Enter');
    await page.getByRole('button', { name: 'Delete it' }).press('Enter');
    const banner = page.getByRole('complementary', { name: 'Your account is to be deleted' });
    await expect(banner).toContainText('Your account is deleted after');
    await expectAccessible(page, 'an account that is to be deleted');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, 'the same in dark');
    await page.emulateMedia({ colorScheme: 'light' });
    expect((await mailTo(baseURL!, email)).subject).toBe('Your account is to be deleted');
    await page.goto('/account/profile');
    await banner.getByRole('button', { name: 'Keep my account' }).press('Enter');
    await expect(banner).toHaveCount(0);
    await page.goto('/account/data');
    await expect(page.getByRole('button', { name: 'Delete my account' })).toBeVisible();
  });
});
