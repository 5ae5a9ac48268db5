import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { auditEntries } from '@/db/schema/audit';
import { files } from '@/db/schema/files';
import { studioForTest, type TestStudio } from '@/db/testing/studio';
import { invite } from '@/server/brief/invite';
import { startBrief } from '@/server/brief/start';
import { linkActor } from '@/server/identity/entrances';
import type { Actor } from '@/server/kernel/actor';
import { addDays, currentInstant } from '@/server/kernel/clock';
import { type Id, newId } from '@/server/kernel/ids';
import type { RequestContext } from '@/server/trpc/context';
import { addLink } from './add-link';
import { bringBackFile } from './bring-back';
import { MOST_FILE_BYTES, MOST_STORED_BYTES, MOST_SUBJECT_BYTES } from './domain/limits';
import { download } from './http/download';
import { enter } from './http/entry';
import { upload } from './http/upload';
import { keepFile } from './keep';
import { attachmentsOf } from './queries';
import { removeFile } from './remove';
import { renameFile } from './rename';
import { sweep } from './sweep';
import { csv, exe, html, ole, pdf, png, svg, wordFile, zip } from './testing/samples';

const folder = mkdtempSync(join(tmpdir(), 'groundwork-files-'));
process.env['GROUNDWORK_DATA_DIR'] = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let studio: TestStudio;
let other: TestStudio;
beforeAll(async () => {
  [studio, other] = await Promise.all([studioForTest(), studioForTest()]);
});

interface Brief {
  briefId: Id<'brief'>;
  token: string;
  client: Actor;
}

const begin = async (at = studio): Promise<Brief> => {
  const details = { title: 'Booking', clientName: 'Halden Clinics', clientEmail: 'ines@halden.example' };
  const made = await startBrief(at.visitor, { ...details, address: newId('request') });
  return { ...made, client: await linkActor('brief', made.token) };
};

const contextOf = (actor?: Actor): RequestContext => ({
  impersonation: null,
  user:
    actor?.kind === 'user'
      ? {
          id: actor.userId,
          name: 'Ada Moreau',
          email: 'ada@example.com',
          staffGroup: null,
          deleteAfter: null,
          tokenVersion: 1,
          sessionId: newId('session'),
        }
      : null,
  requestId: newId('request'),
  idempotencyKey: undefined,
  address: newId('request'),
  userAgent: null,
});

interface Sent {
  subject?: string;
  place?: string;
  name?: string;
  studio?: string;
  token?: string;
  as?: Actor;
  headers?: Record<string, string>;
  key?: string;
}

const send = (
  body: BodyInit | null,
  { subject, place = 'goals', name = 'x.png', studio, token, as, headers, key }: Sent,
) => {
  const address = new URL('http://localhost/api/files');
  if (subject) address.searchParams.set('subject', subject);
  address.searchParams.set('place', place);
  if (studio) address.searchParams.set('studio', studio);
  const request = new Request(address, {
    method: 'POST',
    body,
    headers: { 'x-file-name': encodeURIComponent(name), ...(token && { 'x-brief-link': token }), ...headers },
    // @ts-expect-error: needed by Node for a body that streams, unknown to the browser's types.
    duplex: 'half',
  });
  return upload(request, { ...contextOf(as), idempotencyKey: key });
};

const sent = async (brief: Brief, body: BodyInit, changes: Sent = {}): Promise<Id<'file'>> => {
  const response = await send(body, { subject: brief.briefId, token: brief.token, ...changes });
  const said = await response.json();
  expect(response.status, said.detail).toBe(201);
  return said.fileId;
};

const refused = async (response: Promise<Response>) => {
  const { status, kind, detail } = await (await response).json();
  return { status, kind, detail } as { status: number; kind: string; detail: string };
};

const fetched = (
  fileId: string,
  { query = '', headers = {}, as }: { query?: string; headers?: Record<string, string>; as?: Actor },
) =>
  download(new Request(`http://localhost/api/files/${fileId}?${query}`, { headers }), contextOf(as), fileId);

const stored = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter(one => one.isFile());
const rowsOf = (subjectId: string) =>
  inTransaction(studio.system, 'read', tx => tx.select().from(files).where(eq(files.subjectId, subjectId)));

