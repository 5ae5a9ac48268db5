import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import type { ChainHead, VerifiedChain } from '@/server/audit/verify';
import { CommandError } from './command-error';
import { printable } from './printable';
import { strictCommand } from './strict-command';

interface Options {
  against?: string;
  keep?: string;
}

const SYSTEM = { kind: 'system', name: 'manage', studioId: null } as const;

export function auditCommand(): Command {
  return strictCommand('audit')
    .description('the audit trail')
    .action((_options, command: Command) => command.outputHelp())
    .addCommand(
      strictCommand('verify')
        .description(
          'reckon every chain of the trail again, and say where an entry was changed or is missing',
        )
        .option('--keep <file>', 'write where each chain ends; keep that file away from the database')
        .option('--against <file>', 'a file kept before: finds chains that were written anew as well')
        .addHelpText(
          'after',
          '\nExit code 1 where something does not fit. Without --against, somebody who owns the database\ncould have written a whole chain anew unnoticed.',
        )
        .action(async (options: Options) => {
          const kept = options.against === undefined ? [] : await readHeads(options.against);
          const { withRuntime } = await import('./runtime');
          await withRuntime(() => verify(kept, options));
        }),
    );
}

async function verify(kept: ChainHead[], { keep }: Options): Promise<void> {
  const { verifyAudit } = await import('@/server/audit/verify');
  const chains = await verifyAudit(SYSTEM, { kept });
  for (const one of chains) console.log(printable(inWords(one)));
  const broken = chains.filter(one => one.faults.length).length;
  if (broken)
    throw new CommandError(
      `${broken} of ${chains.length} chains ${broken === 1 ? 'does' : 'do'} not fit. Nothing was changed${keep ? `, and ${keep} was not written` : ''}.`,
      1,
    );
  const entries = chains.reduce((sum, one) => sum + one.length, 0);
  console.log(
    `${count(entries, 'entry', 'entries')} in ${count(chains.length, 'chain', 'chains')}: all fit.`,
  );
  if (keep === undefined) return;
  const heads = chains.map(({ chain, length, hash }) => ({ chain, length, hash }));
  await writeFile(keep, `${JSON.stringify(heads, null, 2)}\n`);
  console.log(`Where they end was written to ${keep}.`);
}

const inWords = ({ chain, length, hash, faults }: VerifiedChain) =>
  [`${chain}  ${length}  ${hash}`, ...faults.map(fault => `  ${fault}`)].join('\n');

const count = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;

async function readHeads(path: string): Promise<ChainHead[]> {
  const { chainHeadSchema } = await import('@/server/audit/verify');
  try {
    return z.array(chainHeadSchema).parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    throw new CommandError(`${path} is not a file that "manage audit verify --keep" wrote.`);
  }
}
