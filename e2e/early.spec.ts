import type { APIRequestContext, Page } from '@playwright/test';
import { expect, signIn, test } from './fixtures/test';

/** On a slow phone a page is seen, and used, before its scripts are there: what was done by then counts. */
test('who signs in before the page can hear it is signed in', async ({ page }) => {
  const release = await holdScripts(page);
  await page.goto('/sign-in?next=%2Fs%2Fnorthlight%2Fplans', { waitUntil: 'commit' });
  await page.getByLabel('E-mail').fill('chiara@northlight.example');
  await page.getByLabel('Password', { exact: true }).fill('demo demo demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  release();
  await page.waitForURL('**/s/northlight/plans');
});

test('figures typed before the page can hear them are taken and saved, and a picture asked for comes', async ({
  page,
}) => {
  await signIn(page, 'ada@northlight.example', '/s/northlight/plans');
  const planId = await forecastPlan(page.request);
  const release = await holdScripts(page);
  await page.goto(`/s/northlight/plans/${planId}/forecast/later`, { waitUntil: 'commit' });
  const share = page.getByRole('region', { name: 'Saved by building it cheaper' });
  await share.getByLabel('likely').fill('28');
  await page.keyboard.press('Tab');
  await page.keyboard.type('50');
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /as SVG:/ })
    .first()
    .click();
  release();
  await download;
  await expect(page.getByText('All changes saved')).toBeVisible();
  await expect(share.getByText('this plan’s own')).toBeVisible();
  await expect(share.getByLabel('likely')).toHaveValue('28');
  await expect(share.getByLabel('high')).toHaveValue('50');
  await page.reload();
  await expect(share.getByLabel('likely')).toHaveValue('28');
  await expect(share.getByLabel('high')).toHaveValue('50');
});

test('a text is saved that was typed and left before the page can hear it', async ({ page }) => {
  await signIn(page, 'ada@northlight.example', '/s/northlight/plans');
  const planId = await forecastPlan(page.request);
  const release = await holdScripts(page);
  await page.goto(`/s/northlight/plans/${planId}?tab=details`, { waitUntil: 'commit' });
  const begins = page.getByLabel('Work begins');
  await begins.fill('2029-01-08');
  await begins.blur();
  release();
  await expect(page.getByText('All changes saved').filter({ visible: true }).first()).toBeVisible();
  await page.reload();
  await expect(begins).toHaveValue('2029-01-08');
});

test('a text is saved that was typed just when React comes to know its field', async ({ page }) => {
  await signIn(page, 'ada@northlight.example', '/s/northlight/plans');
  const planId = await forecastPlan(page.request);
  const browser = await page.context().newCDPSession(page);
  const begins = page.getByLabel('Work begins');
  // Not every reading of the page meets that moment.
  for (const day of ['2029-02-05', '2029-02-06', '2029-02-07', '2029-02-08']) {
    await browser.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await page.goto(`/s/northlight/plans/${planId}?tab=details`, { waitUntil: 'commit' });
    await begins.evaluate(typeOnceKnown, day);
    await browser.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await expect(page.getByText('All changes saved').filter({ visible: true }).first()).toBeVisible();
    await page.reload();
    await expect(begins).toHaveValue(day);
  }
});

/** In the page, as soon as React has marked the field: it may be about to draw it once more. */
function typeOnceKnown(field: HTMLElement, text: string): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      if (!Object.hasOwn(field, 'value')) return port2.postMessage('later');
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
      resolve();
    };
    port2.postMessage('now');
  });
}

/** Until they are released, no script comes. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>(resolve => {
    release = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async route => {
    await released;
    await route.continue();
  });
  return release;
}

async function forecastPlan(request: APIRequestContext): Promise<string> {
  const post = async (path: string, input: object) => {
    const answer = await request.post(`/api/trpc/${path}`, { data: { studio: 'northlight', ...input } });
    expect(answer.ok(), path).toBe(true);
    return (await answer.json()).result.data;
  };
  const { planId } = await post('plan.create', {
    title: `Early ${Date.now().toString(36)}`,
    clientName: 'Nora Dahl',
    clientEmail: 'nora@example.com',
  });
  const effortHours = { backend: { low: 20, likely: 30, high: 60 } };
  const editions = ['mvp', 'scalable', 'enterprise'];
  const features = editions.map(edition => ({ title: `For ${edition}`, area: 'Work', edition, effortHours }));
  await post('plan.addFeatures', { planId, features });
  await post('forecast.make', { planId });
  return planId;
}