describe('attaching a file', () => {
  it('keeps the very bytes, and tells both sides who attached what', async () => {
    const brief = await begin();
    const fileId = await sent(brief, png, { place: 'goals.3f2a', name: 'Grundriß 1.png' });
    for (const reader of [brief.client, studio.member]) {
      expect(await attachmentsOf(reader, { subjectId: brief.briefId })).toMatchObject([
        {
          id: fileId,
          place: 'goals.3f2a',
          kind: 'file',
          name: 'Grundriß 1.png',
          contentType: 'image/png',
          sizeBytes: png.length,
          authorName: 'Halden Clinics',
        },
      ]);
    }
    const [row] = await rowsOf(brief.briefId);
    expect(readFileSync(join(folder, 'files', row!.storageKey!))).toEqual(Buffer.from(png));
    expect(row!.storageKey).not.toContain('Grund');
  });

  it('by a member carries their name, and is open to the client', async () => {
    const brief = await begin();
    const { briefId: subject } = brief;
    const response = await send(pdf, { subject, studio: studio.slug, as: studio.member, name: 'offer.pdf' });
    expect(response.status).toBe(201);
    const [file] = await attachmentsOf(brief.client, { subjectId: subject });
    expect(file).toMatchObject({ name: 'offer.pdf', authorName: 'Ada Moreau', mayChange: false });
  });

  it('by one of several people of the client carries their own name', async () => {
    const brief = await begin();
    const { briefId } = brief;
    const made = await invite(brief.client, { briefId, name: 'Tomas Lind', email: '' });
    const token = made.token;
    await sent({ ...brief, token }, png);
    await sent(brief, pdf);
    const names = (await attachmentsOf(studio.member, { subjectId: briefId })).map(one => one.authorName);
    expect(names).toEqual(['Tomas Lind', 'Halden Clinics']);
  });

  it('leaves a trail without the secret', async () => {
    const brief = await begin();
    const fileId = await sent(brief, png);
    const trail = await inTransaction(studio.system, 'read', tx =>
      tx.select().from(auditEntries).where(eq(auditEntries.subject, fileId)),
    );
    expect(trail.map(one => one.command)).toEqual(['files.keep']);
    expect(JSON.stringify(trail)).not.toContain(brief.token);
  });

  it('sent again with the same key, after its answer was lost, is one file with its bytes once', async () => {
    const brief = await begin();
    const before = stored().length;
    const key = newId('request');
    const first = await sent(brief, png, { key });
    expect(await sent(brief, png, { key })).toBe(first);
    expect(await attachmentsOf(brief.client, { subjectId: brief.briefId })).toHaveLength(1);
    expect(stored()).toHaveLength(before + 1);
  });

  it.each([
    ['a picture', png, 'a.png', 'image/png', 'a.png'],
    ['a picture called a program', png, 'a.exe', 'image/png', 'a.exe.png'],
    ['a PDF without an ending', pdf, 'scan', 'application/pdf', 'scan.pdf'],
    ['a Word document', wordFile, 'a.docx', expect.stringContaining('wordprocessingml'), 'a.docx'],
    ['an old Excel sheet', ole, 'a.xls', 'application/vnd.ms-excel', 'a.xls'],
    ['a ZIP', zip, 'a.zip', 'application/zip', 'a.zip'],
    ['a CSV', csv, 'prices.csv', 'text/csv; charset=utf-8', 'prices.csv'],
    ['a CSV that begins like a bitmap', 'BMW;1\n', 'cars.csv', 'text/csv; charset=utf-8', 'cars.csv'],
    ['a CSV from an old Excel', Buffer.from('Größe;1\n', 'latin1'), 'a.csv', 'text/csv', 'a.csv'],
    ['Markdown', '<!-- ours -->\n# Goals\n', 'a.md', 'text/markdown; charset=utf-8', 'a.md'],
    ['text without an ending', 'hello', 'notes', 'text/plain; charset=utf-8', 'notes.txt'],
    ['a name with a path', png, '../../../etc/a.png', 'image/png', 'a.png'],
  ])('takes %s for what it is', async (_what, body, name, contentType, kept) => {
    const brief = await begin();
    await sent(brief, body as BodyInit, { name });
    expect(await attachmentsOf(brief.client, { subjectId: brief.briefId })).toMatchObject([
      { name: kept, contentType },
    ]);
  });

  it.each([
    ['a program called a picture', exe, 'photo.png', /program by its content/],
    [
      'a program for Linux',
      Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(200)]),
      'a.pdf',
      /program/,
    ],
    ['a script', '#!/bin/sh\nrm -rf /\n', 'notes.txt', /program/],
    ['HTML', html, 'page.html', /HTML, SVG or XML/],
    ['HTML called text', html, 'page.txt', /HTML, SVG or XML/],
    ['SVG', svg, 'logo.svg', /HTML, SVG or XML/],
    ['SVG called a picture', svg, 'logo.png', /HTML, SVG or XML/],
    ['SVG behind a comment', `<!-- x -->${svg}`, 'logo.md', /HTML, SVG or XML/],
    ['JavaScript', 'alert(1)', 'a.js', /none of the kinds/],
    ['an installer in an old office file', ole, 'setup.msi', /none of the kinds/],
    ['bytes of nothing known', Buffer.from([0, 1, 2, 3, 4, 5]), 'a.png', /none of the kinds/],
    ['nothing', '', 'a.txt', /no file in the request|is empty/],
  ])('refuses %s with a sentence, and keeps nothing', async (_what, body, name, says) => {
    const brief = await begin();
    const before = stored().length;
    const answer = await refused(
      send(body as BodyInit, { subject: brief.briefId, token: brief.token, name }),
    );
    expect(answer).toMatchObject({ status: 400, kind: 'invalid', detail: expect.stringMatching(says) });
    expect(stored()).toHaveLength(before);
    expect(await rowsOf(brief.briefId)).toEqual([]);
  });

  it('that is too large is refused, also when its size was not announced or was announced wrongly', async () => {
    const brief = await begin();
    const where = { subject: brief.briefId, token: brief.token, name: 'a.txt' };
    const before = stored().length;
    const large = () => streamOf(Array.from({ length: 21 }, () => Buffer.alloc(1_000_000, 'a')));
    const answers = await Promise.all([
      refused(send(large(), where)),
      refused(send(large(), { ...where, headers: { 'content-length': '5' } })),
      refused(send('x', { ...where, headers: { 'content-length': String(MOST_FILE_BYTES + 1) } })),
    ]);
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 400, detail: expect.stringContaining('larger than 20 MB') });
    }
    expect(stored()).toHaveLength(before);
  });

  it('of exactly the most bytes is kept', async () => {
    const brief = await begin();
    await sent(brief, Buffer.alloc(MOST_FILE_BYTES, 'a'), { name: 'a.txt' });
  });

  it('whose sender went away in the middle leaves nothing', async () => {
    const brief = await begin();
    const where = { subject: brief.briefId, token: brief.token, name: 'a.txt' };
    const before = stored().length;
    const broken = streamOf([Buffer.alloc(100_000, 'a')], new Error('aborted'));
    expect(await refused(send(broken, where))).toMatchObject({ detail: expect.stringContaining('whole') });
    const short = send('ten bytes.', { ...where, headers: { 'content-length': '11' } });
    expect(await refused(short)).toMatchObject({ detail: expect.stringContaining('did not arrive whole') });
    expect(stored()).toHaveLength(before);
    expect(await rowsOf(brief.briefId)).toEqual([]);
  });

  it('needs a name, a place that can be, and a record that is there', async () => {
    const { briefId: subject, token } = await begin();
    const without = send(png, { subject, token, headers: { 'x-file-name': '' } });
    expect(await refused(without)).toMatchObject({ status: 400 });
    expect(await refused(send(png, { subject, token, place: '../x' }))).toMatchObject({ status: 400 });
    expect(await refused(send(png, { subject: 'plan_1', token }))).toMatchObject({ status: 400 });
    const gone = send(png, { subject: newId('brief'), studio: studio.slug, as: studio.owner });
    expect(await refused(gone)).toMatchObject({ status: 404 });
  });
});

