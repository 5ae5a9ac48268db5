import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, listens, openStudio, signUp, test } from './fixtures/test';

test.describe('the activity of a studio', () => {
  test('tells its owner what was done, narrowed and as a file, and nobody else', async ({ page }) => {
    const owner = await signUp(page, 'four unrelated words here');
    const slug = await openStudio(page, 'Aurora', owner);
    await page.goto(`/s/${slug}/settings/members`);
    await page.getByLabel('E-mail').fill('ines@example.com');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toContainText('A mail is on its way');

    await page.getByRole('link', { name: 'Activity' }).click();
    const entries = page.locator('summary');
    await expect(entries).toHaveText([/Noor Haddad asked somebody to join/, /Noor Haddad opened the studio/]);
    await expectAccessible(page, 'the activity');
    await listens(entries.first());
    await entries.first().press('Enter');
    await expect(page.getByText('ines@example.com')).toBeVisible();
    await expectAccessible(page, 'an entry of the activity');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, 'the activity in dark');
    await page.emulateMedia({ colorScheme: 'light' });

    await page.getByLabel('Words').fill('INES@');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/q=INES/);
    await expect(entries).toHaveCount(1);
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Export as CSV' }).click();
    const file = await readFile(await (await downloading).path(), 'utf8');
    expect(file.trim().split('\r\n')).toHaveLength(2);
    expect(file).toContain('asked somebody to join');

    await page.getByLabel('Words').fill('');
    await page.getByLabel('Who').selectOption('A visitor');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.getByRole('heading', { name: 'Nothing like that was done' })).toBeVisible();
    await page.goto(`/s/${slug}/settings/activity?from=nonsense&before=-3&area=nothing`);
    await expect(entries).toHaveCount(2);

    expect((await page.request.get('/s/northlight/settings/activity/export')).status()).toBe(404);
  });
});
