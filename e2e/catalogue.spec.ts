import { expect, expectAccessible, signIn, test } from './fixtures/test';

const PATH = '/s/northlight/catalogue';

test('a studio makes the catalogue its own, and finds the way back', async ({ page, browser }, {
  project,
}) => {
  await signIn(page, 'ada@northlight.example', PATH);
  const search = page.getByLabel('Search the catalogue');
  const sheet = page.getByRole('dialog');
  const open = async (title: string) => {
    await search.fill(title);
    await page.getByRole('button', { name: title, exact: true }).click();
    await expect(sheet).toContainText(title);
  };
  const FORUM = 'Forum for those who belong';

  await test.step('hours are changed; what cannot be hours is said at its field', async () => {
    await expectAccessible(page, 'the catalogue');
    await open(FORUM);
    await expectAccessible(page, 'a feature of the catalogue');
    await sheet.getByLabel('Backend').fill('16 8 4');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await expect(sheet.getByLabel('Backend')).toHaveAttribute('aria-invalid', 'true');
    await sheet.getByLabel('Backend').fill('11 22 44');
    await sheet.getByRole('button', { name: 'Save' }).click();
    await expect(sheet).toHaveCount(0);
    await page.reload();
    await open(FORUM);
    await expect(sheet).toContainText('Changed by your studio');
    await sheet.getByText('One difference to the original').click();
    await expect(sheet.getByRole('row').filter({ hasText: '11 22 44' })).toBeVisible();
    await expectAccessible(page, 'what was changed');
    await sheet.getByRole('button', { name: /^Bring back/ }).click();
    await expect(page.getByText(`“${FORUM}” is as it comes.`)).toBeVisible();
  });

  await test.step('a feature is left out, and brought back', async () => {
    await open(FORUM);
    await sheet.getByRole('button', { name: 'Leave out' }).click();
    await expect(page.getByText(`“${FORUM}” is left out.`)).toBeVisible();
    const leftOut = page.getByRole('link', { name: /^Left out/ });
    await leftOut.click();
    await expect(leftOut).toHaveAttribute('aria-current', 'true');
    await open(FORUM);
    await expect(sheet).toContainText('no plan is suggested from it');
    await sheet.getByRole('button', { name: 'Bring back' }).click();
    await expect(sheet).toHaveCount(0);
    await expect(page.getByRole('button', { name: FORUM, exact: true })).toHaveCount(0);
    await page.getByRole('link', { name: /^All/ }).click();
  });

  const own = `Bee register, ${project.name} ${Date.now().toString(36)}`;
  await test.step('the studio adds its own, with words that ask for it', async () => {
    await page.getByRole('button', { name: 'Add a feature' }).click();
    await sheet.getByLabel('Name', { exact: true }).fill(own);
    await sheet.getByRole('button', { name: 'Save' }).click();
    await expect(sheet.getByRole('alert')).toContainText('to be put right');
    await sheet.getByLabel('What it is and where it ends').fill('Hives with their place and queen.');
    await sheet.getByLabel('Area').fill('Core records');
    await sheet.getByLabel('Backend').fill('6 10 18');
    await sheet.getByRole('textbox', { name: 'Phrases' }).fill('beehive, apiar');
    await sheet.getByLabel('Because').fill('each hive has to be found again');
    await sheet.getByLabel('Try a sentence').fill('Keepers move their beehives in spring');
    await expect(sheet.getByText('“beehive” finds “beehives”')).toBeVisible();
    await sheet.getByRole('button', { name: 'Save' }).click();
    await expect(sheet).toHaveCount(0);
    await search.fill(own);
    await expect(page.getByRole('button', { name: own, exact: true })).toBeVisible();
  });

  await test.step('a member reads it, and cannot change it', async () => {
    const member = await (await browser.newContext()).newPage();
    await signIn(member, 'chiara@northlight.example', PATH);
    await expect(member.getByRole('button', { name: 'Add a feature' })).toHaveCount(0);
    await member.getByLabel('Search the catalogue').fill(own);
    await member.getByRole('button', { name: own, exact: true }).click();
    await expect(member.getByRole('dialog')).toContainText('An owner or a manager of the studio changes it.');
    await expect(member.getByRole('dialog').getByLabel('Backend')).toBeDisabled();
    await expectAccessible(member, 'a feature that one may only read');
    await member.context().close();
  });
});