describe('room', () => {
  const fill = (brief: Brief, sizeBytes: number) =>
    keepFile(brief.client, {
      subjectId: brief.briefId,
      place: 'goals',
      name: 'a.txt',
      contentType: 'text/plain',
      sizeBytes,
      sha256: 'a'.repeat(64),
      storageKey: newId('request'),
      authorName: null,
    });
  const most = MOST_SUBJECT_BYTES / MOST_FILE_BYTES;

  it('ends at 200 MB for one brief, also when several are sent at once, and for no other brief', async () => {
    const brief = await begin();
    const outcomes = await Promise.allSettled(
      Array.from({ length: most + 4 }, () => fill(brief, MOST_FILE_BYTES)),
    );
    expect(outcomes.filter(one => one.status === 'fulfilled')).toHaveLength(most);
    await expect(fill(brief, 1)).rejects.toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('200 MB'),
    });
    await fill(await begin(), 1);
  });

  it('is made by taking something away, and taken again by bringing it back', async () => {
    const brief = await begin();
    const { briefId: subjectId } = brief;
    const made = await Promise.all(Array.from({ length: most }, () => fill(brief, MOST_FILE_BYTES)));
    await removeFile(brief.client, { subjectId, fileId: made[0]!.fileId });
    await fill(brief, 1);
    await expect(bringBackFile(brief.client, { subjectId, fileId: made[0]!.fileId })).rejects.toMatchObject({
      kind: 'invalid',
    });
  });

  it('cannot be had without end by taking away', async () => {
    const brief = await begin();
    const { briefId: subjectId } = brief;
    for (let taken = 0; taken < MOST_STORED_BYTES; taken += MOST_FILE_BYTES) {
      const { fileId } = await fill(brief, MOST_FILE_BYTES);
      await removeFile(brief.client, { subjectId, fileId });
    }
    await expect(fill(brief, 1)).rejects.toMatchObject({ message: expect.stringContaining('30 days') });
  });
});

