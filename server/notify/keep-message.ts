import { messages } from '@/db/schema/notify';
import type { CommandScope } from '@/server/kernel/command';
import { type Id, newId } from '@/server/kernel/ids';
import { seal } from '@/server/kernel/seal';
import { MAIL_DATA, type MailData, type MailName } from './domain/mail-data';

interface Message<N extends MailName> {
  to: string;
  name: N;
  data: MailData<N>;
  /** What the mail's link opens with, where it has such a link. Kept sealed. */
  secret?: string;
}

/** Keeps a message inside the calling command: it goes out if the command is committed, and only then. */
export async function keepMessage<N extends MailName>(
  { tx, actor, now }: Pick<CommandScope, 'tx' | 'actor' | 'now'>,
  { to, name, data, secret }: Message<N>,
): Promise<void> {
  const id = newId('message');
  await tx.insert(messages).values({
    id,
    studioId: actor.studioId,
    to,
    name,
    data: MAIL_DATA[name].parse(data),
    sealedSecret: secret === undefined ? null : seal(secret, sealedFor(id)),
    createdAt: now,
  });
}

/** A sealed secret opens only beside the message that it was sealed for. */
export const sealedFor = (id: Id<'message'>) => `message ${id}`;
