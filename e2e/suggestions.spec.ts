import type { APIRequestContext } from '@playwright/test';
import { expect, expectAccessible, signIn, test } from './fixtures/test';

/** The browser's own note of a request that found no network. */
test.use({ expectedError: /ERR_INTERNET_DISCONNECTED/ });

/**
 * From a brief to a decided plan: suggestions are refused, changed, accepted and taken back; the trace
 * shows which answer nothing serves, and which features a changed answer affects.
 */
test('a studio decides about what is suggested, and sees what serves each answer', async ({ page }, {
  project,
}) => {
  // More is done here in one go than in any other journey.
  test.setTimeout(300_000);
  // A run tried again finds the brief of the one before.
  const title = `Boat sharing, ${project.name} ${Date.now().toString(36)}`;
  const client = await clientOf(page.request, title);
  await client.answers('goals', {
    items: [{ id: 'idle', goal: 'Boats lie idle less', measure: 'Half of the summer days booked' }],
  });
  await client.answers('features', {
    items: [
      { id: 'book', what: 'Book a boat for an afternoon', why: 'They call the harbour', priority: 'must' },
      { id: 'flag', what: 'Raise the storm flag', why: 'Nobody sails in a storm', priority: 'should' },
    ],
  });
  await client.answers('roles', {
    items: [
      { id: 'sailor', name: 'Sailor', people: 300, may: 'Book and cancel' },
      { id: 'master', name: 'Harbour master', people: 2, may: 'See all bookings' },
    ],
  });
  await client.send();

  await test.step('a plan is made from the brief, and what is suggested waits', async () => {
    await signIn(page, 'ada@northlight.example', '/s/northlight/plans/new');
    await expectAccessible(page, 'choosing a brief');
    await page.getByLabel('Search briefs').fill(title);
    await page.waitForURL(/q=Boat.*\w{8}/);
    await expect(page.getByRole('radio')).toHaveCount(1);
    await page.getByRole('radio', { name: new RegExp(title) }).check();
    await page.getByRole('button', { name: 'Make the plan' }).click();
    await page.waitForURL('**/suggested');
    await expect(page.getByRole('heading', { level: 2 })).toContainText(/\d+ features.* from 5 answers/);
    await expectAccessible(page, 'the suggestions');
  });
  const plan = page.url().replace(/\/suggested.*/, '');
  const waiting = () => page.getByRole('link', { name: /^To decide/ });
  const countOf = async () => Number(/\d+/.exec((await waiting().textContent()) ?? '')?.[0]);
  const all = await countOf();
  const flag = page.locator('[data-suggestion="feature:features.flag"]');

  await test.step('one is refused, stays in its place, and is undone', async () => {
    await flag.getByRole('button', { name: /^Refuse/ }).click();
    await expect(flag).toContainText('Refused');
    await expect(waiting()).toContainText(String(all - 1));
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(flag.getByRole('button', { name: /^Accept/ })).toBeVisible();
  });

  await test.step('what is decided while the server is out of reach waits for it', async () => {
    await page.context().setOffline(true);
    await flag.getByRole('button', { name: /^Refuse/ }).click();
    await expect(page.getByText('Not saved: the server cannot be reached')).toBeInViewport();
    await expect(flag).toContainText('Refused');
    await page.context().setOffline(false);
    await expect(page.getByText('All changes saved')).toBeVisible();
    await expect(flag).toContainText('Refused');
  });

  const changed = page.locator('[data-suggestion^="feature:"]', {
    has: page.getByRole('button', { name: /^Change/ }),
  });
  await test.step('one is changed and accepted in one go', async () => {
    const row = page.locator(`[data-suggestion="${await changed.first().getAttribute('data-suggestion')}"]`);
    await row.getByRole('button', { name: /^Change/ }).click();
    await expectAccessible(page, 'changing a suggestion');
    await row.getByLabel('Name').fill('Jetties and boats');
    await row.getByLabel('Backend').fill('16 8 4');
    await row.getByRole('button', { name: 'Accept with this change' }).click();
    await expect(row.getByLabel('Backend')).toHaveAttribute('aria-invalid', 'true');
    await row.getByLabel('Backend').fill('4 8 16');
    await row.getByRole('button', { name: 'Accept with this change' }).click();
    await expect(row).toContainText('In the plan');
    await expect(row).toContainText('Jetties and boats');
  });

  await test.step('so is a target, by the keys alone, and the focus goes on', async () => {
    const target = page.locator('[data-suggestion="target:mvp:answer-time"]');
    await target.focus();
    await page.keyboard.press('e');
    await target.getByRole('textbox', { name: '95 of 100 answers within' }).fill('A tenth of a second');
    await page.keyboard.press('Control+Enter');
    await expect(target).toContainText('In the plan');
    await expect(target).toContainText('A tenth of a second');
    await expect(page.locator('[data-suggestion]:focus')).toHaveAttribute('data-decision', 'suggested');
  });

  await test.step('what was decided is undone after a reload, and taken back in place', async () => {
    await expect(page.getByText('All changes saved').filter({ visible: true })).toBeVisible();
    await page.goto(`${plan}/suggested?show=accepted`);
    const target = page.locator('[data-suggestion="target:mvp:answer-time"]');
    await expect(target).toContainText('In the plan');
    await page.getByRole('button', { name: /^Undo: Accepted/ }).click();
    await expect(target.getByRole('button', { name: /^Accept/ })).toBeVisible();
    const jetties = page.locator('[data-suggestion^="feature:"]', { hasText: 'Jetties and boats' });
    await jetties.getByRole('button', { name: /^Take back/ }).click();
    await expect(jetties).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(jetties).toContainText('In the plan');
    await expect(page.getByText('All changes saved').filter({ visible: true })).toBeVisible();
    await page.goto(`${plan}/suggested`);
  });

  await test.step('the rest is accepted at once, and everything is decided', async () => {
    await page
      .getByRole('button', { name: /^Accept the other/ })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('Everything is decided');
    await expectAccessible(page, 'everything decided');
    await page.getByRole('link', { name: 'Open the plan' }).click();
    await expect(page.getByText('Jetties and boats').filter({ visible: true }).first()).toBeVisible();
    await expect(page.getByText('Raise the storm flag').filter({ visible: true })).toHaveCount(0);
  });

  await test.step('accepting is undone, and the suggestion waits again', async () => {
    await page.goto(`${plan}/suggested?show=refused`);
    await expect(flag).toContainText('Refused');
    await flag.getByRole('button', { name: /^Bring back/ }).click();
    await expect(page.getByRole('button', { name: 'Accept the last one' })).toBeVisible();
    await flag.getByRole('button', { name: /^Accept/ }).click();
    await expect(flag).toContainText('In the plan');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(flag.getByRole('button', { name: /^Accept/ })).toBeVisible();
    await flag.getByRole('button', { name: /^Refuse/ }).click();
    await expect(flag).toContainText('Refused');
    await expect(page.getByText('All changes saved').filter({ visible: true })).toBeVisible();
    await page.reload();
    await expect(flag).toContainText('Refused');
  });

  await test.step('the trace shows the answer that nothing serves; a feature for it clears it', async () => {
    await page.goto(`${plan}/brief?show=orphans`);
    const orphans = page.getByRole('region', { name: /served by nothing$/ });
    const orphan = orphans.getByRole('listitem').filter({ hasText: 'Raise the storm flag' });
    await expect(orphan).toBeVisible();
    await expectAccessible(page, 'answers that nothing serves');
    await orphan.getByRole('button', { name: 'Say why not' }).click();
    await orphan.getByLabel('Why nothing serves it').fill('The harbour does that by hand');
    await orphan.getByRole('button', { name: 'Leave it out' }).click();
    await expect(orphan).toHaveCount(0);
    await page.goto(`${plan}/brief`);
    const answer = page.locator('[id="features.flag"]');
    await expect(answer).toContainText('The harbour does that by hand');
    await answer.getByRole('button', { name: 'Take that back' }).click();
    await answer.getByRole('button', { name: 'Add a feature for it' }).click();
    await expectAccessible(page, 'adding a feature for an answer');
    await answer.getByLabel('Name of the feature').fill('Storm flag');
    await answer.getByRole('button', { name: 'Add to the plan' }).click();
    await expect(answer.getByRole('link', { name: /^Storm flag/ })).toBeVisible();
    await page.getByRole('link', { name: /^Without each other/ }).click();
    await expect(orphan).toHaveCount(0);
    await page.getByRole('link', { name: /^Everything/ }).click();
    await expectAccessible(page, 'the brief with what serves it');
  });

  await test.step('a feature that serves no answer is given one', async () => {
    const planId = plan.split('/').at(-1);
    const own = { studio: 'northlight', planId, title: 'Winter cover', area: 'Harbour', edition: 'mvp' };
    const added = await page.request.post('/api/trpc/plan.addFeature', { data: own });
    expect(added.ok()).toBe(true);
    await page.goto(`${plan}/brief?show=orphans`);
    const orphans = page.getByRole('region', { name: '1 feature serves no answer' });
    await orphans.getByRole('button', { name: /Choose the answers/ }).click();
    await page.getByPlaceholder('Find an answer').fill('idle');
    await page.getByRole('option', { name: /Boats lie idle less/ }).click();
    await expectAccessible(page, 'choosing what a feature serves');
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(orphans).toHaveCount(0);
  });

  await test.step('an answer that the client changes lists the features that serve it', async () => {
    await client.answers('features', {
      items: [
        { id: 'book', what: 'Book a boat for an afternoon', why: 'They call the harbour', priority: 'must' },
        {
          id: 'flag',
          what: 'Raise and lower the storm flag',
          why: 'Nobody sails in a storm',
          priority: 'should',
        },
      ],
    });
    await page.goto(`${plan}/suggested`);
    await page.getByRole('link', { name: /What they say now/ }).click();
    await page.waitForURL('**/brief?show=changed');
    const change = page.getByRole('listitem').filter({ has: page.locator('ins') });
    await expect(change.locator('ins')).toContainText('and lower');
    await expect(change.getByRole('link', { name: /^Storm flag/ })).toBeVisible();
    await expectAccessible(page, 'changed answers');
    await page.getByRole('button', { name: 'Looked at' }).click();
    await expect(page.getByText('No answer has changed since you last looked.')).toBeVisible();
  });
});

/** A client who begins a brief and answers it, over the same calls as the pages make. */
async function clientOf(request: APIRequestContext, title: string) {
  const revisions = new Map<string, number>();
  const call = async (path: string, input: object) => {
    const response = await request.post(`/api/trpc/${path}`, { data: input });
    const answer = (await response.json()) as { result?: { data: Record<string, unknown> } };
    expect(answer.result, `${path}: ${JSON.stringify(answer)}`).toBeTruthy();
    return answer.result!.data;
  };
  const { token } = await call('brief.start', {
    studio: 'northlight',
    title,
    clientName: 'Harbour of Halden',
    clientEmail: 'harbour@halden.example',
  });
  return {
    async answers(section: string, content: object) {
      const { revision } = await call('brief.forClient.saveAnswer', {
        token,
        section,
        content,
        revision: revisions.get(section) ?? 0,
      });
      revisions.set(section, revision as number);
    },
    send: () => call('brief.forClient.submit', { token }),
  };
}
