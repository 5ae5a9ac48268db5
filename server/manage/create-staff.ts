import { randomBytes } from 'node:crypto';
import { type Command, Option } from 'commander';
import { STAFF_GROUPS } from '@/server/kernel/actor';
import { CommandError } from './command-error';
import { strictCommand } from './strict-command';

interface Options {
  name: string;
  group?: (typeof STAFF_GROUPS)[number];
  password?: string;
}

const SYSTEM = { kind: 'system', name: 'manage', studioId: null } as const;

export function createStaffCommand(): Command {
  return strictCommand('create-staff')
    .description('make somebody staff of the service: a new account, or a group for an existing one')
    .argument('<email>', 'their e-mail address')
    .option('--name <name>', 'their name, for a new account', 'Staff')
    .addOption(
      new Option(
        '--group <group>',
        'what they may do in /admin; support for somebody new, unchanged for staff',
      ).choices(STAFF_GROUPS),
    )
    .option('--password <password>', 'password of a new account; one is made up where none is given')
    .action(async (email: string, options: Options) => {
      const { withRuntime } = await import('./runtime');
      await withRuntime(async () => {
        const { createStaff } = await import('@/server/identity/create-staff');
        const { accountByEmail } = await import('@/server/identity/queries');
        if (options.password && (await accountByEmail(SYSTEM, { email: email.trim().toLowerCase() }))) {
          throw new CommandError(`${email} has an account and a password already. Leave --password out.`);
        }
        const password = options.password ?? randomBytes(15).toString('base64url');
        const { created, group } = await createStaff(SYSTEM, {
          email,
          name: options.name,
          group: options.group ?? null,
          password,
        });
        console.log(
          created ? `${email} was made, as ${group}.` : `${email} is ${group}; the password is as it was.`,
        );
        if (created && !options.password) console.log(`Password: ${password}`);
      });
    });
}
