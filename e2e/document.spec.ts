import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, signIn, test } from './fixtures/test';

/** The parts of a plan that are neither features nor risks: suggested, then decided on by the studio. */
test('who uses it, what it keeps, and who may do what', async ({ page }) => {
  await signIn(page, 'ada@northlight.example', '/s/northlight/plans');
  const home = await newPlan(page);
  const section = (name: string | RegExp) => page.getByRole('region', { name, exact: true });

  await test.step('roles, entities and rights are suggested, each with its reason', async () => {
    await page.goto(`${home}/data`);
    await expect(section('Roles').getByText('The brief names “Patient”.')).toBeVisible();
    await expect(
      section('Entities')
        .getByText(/keeps? it\./)
        .first(),
    ).toBeVisible();
    await expect(page.getByRole('group', { name: /^Entity diagram: \d+ entities/ })).toBeVisible();
    await expectAccessible(page, 'data and roles');
  });

  await test.step('all of a section are accepted at once', async () => {
    await pressed(section('Roles').getByRole('button', { name: /^Accept all/ }), async () => {
      await expect(section('Roles').getByRole('button', { name: /^Accept/ })).toHaveCount(0);
    });
    await saved(page);
    await page.reload();
    await expect(section('Roles').getByText('Patient', { exact: true })).toBeVisible();
    await expect(section('Roles').getByRole('button', { name: /^Accept/ })).toHaveCount(0);
  });

  await test.step('one is refused, stays at hand, and comes back', async () => {
    const refuse = section('Entities')
      .getByRole('button', { name: /^Refuse/ })
      .first();
    const name = /“(.*)”/.exec((await refuse.textContent())!)![1]!;
    const line = section('Entities').getByRole('button', { name, exact: true });
    await pressed(refuse, () => expect(line).toHaveCount(0));
    await saved(page);
    await page.reload();
    await expect(line).toHaveCount(0);
    await pressed(section('Entities').getByText('1 refused'), () =>
      expect(section('Entities').getByRole('button', { name: `Bring back “${name}”` })).toBeVisible(),
    );
    await section('Entities')
      .getByRole('button', { name: `Bring back “${name}”` })
      .click();
    await expect(line).toBeVisible();
    await saved(page);
  });

  await test.step('a right is changed by key, and by pressing', async () => {
    const first = page.locator('[data-cell="0 0"]');
    await pressed(first, () =>
      expect(
        page
          .getByRole('radio', { name: 'Manage' })
          .or(page.getByRole('button', { name: 'Manage' }))
          .first(),
      ).toBeVisible(),
    );
    await first.press('m');
    await expect(first).toHaveAccessibleName(/: manage$/);
    await first.press('ArrowDown');
    const second = page.locator('[data-cell="1 0"]');
    await expect(second).toBeFocused();
    const edit = section('Rights').getByRole('radio', { name: 'Edit' });
    await edit.click();
    await expect(second).toHaveAccessibleName(/: edit$/);
    await page.keyboard.press('Control+z');
    await expect(second).not.toHaveAccessibleName(/: edit$/);
    await edit.click();
    await expect(second).toHaveAccessibleName(/: edit$/);
    await saved(page);
    await page.reload();
    await expect(first).toHaveAccessibleName(/: manage$/);
    await expect(second).toHaveAccessibleName(/: edit$/);
  });

  await test.step('an entity of the studio’s own is in the list and in the picture', async () => {
    const sheet = page.getByRole('dialog');
    await pressed(section('Entities').getByRole('button', { name: 'Add an entity' }), () =>
      expect(sheet).toBeVisible(),
    );
    await sheet.getByLabel('Name, in the singular').fill('Referral');
    await sheet.getByLabel('New field').fill('Referring doctor');
    await sheet.getByLabel('New field').press('Enter');
    await sheet.getByLabel('New field').fill('referring doctor');
    await sheet.getByLabel('New field').press('Enter');
    await expect(sheet.getByText('There is a field “Referring doctor” already.')).toBeVisible();
    await sheet.getByLabel('New field').fill('');
    await sheet.getByRole('checkbox', { name: 'Referring doctor is personal' }).check();
    await expectAccessible(page, 'an entity');
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Referral', exact: true })).toBeVisible();
    await saved(page);
    await page.reload();
    const line = section('Entities').getByRole('listitem').filter({ hasText: 'Referral' });
    await expect(line).toContainText('2 fields, 1 personal');
    await expect(page.getByRole('link', { name: 'Referral', exact: true })).toBeVisible();
  });

  await test.step('a relation is added once it says how its two belong together', async () => {
    const sheet = page.getByRole('dialog');
    await pressed(section('Relations').getByRole('button', { name: 'Add a relation' }), () =>
      expect(sheet).toBeVisible(),
    );
    await sheet.getByLabel('From').selectOption('Referral');
    await sheet.getByLabel('To', { exact: true }).selectOption('Patient');
    await sheet.getByRole('button', { name: 'Add it' }).click();
    const word = sheet.getByLabel('What it is called');
    await expect(word).toBeFocused();
    await expect(word).toHaveAttribute('aria-invalid', 'true');
    await expectAccessible(page, 'a relation to be added');
    await word.fill('sends');
    await word.press('Enter');
    await expect(sheet).toHaveCount(0);
    await expect(section('Relations').getByRole('button', { name: 'Referral sends Patient' })).toBeVisible();
    await saved(page);
  });
});

