import { createElement, type ReactNode } from 'react';
import { render, toPlainText } from 'react-email';
import type { messages } from '@/db/schema/notify';
import { environment } from '@/server/kernel/env';
import { unseal } from '@/server/kernel/seal';
import { MAIL_DATA, type MailName } from './domain/mail-data';
import { sealedFor } from './keep-message';
import { MAILS } from './mails';
import type { Mail } from './mails/mail';

type Message = Pick<typeof messages.$inferSelect, 'id' | 'name' | 'data' | 'sealedSecret'>;

/** A message as it goes out, with its secret: only for whoever sends it, or runs this machine. */
export async function renderMail({ id, name, data, sealedSecret }: Message) {
  const { kind, read } = mailOf({ name, data });
  const secret = sealedSecret === null ? '' : unseal(sealedSecret, sealedFor(id));
  const link = new URL(kind.path(secret), environment().NEXTAUTH_URL).href;
  const html = await render(createElement(kind.Body, { data: read, link }));
  return { subject: kind.subject(read), html, text: toPlainText(html) };
}

/** What a message is about, for lists. */
export function subjectOf(message: Pick<Message, 'name' | 'data'>): string {
  const { kind, read } = mailOf(message);
  return kind.subject(read);
}

/** The name ties a mail to its data, which a union of all of them cannot say. */
function mailOf({ name, data }: Pick<Message, 'name' | 'data'>) {
  return { kind: MAILS[name] as Mail<MailName> as AnyMail, read: MAIL_DATA[name].parse(data) };
}

interface AnyMail {
  subject: (data: unknown) => string;
  path: (secret: string) => string;
  Body: (props: { data: unknown; link: string }) => ReactNode;
}
