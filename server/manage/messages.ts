import type { Command } from 'commander';
import { isId } from '@/server/kernel/ids';
import { CommandError } from './command-error';
import { printable } from './printable';
import { strictCommand, wholeNumber } from './strict-command';

interface Options {
  to?: string;
  count: number;
  html?: true;
}

const SYSTEM = { kind: 'system', name: 'manage', studioId: null } as const;

/** Reads what was written to people, links included: whoever has this machine has the keys to them anyway. */
export function messagesCommand(): Command {
  return strictCommand('messages')
    .description('what was written to people by mail: the latest, or one in full with its link')
    .argument('[id]', 'of the one to read, from the list')
    .option('--to <address>', 'list only those to this address')
    .option('--count <number>', 'how many to list', wholeNumber(1, 500), 20)
    .option('--html', 'read one as HTML in place of text')
    .action(async (messageId: string | undefined, options: Options) => {
      if (messageId !== undefined && !isId('message', messageId))
        throw new CommandError(
          `"${messageId}" is not the id of a message. The list has them: npm run manage -- messages`,
        );
      const { withRuntime } = await import('./runtime');
      await withRuntime(() => (messageId ? show(messageId, options) : list(options)));
    });
}

async function list({ to, count }: Options): Promise<void> {
  const { latestMessages } = await import('@/server/notify/queries');
  const { subjectOf } = await import('@/server/notify/render-mail');
  const found = await latestMessages(SYSTEM, { count, ...(to === undefined ? {} : { to }) });
  if (!found.length)
    console.log(to ? `Nothing was written to ${to}.` : 'Nothing was written to anybody yet.');
  for (const one of found)
    console.log(printable(`${one.id}  ${one.createdAt}  ${one.to}  ${subjectOf(one)}`));
}

async function show(messageId: `msg_${string}`, { html }: Options): Promise<void> {
  const { messageById } = await import('@/server/notify/queries');
  const { renderMail } = await import('@/server/notify/render-mail');
  const message = await messageById(SYSTEM, { messageId });
  const mail = await renderMail(message);
  console.log(html ? mail.html : printable(`To: ${message.to}\nSubject: ${mail.subject}\n\n${mail.text}`));
}
