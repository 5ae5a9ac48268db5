import { hkdfSync } from 'node:crypto';
import { type APIRequestContext, request } from '@playwright/test';
import { EncryptJWT, type JWTPayload, jwtDecrypt, SignJWT } from 'jose';
import { TOTP } from 'otpauth';
import { expect, fromSomewhere, test } from './fixtures/test';

/** Attacks on sessions, each over plain HTTP, as a program would make them. */

const keyFrom = (secret: string) =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'groundwork access token', 32));
/** As only the server should know it: some attacks are by who has it. */
const KEY = keyFrom('only-for-journeys-only-for-journeys-only');
const encode = (claims: JWTPayload, key = KEY, enc = 'A256GCM') =>
  new EncryptJWT(claims).setProtectedHeader({ alg: 'dir', enc }).encrypt(key);
const decode = async (token: string) => (await jwtDecrypt(token, KEY)).payload;
const [ACCESS, REFRESH] = ['groundwork.access', 'groundwork.refresh'];
const PASSWORD = 'four unrelated words here';

class Device {
  constructor(
    readonly http: APIRequestContext,
    readonly baseURL: string,
  ) {}

  static async fresh(
    baseURL: string,
    cookies: Record<string, string> = {},
    extraHTTPHeaders: Record<string, string> = fromSomewhere(),
  ): Promise<Device> {
    const http = await request.newContext({
      baseURL,
      extraHTTPHeaders,
      storageState: {
        cookies: Object.entries(cookies).map(([name, value]) => ({
          name,
          value,
          domain: 'localhost',
          path: '/',
          expires: -1,
          httpOnly: true,
          secure: false,
          sameSite: 'Lax' as const,
        })),
        origins: [],
      },
    });
    return new Device(http, baseURL);
  }

  /** The same cookies, some of them changed; left out where empty. */
  async copy(changed: Record<string, string> = {}): Promise<Device> {
    const own = { ...(await this.cookies()), ...changed };
    return Device.fresh(this.baseURL, Object.fromEntries(Object.entries(own).filter(([, value]) => value)));
  }

  async cookies(): Promise<Record<string, string>> {
    const { cookies } = await this.http.storageState();
    return Object.fromEntries(cookies.map(one => [one.name, one.value]));
  }

  call(path: string, input: unknown, headers: Record<string, string> = {}) {
    return this.http.post(`/api/trpc/${path}`, { data: input as object, headers });
  }

  /** Who the server takes it for; null for nobody. */
  async whoAmI(): Promise<{
    id: string;
    email: string;
    staffGroup: string | null;
    sessionId: string;
  } | null> {
    const answer = await this.http.get('/api/trpc/identity.me');
    expect(answer.status()).toBe(200);
    return (await answer.json()).result.data;
  }

  async signIn(email: string, password = PASSWORD, code = ''): Promise<number> {
    const { csrfToken } = await (await this.http.get('/api/auth/csrf')).json();
    const answer = await this.http.post('/api/auth/callback/credentials', {
      form: { csrfToken, email, password, code, json: 'true' },
    });
    return answer.status();
  }
}

let email: string;
test.beforeAll(async ({ addresses }) => {
  email = `${crypto.randomUUID()}@example.com`;
  for (const baseURL of addresses) {
    const device = await Device.fresh(baseURL);
    const made = await device.call('identity.signUp', { name: 'Noor', email, password: PASSWORD });
    expect(made.status()).toBe(200);
  }
});

const signedIn = async (baseURL: string) => {
  const device = await Device.fresh(baseURL);
  expect(await device.signIn(email)).toBe(200);
  expect(await device.whoAmI()).toMatchObject({ email });
  return device;
};

