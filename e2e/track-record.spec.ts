import { expect, expectAccessible, signIn, test } from './fixtures/test';

/** "How good are we": finished work is brought in, read, and corrects forecasts when somebody says so. */
test('a studio sees what its estimates were worth, brings work in and takes it out', async ({ page }, {
  project,
}) => {
  const name = `Kiln ${project.name} ${Date.now().toString(36)}`;
  await signIn(page, 'ada@northlight.example', '/s/northlight/track-record');
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(
    /Your estimates run \d+% (low|high)/,
  );
  await expectAccessible(page, 'the track record');

  await test.step('each line is understood or told why not before anything is kept', async () => {
    const field = page.getByLabel('Finished work as CSV', { exact: true });
    await field.fill('id,took\n1,2');
    await expect(page.getByText('This cannot be read')).toBeVisible();
    await field.fill(`name,estimate,actual,unit\n${name},100,130,hours\nWithout an end,100,,hours\n`);
    await expect(page.getByText('1 line understood, 1 cannot be used')).toBeVisible();
    await expect(page.getByText('Line 3: actual is missing')).toBeVisible();
    await page.getByRole('button', { name: 'Take over 1' }).click();
    await expect(page.getByText('1 taken over, 1 left out')).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('1.30×');
  });

  await test.step('the same file again adds nothing', async () => {
    await page
      .getByLabel('Finished work as CSV', { exact: true })
      .fill(`name,estimate,actual,unit\n${name},100,130,hours\n`);
    await page.getByRole('button', { name: 'Take over 1' }).click();
    await expect(page.getByText('0 taken over, 1 known already')).toBeVisible();
  });

  await test.step('it is taken out again, and tasks have a record of their own', async () => {
    await page.getByRole('button', { name: `Take ${name} out of the record` }).click();
    await expect(page.getByRole('listitem').filter({ hasText: name })).toHaveCount(0);
    await page.getByRole('link', { name: /^Tasks/ }).click();
    await expect(page.getByRole('region', { name: 'By discipline' })).toBeVisible();
    await expectAccessible(page, 'the track record of tasks');
  });
});
