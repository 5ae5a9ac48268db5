import { expect, openDemoPlan, test } from './fixtures/test';

/** As wide as what an A4 page leaves between its margins. */
const A4 = { width: 674, height: 986 };

test('a forecast and a track record on paper say whose they are and print figures, not controls', async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, 'Paper is as wide from a phone as from a desk.');
  const home = await openDemoPlan(page);
  const studio = home.replace(/\/plans\/.*/, '');
  await page.setViewportSize(A4);
  await page.emulateMedia({ media: 'print' });
  const startsWith = async (text: RegExp) => {
    const line = page.locator('main').getByText(text);
    await expect(line).toBeVisible({ timeout: 60_000 });
    expect((await line.boundingBox())?.y).toBeLessThan(10);
  };

  await test.step('the editions stand line by line, and no label of theirs on another', async () => {
    await page.goto(`${home}/forecast`);
    await startsWith(/^Northlight Studio · Physio clinics: .* · Forecast of \d+ \w+ \d{4}$/);
    await expect(page.getByText('Forecasting again')).toHaveCount(0, { timeout: 60_000 });
    await expect(page.getByText('in 80 of 100 simulated projects')).toBeVisible();
    await expect(page.getByRole('slider')).toHaveCount(0);
    const columns = page.getByRole('region', { name: /^(MVP|Scalable|Enterprise)$/ });
    await expect(columns).toHaveCount(3);
    const seen = await columns.evaluateAll(sections =>
      sections.map(section => {
        const box = (element: Element) => element.getBoundingClientRect();
        const pictures = [...section.querySelectorAll('figure')];
        return {
          tops: pictures.map(picture => Math.round(box(picture).top)),
          labels: pictures.map(picture =>
            [...picture.querySelectorAll('text')]
              .map(box)
              .filter(({ width }) => width > 0)
              .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
          ),
        };
      }),
    );
    expect(new Set(seen.map(({ tops }) => tops.join())).size).toBe(1);
    for (const labels of seen.flatMap(column => column.labels)) {
      expect(labels.length).toBeGreaterThanOrEqual(3);
      for (const [at, one] of labels.entries())
        for (const other of labels.slice(at + 1))
          expect(
            one.right <= other.left ||
              other.right <= one.left ||
              one.bottom <= other.top + 3 ||
              other.bottom <= one.top + 3,
          ).toBe(true);
    }
  });

  for (const path of ['', '/what-if', '/why', '/when', '/later'])
    await test.step(`nothing of the forecast${path} is wider than the page, and nothing waits to be pressed`, async () => {
      await page.goto(`${home}/forecast${path}`);
      await startsWith(/ · Forecast of /);
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await expect(page.getByText('Forecasting again')).toHaveCount(0, { timeout: 60_000 });
      for (const control of ['button', 'slider', 'switch', 'textbox', 'spinbutton'] as const)
        await expect(page.locator('main').getByRole(control)).toHaveCount(0);
      const wider = await page.locator('main').evaluate(main =>
        [...main.querySelectorAll('*')]
          .filter(one => one.scrollWidth > one.clientWidth + 1)
          .filter(one => /auto|scroll/.test(getComputedStyle(one).overflowX))
          .map(one => one.outerHTML.slice(0, 200)),
      );
      expect(wider).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(A4.width);
    });

  await test.step('each week of a person’s load is printed in their row', async () => {
    await page.goto(`${home}/forecast/when`);
    const rows = page.getByRole('region', { name: 'Load of the people' }).locator('div:has(> svg g > title)');
    await expect(rows).toHaveCount(5);
    const outside = await rows.evaluateAll(all =>
      all.flatMap(row => {
        const room = row.getBoundingClientRect();
        const weeks = [...row.querySelectorAll('g > rect')].map(week => week.getBoundingClientRect());
        return weeks.length
          ? weeks.filter(({ top, bottom }) => top < room.top || bottom > room.bottom || bottom - top < 3)
          : [room];
      }),
    );
    expect(outside).toEqual([]);
  });

  await test.step('the track record says in words whether forecasts are corrected', async () => {
    await page.goto(`${studio}/track-record`);
    await startsWith(/^Northlight Studio · Track record on \d+ \w+ \d{4}$/);
    await expect(page.getByText(/^Forecasts are (not )?corrected by finished work/)).toBeVisible();
    for (const control of ['switch', 'textbox', 'radio'] as const)
      await expect(page.locator('main').getByRole(control)).toHaveCount(0);
  });
});
