import { randomBytes } from 'node:crypto';
import { type Command, Option } from 'commander';
import { STAFF_GROUPS } from '@/server/kernel/actor';
import { strictCommand } from './strict-command';

interface Options {
  name: string;
  group: (typeof STAFF_GROUPS)[number];
  password?: string;
}

export function createStaffCommand(): Command {
  return strictCommand('create-staff')
    .description('make somebody staff of the service: a new account, or a group for an existing one')
    .argument('<email>', 'their e-mail address')
    .option('--name <name>', 'their name, for a new account', 'Staff')
    .addOption(
      new Option('--group <group>', 'what they may do in /admin').choices(STAFF_GROUPS).default('support'),
    )
    .option('--password <password>', 'password of a new account; one is made up where none is given')
    .action(async (email: string, options: Options) => {
      const { withRuntime } = await import('./runtime');
      await withRuntime(async () => {
        const { createStaff } = await import('@/server/identity/create-staff');
        const password = options.password ?? randomBytes(15).toString('base64url');
        const { created } = await createStaff(
          { kind: 'system', name: 'manage', studioId: null },
          { email, name: options.name, group: options.group, password },
        );
        console.log(
          created
            ? `${email} was made, as ${options.group}.`
            : `${email} is ${options.group} now; the password is as it was.`,
        );
        if (created && !options.password) console.log(`Password: ${password}`);
      });
    });
}
