import type { Page } from '@playwright/test';
import { expect, expectAccessible, listens, openStudio, signIn, signUp, test } from './fixtures/test';

test.describe('staff in a member’s place', () => {
  test.use({ expectedError: /status of (403|404)/ });

  test('look at a studio under a banner, change nothing, and stop; its owner reads why', async ({
    page,
    browser,
    baseURL,
  }) => {
    const slug = await openStudio(page, 'Aurora', await signUp(page, 'four unrelated words here'));
    const { studioId, userId } = await idsOf(page, slug);

    const staff = await (await browser.newContext({ baseURL: baseURL! })).newPage();
    await signIn(staff, 'sam@groundwork.example', '/account/profile');
    const call = (name: string, json: unknown) =>
      staff.request.post(`/api/trpc/studio.${name}`, { data: json, headers: { origin: baseURL! } });
    expect((await staff.request.get(`/s/${slug}/plans`)).status()).toBe(404);
    expect((await call('impersonate', { studioId, userId, reason: 'short' })).status()).toBe(400);
    const reason = 'Asked why a plan is not there.';
    expect((await call('impersonate', { studioId, userId, reason })).status()).toBe(200);

    await staff.goto(`/s/${slug}/settings/members`);
    const banner = staff.getByRole('complementary', { name: 'In somebody’s place' });
    await expect(banner).toContainText('You see this as Noor Haddad.');
    await expectAccessible(staff, 'a studio in a member’s place');
    await staff.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(staff, 'the same in dark');
    await staff.getByLabel('E-mail').fill('ines@example.com');
    await staff.keyboard.press('Enter');
    await expect(staff.getByText('nothing was changed').first()).toBeVisible();
    expect((await staff.request.get('/s/northlight/plans')).status()).toBe(404);
    await staff.goto('/account/password');
    await expect(staff.getByRole('heading', { name: 'Not your own account' })).toBeVisible();

    await staff.goto(`/s/${slug}`);
    await banner.getByRole('button', { name: 'Stop' }).press('Enter');
    await staff.waitForURL(url => url.pathname === '/');
    expect((await staff.request.get(`/s/${slug}/plans`)).status()).toBe(404);
    await staff.context().close();

    await page.goto(`/s/${slug}/settings/activity`);
    const entries = page.locator('summary');
    await expect(entries.nth(0)).toContainText('of Groundwork stopped acting in a member’s place');
    await expect(entries.nth(1)).toContainText('of Groundwork began to act in a member’s place');
    await listens(entries.nth(1));
    await entries.nth(1).press('Enter');
    await expect(page.getByText(reason)).toBeVisible();
    // Nobody but staff.
    const own = await page.request.post('/api/trpc/studio.impersonate', {
      data: { studioId, userId, reason },
      headers: { origin: baseURL! },
    });
    expect(own.status()).toBe(404);
  });
});

async function idsOf(page: Page, slug: string) {
  const me = await (await page.request.get('/api/trpc/identity.me')).json();
  const { id: userId, studios } = me.result.data;
  const studioId = studios.find((one: { slug: string }) => one.slug === slug).id;
  return { studioId, userId };
}
