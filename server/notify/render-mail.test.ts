import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/client';
import { messages } from '@/db/schema/notify';
import type { Actor } from '@/server/kernel/actor';
import { currentInstant } from '@/server/kernel/clock';
import { environment } from '@/server/kernel/env';
import { newId } from '@/server/kernel/ids';
import type { MailData, MailName } from './domain/mail-data';
import { keepMessage } from './keep-message';
import { MAILS } from './mails';
import { latestMessages } from './queries';
import { renderMail } from './render-mail';

const system: Actor = { kind: 'system', name: 'test', studioId: null };
const visitor: Actor = { kind: 'visitor', studioId: null };
const at = '2027-03-01T09:05:00.000Z';
const EVE = '<b>Eve</b> & co';

const EXAMPLES: { [N in MailName]: MailData<N> } = {
  'confirm-address': { name: EVE },
  'change-address': { name: EVE },
  'address-changed': { name: EVE, to: 'new@example.com', at },
  recover: { name: EVE },
  'sign-in-link': { name: EVE },
  'no-account': {},
  'new-device': { name: EVE, device: 'Firefox on Linux', address: '203.0.113.7', at },
  'session-stolen': { name: EVE, device: 'Firefox on Linux', at },
  'password-changed': { name: EVE, at },
  'second-factor-changed': { name: EVE, change: 'on', at },
  'recovery-code-used': { name: EVE, left: 3, at },
  'passkeys-changed': { name: EVE, change: 'added', passkey: 'Laptop', at },
  'connections-changed': { name: EVE, change: 'connected', provider: 'Google', account: null, at },
  'account-goes': { name: EVE, at },
  invitation: { studioName: EVE, inviterName: 'Ada', role: 'manager', days: 14 },
};

async function kept<N extends MailName>(name: N, secret?: string, actor: Actor = system) {
  const to = `${newId('user')}@example.com`;
  await inTransaction(actor, 'write', tx =>
    keepMessage(
      { tx, actor, now: currentInstant() },
      { to, name, data: EXAMPLES[name], ...(secret === undefined ? {} : { secret }) },
    ),
  );
  const [message] = await latestMessages(system, { to });
  return message!;
}

describe.each(Object.keys(MAILS) as MailName[])('the mail "%s"', name => {
  it('has a subject, a text and one way to go on; what people are called is text and no markup', async () => {
    const mail = await renderMail(await kept(name, 'the-secret'));
    expect(mail.subject).toMatch(/^\S.{8,90}$/);
    const link = new URL(MAILS[name].path('the-secret'), environment().NEXTAUTH_URL).href;
    expect(mail.text).toContain(link);
    expect(mail.html.match(/<a [^>]*href="[^"]*"/g)!.every(one => one.includes(`href="${link}"`))).toBe(true);
    expect(mail.html).not.toContain('<b>Eve');
    if ('name' in EXAMPLES[name]) expect(mail.text).toContain(EVE);
    // Nothing is fetched by who reads it.
    expect(mail.html).not.toMatch(/<img|<link|<script|@import|url\(/i);
  });
});

describe('a kept message', () => {
  it('holds its secret sealed: the row cannot be used by who reads it, nor its seal in another row', async () => {
    const [one, two] = [await kept('recover', 'first-secret'), await kept('recover', 'second-secret')];
    expect(JSON.stringify(one)).not.toContain('first-secret');
    await expect(renderMail({ ...two, sealedSecret: one.sealedSecret })).rejects.toThrow();
  });

  it('is written by whom it concerns and read by none of them', async () => {
    const { id } = await kept('recover', 'a-secret', visitor);
    const asVisitor = (sql: string) =>
      inTransaction(visitor, 'write', tx => tx.execute(sql)).then(
        () => 'it went through',
        error => String(error.cause ?? error),
      );
    for (const forbidden of [
      `select * from messages`,
      `update messages set to_address = 'eve@example.com' where id = '${id}'`,
      `delete from messages`,
    ])
      expect(await asVisitor(forbidden)).toContain('permission denied');
  });

  it('is gone where the transaction that wrote it did not end well', async () => {
    const to = `${newId('user')}@example.com`;
    const broken = inTransaction(system, 'write', async tx => {
      await keepMessage({ tx, actor: system, now: currentInstant() }, { to, name: 'no-account', data: {} });
      throw new Error('after it');
    });
    await expect(broken).rejects.toThrow('after it');
    expect(
      await inTransaction(system, 'read', tx => tx.select().from(messages).where(eq(messages.to, to))),
    ).toEqual([]);
  });
});