// The products of playwright.config.ts, whichever of them this worker has.
for (const [at, how] of ['without Redis', 'with Redis'].entries()) {
  test(`${how}, a refresh token that is replayed ends the session, for the thief and for its owner`, async ({
    addresses,
  }) => {
    const baseURL = addresses[at]!;
    const owner = await signedIn(baseURL);
    const stolen = (await owner.cookies())[REFRESH]!;
    const goesOn = await owner.copy({ [ACCESS]: '' });
    expect(await goesOn.whoAmI()).toMatchObject({ email });
    expect((await goesOn.cookies())[REFRESH]).not.toBe(stolen);
    // Tabs side by side are let through for ten seconds.
    const tab = await Device.fresh(baseURL, { [REFRESH]: stolen });
    expect(await tab.whoAmI()).toMatchObject({ email });
    expect((await tab.cookies())[REFRESH]).toBe((await goesOn.cookies())[REFRESH]);

    await new Promise(done => setTimeout(done, 10_500));
    const thief = await Device.fresh(baseURL, { [REFRESH]: stolen });
    expect(await thief.whoAmI()).toBeNull();
    expect((await thief.cookies())[REFRESH]).toBeUndefined();
    await expect.poll(() => goesOn.whoAmI()).toBeNull();
  });

  test(`${how}, an access token is worth nothing once its session is ended, elsewhere or by signing out`, async ({
    addresses,
  }) => {
    const baseURL = addresses[at]!;
    const [owner, other] = [await signedIn(baseURL), await signedIn(baseURL)];
    const thief = await Device.fresh(baseURL, { [ACCESS]: (await other.cookies())[ACCESS]! });
    const { sessionId } = (await thief.whoAmI())!;
    expect((await owner.call('identity.endSession', { sessionId })).status()).toBe(200);
    await expect.poll(() => thief.whoAmI()).toBeNull();
    await expect.poll(() => other.whoAmI()).toBeNull();

    const copy = await owner.copy();
    const { csrfToken } = await (await owner.http.get('/api/auth/csrf')).json();
    await owner.http.post('/api/auth/signout', { form: { csrfToken, json: 'true' } });
    expect(Object.keys(await owner.cookies())).not.toContain(REFRESH);
    await expect.poll(() => copy.whoAmI()).toBeNull();
  });

  test(`${how}, an access token is worth nothing once the password is changed`, async ({ addresses }) => {
    const baseURL = addresses[at]!;
    const [owner, other] = [await signedIn(baseURL), await signedIn(baseURL)];
    const before = await owner.cookies();
    const change = (current: string, next: string) =>
      owner.call('identity.changePassword', { current, next });
    expect((await change(PASSWORD, 'a whole new password')).status()).toBe(200);
    const old = await Device.fresh(baseURL, { [ACCESS]: before[ACCESS]! });
    await expect.poll(() => old.whoAmI()).toBeNull();
    await expect.poll(() => other.whoAmI()).toBeNull();
    // The device that did it goes on.
    expect(await owner.whoAmI()).toMatchObject({ email });
    expect((await change('a whole new password', PASSWORD)).status()).toBe(200);
  });

  test(`${how}, a forged, expired, unsigned or foreign token is nobody`, async ({ addresses }) => {
    const baseURL = addresses[at]!;
    const owner = await signedIn(baseURL);
    const real = (await owner.cookies())[ACCESS]!;
    const claims = await decode(real);
    const { exp: _, ...endless } = claims;
    const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const attempts = {
      'none at all': '',
      unsigned: `${base64({ alg: 'none', typ: 'JWT' })}.${base64(claims)}.`,
      'signed instead of encrypted': await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(KEY),
      'of another key': await encode(claims, keyFrom('x'.repeat(40))),
      'of another cipher': await encode(claims, Buffer.concat([KEY, KEY]), 'A256CBC-HS512'),
      'just over': await encode({ ...claims, exp: Math.floor(Date.now() / 1000) - 1 }),
      'without an end': await encode(endless),
      'of another session': await encode({ ...claims, sid: 'sess_01h455vb4pex5vsknk084sn02q' }),
      'of somebody else': await encode({ ...claims, sub: 'user_01h455vb4pex5vsknk084sn02q' }),
      'of a lower version': await encode({ ...claims, tv: Number(claims['tv']) - 1 }),
      'changed in one letter': `${real.slice(0, -2)}${real.endsWith('A') ? 'BB' : 'AA'}`,
      'no token': 'x'.repeat(4000),
    };
    for (const token of [real, await encode(claims)])
      expect(await (await Device.fresh(baseURL, { [ACCESS]: token })).whoAmI()).toMatchObject({ email });
    for (const [what, token] of Object.entries(attempts))
      expect(await (await Device.fresh(baseURL, token ? { [ACCESS]: token } : {})).whoAmI(), what).toBeNull();
  });

  test(`${how}, asking next-auth for the session again and again does not lengthen an access token`, async ({
    addresses,
  }) => {
    const baseURL = addresses[at]!;
    const device = await signedIn(baseURL);
    const endOf = async () => (await decode((await device.cookies())[ACCESS]!)).exp;
    const before = await endOf();
    await new Promise(done => setTimeout(done, 1_500));
    await device.http.get('/api/auth/session');
    expect(await endOf()).toBe(before);
  });

  test(`${how}, a session that was slipped to somebody is not the one they sign in with`, async ({
    addresses,
  }) => {
    const baseURL = addresses[at]!;
    const attacker = await signedIn(baseURL);
    const slipped = await attacker.cookies();
    const victim = await attacker.copy();
    expect(await victim.signIn(email)).toBe(200);
    const now = await victim.cookies();
    expect(now[ACCESS]).not.toBe(slipped[ACCESS]);
    expect(now[REFRESH]!.split('.')[0]).not.toBe(slipped[REFRESH]!.split('.')[0]);
    await expect.poll(() => attacker.whoAmI()).toBeNull();
    expect(await victim.whoAmI()).toMatchObject({ email });
  });

  test(`${how}, a write that another site sends is refused and changes nothing`, async ({ addresses }) => {
    const baseURL = addresses[at]!;
    const device = await signedIn(baseURL);
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: baseURL.replace('localhost', 'localhost.evil.example') },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[]) {
      const answer = await device.call('identity.signOutEverywhere', { hereToo: true }, headers);
      expect(answer.status(), JSON.stringify(headers)).toBe(403);
      const signOut = await device.http.post('/api/auth/signout', { headers, form: { csrfToken: 'x' } });
      expect(signOut.status()).toBe(403);
    }
    expect(await device.whoAmI()).toMatchObject({ email });
    const own = { origin: baseURL, 'sec-fetch-site': 'same-origin' };
    expect((await device.call('identity.signOutEverywhere', { hereToo: false }, own)).status()).toBe(200);
  });

  test(`${how}, what one may not say of oneself is not taken`, async ({ addresses }) => {
    const baseURL = addresses[at]!;
    const device = await Device.fresh(baseURL);
    const own = `${crypto.randomUUID()}@example.com`;
    const person = { name: 'Eve', email: own, password: PASSWORD };
    await device.call('identity.signUp', {
      ...person,
      staffGroup: 'superuser',
      role: 'owner',
      studioId: 'studio_01h455vb4pex5vsknk084sn02q',
      tokenVersion: 99,
      id: 'user_01h455vb4pex5vsknk084sn02q',
    });
    expect(await device.signIn(own)).toBe(200);
    expect(await device.whoAmI()).toMatchObject({ email: own, staffGroup: null, studios: [] });
    // Nor does the id of somebody else's device end it.
    const victim = await signedIn(baseURL);
    const { sessionId } = (await victim.whoAmI())!;
    expect((await device.call('identity.endSession', { sessionId })).status()).toBe(404);
    expect(await victim.whoAmI()).toMatchObject({ email });
  });

  test(`${how}, asking for a link tells nobody whether an address has an account`, async ({ addresses }) => {
    const device = await Device.fresh(addresses[at]!);
    for (const purpose of ['recover', 'sign-in']) {
      const answers = [];
      for (const asked of [email, `${crypto.randomUUID()}@example.com`]) {
        const answer = await device.call('identity.askForLink', { email: asked, purpose });
        const said = JSON.stringify(await answer.json()).replace(asked, 'the address');
        answers.push([answer.status(), Object.keys(answer.headers()).sort(), said]);
      }
      expect(answers[1]).toEqual(answers[0]);
    }
  });

  test(`${how}, a password is not guessed from many addresses`, async ({ addresses }) => {
    const victim = `${crypto.randomUUID()}@example.com`;
    const made = await Device.fresh(addresses[at]!);
    expect(
      (await made.call('identity.signUp', { name: 'Vic', email: victim, password: PASSWORD })).status(),
    ).toBe(200);
    const guess = async (password: string, number: number) => {
      const device = await Device.fresh(addresses[at]!, {}, { 'x-forwarded-for': `198.51.100.${number}` });
      return device.signIn(victim, password);
    };
    for (let number = 1; number <= 10; number++) expect(await guess('a guess of mine', number)).toBe(401);
    // Even the right one is not told from a wrong one now.
    expect(await guess(PASSWORD, 11)).toBe(401);
  });

  test(`${how}, who is refused by a limit is told until when, in headers too`, async ({ addresses }) => {
    const device = await Device.fresh(addresses[at]!);
    const guesser = `${crypto.randomUUID()}@example.com`;
    await device.call('identity.signUp', { name: 'Gus', email: guesser, password: PASSWORD });
    expect(await device.signIn(guesser)).toBe(200);
    const prove = (password: string) => device.call('identity.prove', { password });
    for (let time = 0; time < 10; time++) expect((await prove('a guess of mine')).status()).toBe(400);
    const refused = await prove(PASSWORD);
    expect(refused.status()).toBe(429);
    const { 'retry-after': wait, ratelimit, 'ratelimit-policy': policy } = refused.headers();
    expect(Number(wait)).toBeGreaterThan(500);
    expect(ratelimit).toBe(`"prove";r=0;t=${wait}`);
    expect(policy).toBe('"prove";q=10;w=600');
  });

  test(`${how}, a password alone opens nothing where there is a second factor, nor does an overheard code`, async ({
    addresses,
  }) => {
    const careful = `${crypto.randomUUID()}@example.com`;
    const owner = await Device.fresh(addresses[at]!);
    await owner.call('identity.signUp', { name: 'Cara', email: careful, password: PASSWORD });
    expect(await owner.signIn(careful)).toBe(200);
    const begun = await (await owner.call('identity.beginSecondFactor', {})).json();
    const totp = new TOTP({ secret: begun.result.data.secret });
    // Codes of later steps are taken too, up to the next.
    const [now, next] = [0, 30_000].map(ms => totp.generate({ timestamp: Date.now() + ms })) as [
      string,
      string,
    ];
    const confirmed = await owner.call('identity.confirmSecondFactor', { code: now });
    expect(confirmed.status()).toBe(200);
    const { recoveryCodes } = (await confirmed.json()).result.data;

    const thief = await Device.fresh(addresses[at]!);
    expect(await thief.signIn(careful)).toBe(401);
    expect(await thief.signIn(careful, PASSWORD, now)).toBe(401);
    expect(await thief.whoAmI()).toBeNull();
    expect(await (await Device.fresh(addresses[at]!)).signIn(careful, PASSWORD, next)).toBe(200);
    expect(await thief.signIn(careful, PASSWORD, next)).toBe(401);
    expect(await (await Device.fresh(addresses[at]!)).signIn(careful, PASSWORD, recoveryCodes[0])).toBe(200);
    expect(await thief.signIn(careful, PASSWORD, recoveryCodes[0])).toBe(401);
  });

  test(`${how}, a session is worth no more than the role of now, and an invitation opens for its address once`, async ({
    addresses,
  }) => {
    const owner = await signedIn(addresses[at]!);
    const studio = `studio-${crypto.randomUUID().slice(0, 8)}`;
    const opened = { name: 'Castle', slug: studio, country: 'DE', timeZone: 'Europe/Berlin' };
    expect((await owner.call('studio.open', opened)).status()).toBe(200);
    const [guest, eve] = await Promise.all(
      ['guest', 'eve'].map(async name => {
        const device = await Device.fresh(addresses[at]!);
        const address = `${name}-${crypto.randomUUID()}@example.com`;
        await device.call('identity.signUp', { name, email: address, password: PASSWORD });
        expect(await device.signIn(address)).toBe(200);
        return { device, address };
      }),
    );
    const invited = await owner.call('studio.invite', { studio, email: guest!.address, role: 'manager' });
    const { invitationId, secret } = (await invited.json()).result.data;
    const join = (device: Device) => device.call('studio.acceptInvitation', { secret });
    expect((await join(eve!.device)).status()).toBe(403);
    expect((await join(guest!.device)).status()).toBe(200);
    expect((await join(guest!.device)).status()).toBe(404);

    const { device } = guest!;
    const inviting = () =>
      device.call('studio.invite', { studio, email: `${crypto.randomUUID()}@example.com`, role: 'member' });
    expect((await inviting()).status()).toBe(200);
    const { id: userId } = (await device.whoAmI())!;
    // What one may not give oneself.
    for (const role of ['owner', 'manager'])
      expect((await device.call('studio.changeRole', { studio, userId, role })).status()).toBe(403);
    expect((await owner.call('studio.changeRole', { studio, userId, role: 'member' })).status()).toBe(200);
    expect((await inviting()).status()).toBe(403);
    expect((await owner.call('studio.removeMember', { studio, userId })).status()).toBe(200);
    expect((await inviting()).status()).toBe(404);
    // Nor by an id of another studio's record.
    const other = `studio-${crypto.randomUUID().slice(0, 8)}`;
    expect((await eve!.device.call('studio.open', { ...opened, slug: other })).status()).toBe(200);
    for (const call of ['studio.resendInvitation', 'studio.revokeInvitation'])
      expect((await eve!.device.call(call, { studio: other, invitationId })).status()).toBe(404);
  });

  test(`${how}, signing in leads to no other site`, async ({ addresses }) => {
    const baseURL = addresses[at]!;
    const device = await signedIn(baseURL);
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const answer = await device.http.get(`/sign-in?next=${encodeURIComponent(next)}`, { maxRedirects: 0 });
      const to = answer.headers()['location'] ?? (await answer.text()).match(/NEXT_REDIRECT[^"]*/)?.[0] ?? '';
      expect(to, next).toContain('/s');
      expect(to, next).not.toContain('evil');
    }
    const back = await device.http.get('/api/auth/signin?callbackUrl=https://evil.example', {
      maxRedirects: 0,
    });
    expect(back.headers()['location'] ?? '').not.toMatch(/^https:\/\/evil/);
  });
}
