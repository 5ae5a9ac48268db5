import type { Command } from 'commander';
import { CommandError } from './command-error';
import { strictCommand } from './strict-command';

export function accountsCommand(): Command {
  return strictCommand('accounts')
    .description('look after people’s accounts')
    .action((_options, command: Command) => command.outputHelp())
    .addCommand(
      strictCommand('delete-due')
        .description('delete the accounts whose people asked for it 14 days ago or more; once a day')
        .action(async () => {
          const { withRuntime } = await import('./runtime');
          await withRuntime(async () => {
            const { deleteDueAccounts } = await import('@/server/identity/delete-account');
            const { deleted, kept } = await deleteDueAccounts();
            console.log(`Accounts deleted: ${deleted.length}.`);
            for (const { userId, why } of kept) console.log(`Kept ${userId}: ${why}`);
            if (kept.length) throw new CommandError('Some accounts could not be deleted yet.', 1);
          });
        }),
    );
}
