import type { Command } from 'commander';
import { strictCommand } from './strict-command';

export function filesCommand(): Command {
  return strictCommand('files')
    .description('look after what was attached')
    .action((_options, command: Command) => command.outputHelp())
    .addCommand(
      strictCommand('sweep')
        .description(
          'forget what was removed more than 30 days ago, and free the space of uploads that broke off',
        )
        .action(async () => {
          const { withRuntime } = await import('./runtime');
          await withRuntime(async () => {
            const { sweep } = await import('@/server/files/sweep');
            const swept = await sweep({ kind: 'system', name: 'manage', studioId: null });
            console.log(
              `Removed attachments forgotten: ${swept.forgotten}. Files deleted from storage: ${swept.removedBytesOf}.`,
            );
          });
        }),
    );
}