/** What an edition is built on follows from what it has to carry; what protects it is said control by control. */
test('architecture and security follow from the demands', async ({ page }) => {
  await signIn(page, 'ada@northlight.example', '/s/northlight/plans');
  const home = await newPlan(page);
  const section = (name: string | RegExp) => page.getByRole('region', { name, exact: true });

  await test.step('other demands, another architecture', async () => {
    await page.goto(`${home}/architecture?edition=mvp`);
    const built = section('What MVP is built on');
    await expect(built.getByRole('button', { name: 'Where it runs: Managed Kubernetes' })).toHaveCount(0);
    await expectAccessible(page, 'architecture');
    await pressed(built.getByRole('button', { name: /^Accept all/ }), () =>
      expect(built.getByRole('button', { name: /^Accept/ })).toHaveCount(0),
    );
    await saved(page);
    const people = page.getByLabel('People with an account, MVP');
    await people.fill('2000000');
    await people.blur();
    await expect(
      section('What that comes to')
        .getByText(/^2,000,000 people × [\d.]+%$/)
        .filter({ visible: true }),
    ).toBeVisible();
    const hosting = built.getByRole('listitem').filter({ hasText: 'Where it runs' }).first();
    await expect(hosting.getByText('Now suggested:')).toBeVisible();
    const headline = page.getByRole('heading', { level: 2 }).first();
    await expect(headline).toContainText('as decided before');
    await expect(page.getByText(/^\d+ suggestions differ from what is decided/)).toBeVisible();
    await page.getByRole('button', { name: /^Take all \d+/ }).click();
    await expect(hosting.getByRole('button', { name: 'Where it runs: Managed Kubernetes' })).toBeVisible();
    await expect(headline).not.toContainText('as decided before');
    await saved(page);
    await page.keyboard.press('Control+z');
    await expect(hosting.getByText('Now suggested:')).toBeVisible();
    await expect(headline).toContainText('as decided before');
    await hosting.getByRole('button', { name: /^Take it/ }).click();
    await expect(hosting.getByRole('button', { name: 'Where it runs: Managed Kubernetes' })).toBeFocused();
    await saved(page);
    await page.reload();
    await expect(people).toHaveValue('2,000,000');
    await expect(hosting.getByRole('button', { name: 'Where it runs: Managed Kubernetes' })).toBeVisible();
    await pressed(page.getByRole('button', { name: 'As the brief has it' }), () =>
      expect(people).not.toHaveValue('2,000,000'),
    );
    await expect(page.getByRole('img', { name: /^Context of the MVP edition/ })).toBeVisible();
    await saved(page);
    const launch = await people.inputValue();
    await people.fill('3000');
    await people.press('Tab');
    await expect(page.getByLabel('People with an account, Scalable')).toBeFocused();
    await saved(page);
    await page.keyboard.press('Control+z');
    await expect(people).toHaveValue(launch);
    await saved(page);
  });

  await test.step('a number that cannot be taken stays, says why, and is not saved', async () => {
    const active = page.getByLabel('Active on the busiest day');
    const former = await active.inputValue();
    await active.fill('250');
    await active.blur();
    await expect(active).toHaveValue('250');
    await expect(active).toHaveAttribute('aria-invalid', 'true');
    await expect(active).toHaveAccessibleDescription('At most 100%.');
    await expectAccessible(page, 'a number that cannot be taken');
    await active.press('Escape');
    await expect(active).toHaveValue(former);
    await expect(active).not.toHaveAttribute('aria-invalid');
    await active.fill('250');
    await active.blur();
    await saved(page);
    await page.reload();
    await expect(active).toHaveValue(former);
  });

  await test.step('an alternative is chosen with its price', async () => {
    await page.goto(`${home}/architecture?edition=enterprise`);
    const line = section('What Enterprise is built on')
      .getByRole('listitem')
      .filter({ hasText: 'Regions' })
      .first();
    await pressed(line.getByText(/alternatives? for Regions/), () =>
      expect(line.getByRole('button', { name: /^Choose/ }).first()).toBeVisible(),
    );
    const choose = line.getByRole('button', { name: /^Choose/ }).first();
    const name = (await choose.getAttribute('aria-label'))!.replace(/^Choose /, '');
    await choose.click();
    await expect(line.getByRole('button', { name: `Regions: ${name}` })).toBeFocused();
    await expect(line.getByText(/^Chosen by the studio: right when .* Suggested was /)).toBeVisible();
    await saved(page);
    await expectAccessible(page, 'architecture of the largest edition');
  });

  await test.step('how a control is met is written, and kept', async () => {
    await page.goto(`${home}/security?edition=mvp`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(/MVP holds \d+ controls/);
    await expectAccessible(page, 'security');
    const sheet = page.getByRole('dialog');
    await pressed(page.getByRole('button', { name: /^1\.2\.1/ }), () => expect(sheet).toBeVisible());
    await sheet.getByLabel('How it is met here').fill('React encodes; a lint rule refuses raw HTML.');
    await page.keyboard.press('Escape');
    await expect(page.getByText('React encodes; a lint rule refuses raw HTML.')).toBeVisible();
    await saved(page);
    await page.reload();
    await expect(page.getByText('React encodes; a lint rule refuses raw HTML.')).toBeVisible();
  });
});

/** A plan of this test's own, from the demo's brief of the clinics. */
async function newPlan(page: Page): Promise<string> {
  const input = encodeURIComponent(JSON.stringify({ studio: 'northlight', search: 'Physio' }));
  const list = await (await page.request.get(`/api/trpc/plan.list?input=${input}`)).json();
  const plans: { briefId: string | null }[] = list.result.data.items;
  const { briefId } = plans.find(plan => plan.briefId)!;
  const made = await page.request.post('/api/trpc/plan.createFromBrief', {
    data: { studio: 'northlight', briefId, another: true, accept: 'none' },
  });
  return `/s/northlight/plans/${(await made.json()).result.data.planId}`;
}

/** Pressed before the scripts have loaded, a button would not be heard. */
async function pressed(button: Locator, then: () => Promise<void>) {
  await expect(async () => {
    if (await button.first().isVisible())
      await button
        .first()
        .click({ timeout: 3_000 })
        .catch(() => undefined);
    await then();
  }).toPass({ timeout: 60_000 });
}

async function saved(page: Page) {
  await expect(page.getByText('All changes saved').filter({ visible: true }).first()).toBeVisible();
}