describe('a link to something elsewhere', () => {
  it('is shown with its title, or by where it leads', async () => {
    const brief = await begin();
    const { briefId: subjectId } = brief;
    const fields = { subjectId, place: 'references', authorName: null };
    await addLink(brief.client, { ...fields, address: 'www.figma.com/x', title: 'Our sketch' });
    await addLink(studio.member, { ...fields, address: 'https://example.com/a', authorName: 'Ada Moreau' });
    expect(await attachmentsOf(brief.client, { subjectId })).toMatchObject([
      { kind: 'link', name: 'Our sketch', address: 'https://www.figma.com/x', sizeBytes: null },
      { name: 'example.com', authorName: 'Ada Moreau' },
    ]);
    await expect(addLink(brief.client, { ...fields, address: 'javascript:alert(1)' })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { address: expect.stringContaining('https://') },
    });
  });
});

describe('taking away', () => {
  it('hides it at once, and bringing it back restores it as it was', async () => {
    const brief = await begin();
    const { briefId: subjectId, client, token } = brief;
    const fileId = await sent(brief, png);
    const [was] = await attachmentsOf(client, { subjectId });
    await removeFile(client, { subjectId, fileId });
    await removeFile(client, { subjectId, fileId });
    expect(await attachmentsOf(client, { subjectId })).toEqual([]);
    expect((await fetched(fileId, { headers: { 'x-brief-link': token } })).status).toBe(404);
    await bringBackFile(client, { subjectId, fileId });
    expect(await attachmentsOf(client, { subjectId })).toEqual([was]);
    expect((await fetched(fileId, { headers: { 'x-brief-link': token } })).status).toBe(200);
  });

  it('by the client reaches what the client attached; by a member, all', async () => {
    const brief = await begin();
    const { briefId: subjectId, client } = brief;
    const theirs = await sent(brief, png);
    await send(png, { subject: subjectId, studio: studio.slug, as: studio.member });
    const ours = (await attachmentsOf(client, { subjectId })).find(one => one.id !== theirs)!;
    const fileId = ours.id;
    await expect(removeFile(client, { subjectId, fileId })).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(renameFile(client, { subjectId, fileId, name: 'x' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await removeFile(studio.member, { subjectId, fileId });
    await removeFile(studio.member, { subjectId, fileId: theirs });
    expect(await attachmentsOf(client, { subjectId })).toEqual([]);
  });

  it('of something by the id of another record finds nothing', async () => {
    const [mine, theirs] = [await begin(), await begin()];
    const fileId = await sent(theirs, png);
    const missing = { kind: 'not_found' };
    const input = { subjectId: mine.briefId, fileId };
    await expect(removeFile(mine.client, input)).rejects.toMatchObject(missing);
    await expect(bringBackFile(mine.client, input)).rejects.toMatchObject(missing);
    await expect(renameFile(mine.client, { ...input, name: 'x' })).rejects.toMatchObject(missing);
  });
});

it('a new name keeps its ending', async () => {
  const brief = await begin();
  const { briefId: subjectId, client } = brief;
  const fileId = await sent(brief, png);
  const renamed = await renameFile(client, { subjectId, fileId, name: '../Ground floor.exe' });
  expect(renamed.name).toBe('Ground floor.exe.png');
});

describe('fetching a file', () => {
  it('is for saving, runs nothing, and asks again each time whether it is open', async () => {
    const brief = await begin();
    const fileId = await sent(brief, csv, { name: 'Preise; "neu" – 2027.csv' });
    const response = await fetched(fileId, { headers: { 'x-brief-link': brief.token } });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-length': String(Buffer.byteLength(csv)),
      'content-disposition': `attachment; filename="Preise; neu _ 2027.csv"; filename*=UTF-8''Preise%3B%20neu%20%E2%80%93%202027.csv`,
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(await response.text()).toBe(csv);
    const etag = response.headers.get('etag')!;
    const again = await fetched(fileId, { headers: { 'x-brief-link': brief.token, 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it('shows pictures and PDF on request, and nothing else', async () => {
    const brief = await begin();
    const how = async (body: BodyInit, name: string) => {
      const fileId = await sent(brief, body, { name });
      const response = await fetched(fileId, { query: 'show', headers: { 'x-brief-link': brief.token } });
      return response.headers.get('content-disposition')!.split(';')[0];
    };
    expect(await how(png, 'a.png')).toBe('inline');
    expect(await how(pdf, 'a.pdf')).toBe('inline');
    expect(await how(csv, 'a.csv')).toBe('attachment');
    expect(await how(wordFile, 'a.docx')).toBe('attachment');
  });

  it('with the cookie of one brief opens what hangs on that brief only', async () => {
    const [mine, theirs] = [await begin(), await begin()];
    const [fileId, closed] = [await sent(mine, png), await sent(theirs, png)];
    const request = new Request('http://localhost/api/files/entry', {
      method: 'POST',
      headers: { 'x-brief-link': mine.token },
    });
    const entered = await enter(request, contextOf());
    expect(entered.status).toBe(204);
    const given = entered.headers.get('set-cookie')!;
    expect(given).toMatch(/; Path=\/api\/files; HttpOnly; SameSite=Strict$/);
    const headers = { cookie: `other=1; ${given.split(';')[0]}` };
    const open = (one: string, brief: Brief) => fetched(one, { query: `brief=${brief.briefId}`, headers });
    expect((await open(fileId, mine)).status).toBe(200);
    expect((await open(fileId, theirs)).status).toBe(404);
    expect((await open(closed, mine)).status).toBe(404);
    expect((await open(closed, theirs)).status).toBe(404);
  });

  it('is closed to another link, to another studio, and to whoever comes with nothing', async () => {
    const [mine, theirs] = [await begin(), await begin(other)];
    const fileId = await sent(mine, png);
    const status = async (given: Parameters<typeof fetched>[1]) => (await fetched(fileId, given)).status;
    expect(await status({ headers: { 'x-brief-link': theirs.token } })).toBe(404);
    expect(await status({ headers: { 'x-brief-link': 'x'.repeat(43) } })).toBe(404);
    expect(await status({})).toBe(404);
    expect(await status({ query: `studio=${studio.slug}` })).toBe(403);
    expect(await status({ query: `studio=${studio.slug}`, as: other.owner })).toBe(404);
    expect(await status({ query: `studio=${other.slug}`, as: other.owner })).toBe(404);
    expect(await status({ query: `studio=${studio.slug}`, as: studio.member })).toBe(200);
  });

  it('whose bytes are gone or cut off says so instead of sending half', async () => {
    const brief = await begin();
    const fileId = await sent(brief, png);
    const [row] = await rowsOf(brief.briefId);
    rmSync(join(folder, 'files', row!.storageKey!));
    const answer = await refused(fetched(fileId, { headers: { 'x-brief-link': brief.token } }));
    expect(answer).toMatchObject({ status: 503, detail: expect.stringContaining(fileId) });
  });
});

describe('who may', () => {
  it('neither a visitor, nor another brief’s link, nor another studio attaches, sees or changes', async () => {
    const [mine, theirs] = [await begin(), await begin()];
    const { briefId: subjectId } = mine;
    const fileId = await sent(mine, png);
    const link = { subjectId, place: '', address: 'https://example.com', authorName: null };
    for (const [actor, kind] of [
      [studio.visitor, 'forbidden'],
      [theirs.client, 'forbidden'],
      [other.owner, 'not_found'],
      [other.system, 'not_found'],
    ] as const) {
      const refusal = { kind };
      await expect(attachmentsOf(actor, { subjectId })).rejects.toMatchObject(refusal);
      await expect(addLink(actor, link)).rejects.toMatchObject(refusal);
      await expect(removeFile(actor, { subjectId, fileId })).rejects.toMatchObject(refusal);
      await expect(bringBackFile(actor, { subjectId, fileId })).rejects.toMatchObject(refusal);
      await expect(renameFile(actor, { subjectId, fileId, name: 'x' })).rejects.toMatchObject(refusal);
    }
    const before = stored().length;
    const crossed = await refused(send(png, { subject: subjectId, token: theirs.token }));
    expect(crossed).toMatchObject({ status: 403 });
    const foreign = send(png, { subject: subjectId, studio: other.slug, as: other.owner });
    expect(await refused(foreign)).toMatchObject({ status: 404 });
    expect(await refused(send(png, { subject: subjectId }))).toMatchObject({ status: 404 });
    expect(stored()).toHaveLength(before);
    expect(await attachmentsOf(mine.client, { subjectId })).toHaveLength(1);
  });
});

describe('the sweep', () => {
  it('removes what was taken away long ago and bytes that no row names, and nothing else', async () => {
    const brief = await begin();
    const { briefId: subjectId, client } = brief;
    const [kept, gone, recent] = [
      await sent(brief, png),
      await sent(brief, pdf),
      await sent(brief, csv, { name: 'a.csv' }),
    ];
    const now = currentInstant();
    await removeFile(client, { subjectId, fileId: gone }, { now: addDays(now, -31) });
    await removeFile(client, { subjectId, fileId: recent }, { now: addDays(now, -29) });
    const { storage } = await import('./storage');
    await storage().disk.put('studio_x/broken-off', 'half a file');
    await storage().disk.put('studio_x/under-way', 'half a file');
    const rows = await rowsOf(subjectId);
    const keyOf = (fileId: string) => rows.find(row => row.id === fileId)!.storageKey!;
    const twoDaysAgo = new Date(addDays(now, -2));
    for (const key of [...rows.map(row => row.storageKey!), 'studio_x/broken-off']) {
      utimesSync(join(folder, 'files', key), twoDaysAgo, twoDaysAgo);
    }
    const platform: Actor = { kind: 'system', name: 'test', studioId: null };
    expect(await sweep(platform, { now })).toMatchObject({ forgotten: 1, removedBytesOf: 2 });
    const there = (key: string) => storage().disk.exists(key);
    expect(await there(keyOf(kept))).toBe(true);
    expect(await there(keyOf(recent))).toBe(true);
    expect(await there('studio_x/under-way')).toBe(true);
    expect(await there(keyOf(gone))).toBe(false);
    expect(await there('studio_x/broken-off')).toBe(false);
    await bringBackFile(client, { subjectId, fileId: recent });
    expect((await attachmentsOf(client, { subjectId })).map(one => one.id)).toEqual([kept, recent]);
    await expect(sweep(studio.owner)).rejects.toMatchObject({ kind: 'forbidden' });
  });
});

function streamOf(chunks: Uint8Array[], failure?: Error): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      const chunk = chunks[at++];
      if (chunk) controller.enqueue(chunk);
      else if (failure) controller.error(failure);
      else controller.close();
    },
  });
}
