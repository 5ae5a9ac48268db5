import type { Browser, Page } from '@playwright/test';
import { linkIn, mailTo } from './fixtures/mail';
import { expect, expectAccessible, openStudio, signUp, test } from './fixtures/test';

const PASSWORD = 'four unrelated words here';

test.describe('the members of a studio', () => {
  test.use({ expectedError: /status of (403|404|409)/ });

  test('are invited by mail, join with a new account, are given roles, and are out at once', async ({
    page,
    browser,
    baseURL,
  }) => {
    const owner = await signUp(page, PASSWORD);
    const slug = await openStudio(page, 'Aurora', owner);
    await page.goto(`/s/${slug}/settings`);
    await page.getByRole('link', { name: 'Members' }).click();
    await expect(page.getByRole('heading', { name: 'You alone' })).toBeVisible();
    await expectAccessible(page, 'the members, one');

    // The last owner stays.
    await page.getByLabel('Role of Noor Haddad').selectOption('Member');
    await expect(page.getByText('this is the only one')).toBeVisible();
    await expect(page.getByLabel('Role of Noor Haddad')).toHaveValue('owner');

    const invited = `${crypto.randomUUID()}@example.com`;
    await page.getByLabel('E-mail').fill(invited);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toContainText(`A mail is on its way to ${invited}`);
    await expect(page.getByRole('list', { name: 'Invited' }).getByRole('listitem')).toHaveCount(1);
    await expectAccessible(page, 'the members, with an invitation');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, 'the members in dark');
    await page.emulateMedia({ colorScheme: 'light' });

    // Somebody else's account is told whom the invitation is for.
    const { subject, text } = await mailTo(baseURL!, invited);
    expect(subject).toBe('Noor Haddad invites you to Aurora');
    await page.goto(linkIn(text));
    await expect(page.getByText(`The invitation is for ${invited}`)).toBeVisible();
    await expectAccessible(page, 'an invitation for somebody else');

    const guest = await elsewhere(browser, baseURL);
    await guest.goto(linkIn(text));
    await expectAccessible(guest, 'an invitation');
    await guest.getByRole('link', { name: 'Make an account' }).click();
    await guest.getByLabel('Your name').fill('Ines Duarte');
    await expect(guest.getByLabel('E-mail')).toHaveValue(invited);
    await guest.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await guest.keyboard.press('Enter');
    await guest.getByRole('button', { name: 'Join Aurora' }).press('Enter');
    await guest.waitForURL(`**/s/${slug}`);
    await guest.goto(linkIn(text));
    await expect(guest.getByText('accepted already')).toBeVisible();
    await guest.goto(`/s/${slug}/settings/members`);
    await expect(guest.getByRole('heading', { name: '2 members' })).toBeVisible();
    await expect(guest.getByRole('heading', { name: 'Invite somebody' })).toHaveCount(0);
    await expect(guest.getByText(owner)).toHaveCount(0);

    await page.goto(`/s/${slug}/settings/members`);
    await page.getByLabel('Role of Ines Duarte').selectOption('Manager');
    await expect(page.getByText('Ines Duarte is a manager now.')).toBeVisible();
    await guest.reload();
    await expect(guest.getByRole('heading', { name: 'Invite somebody' })).toBeVisible();

    await page.getByRole('button', { name: 'Remove Ines Duarte' }).click();
    await expectAccessible(page, 'removing a member');
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await expect(page.getByText('Ines Duarte is no longer a member.')).toBeVisible();
    await guest.reload();
    await expect(guest.getByRole('heading', { name: 'Invite somebody' })).toHaveCount(0);
    await expect(guest.getByText(/There is no/)).toBeVisible();
    await guest.context().close();
  });

  test('pass the ownership on, and leave', async ({ page, browser, baseURL }) => {
    const owner = await signUp(page, PASSWORD);
    const slug = await openStudio(page, 'Boreas', owner);
    const other = await elsewhere(browser, baseURL);
    const invited = await signUp(other, PASSWORD);
    await page.goto(`/s/${slug}/settings/members`);
    await page.getByLabel('E-mail').fill(invited);
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await expect(page.getByRole('status')).toContainText('on its way');
    await other.goto(linkIn((await mailTo(baseURL!, invited)).text));
    await other.getByRole('button', { name: 'Join Boreas' }).click();
    await other.waitForURL(`**/s/${slug}`);

    await page.reload();
    await page.getByRole('button', { name: 'Pass it on' }).click();
    await expect(page.getByText('and you are a manager')).toBeVisible();
    await expect(page.getByLabel(/^Role of/)).toHaveCount(0);
    await page.getByRole('button', { name: 'Leave Boreas' }).click();
    await page.getByRole('button', { name: 'Leave', exact: true }).click();
    await page.waitForURL('**/welcome');
    await other.goto(`/s/${slug}/settings/members`);
    await expect(other.getByRole('heading', { name: 'You alone' })).toBeVisible();
    await other.context().close();
  });
});

async function elsewhere(browser: Browser, baseURL: string | undefined): Promise<Page> {
  return (await browser.newContext({ baseURL: baseURL! })).newPage();
}
