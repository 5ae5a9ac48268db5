import { expect, signIn, test } from './fixtures/test';

test('keys lead about: the palette opens, finds a room and goes there', async ({ page }) => {
  await signIn(page, 'ada@northlight.example', '/s/northlight/plans');
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
