import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Operation } from '@/server/kernel/operation';
import { AUDIENCES, type Audience } from '@/server/kernel/policy';

/** Every command and query of every context, found by looking: one that is not listed cannot exist. */
export async function allOperations(): Promise<Operation[]> {
  const contexts = readdirSync('server', { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !['kernel', 'trpc', 'manage', 'observe'].includes(entry.name))
    .map(entry => join('server', entry.name));
  const files = contexts.flatMap(folder =>
    readdirSync(folder)
      .filter(file => /\.ts$/.test(file) && !/\.test\.ts$|^(router|functions|auth)\.ts$/.test(file))
      .map(file => join(folder, file)),
  );
  const modules = await Promise.all(files.map(file => import(pathToFileURL(resolve(file)).href)));
  const found = new Map<string, Operation>();
  for (const [index, module] of modules.entries()) {
    for (const value of new Set(Object.values(module as Record<string, unknown>))) {
      if (!isOperation(value)) continue;
      const known = found.get(value.operation);
      if (known && known !== value)
        throw new Error(`${files[index]}: there are two operations named ${value.operation}`);
      found.set(value.operation, value);
    }
  }
  return [...found.values()].sort((a, b) => (a.operation < b.operation ? -1 : 1));
}

const isOperation = (value: unknown): value is Operation =>
  typeof value === 'function' && 'operation' in value && 'allow' in value;

export async function permissionsTable(): Promise<string> {
  const operations = await allOperations();
  const section = (kind: Operation['kind'], title: string) => [
    `## ${title}`,
    '',
    `| | ${AUDIENCES.join(' | ')} |`,
    `| --- |${AUDIENCES.map(() => ' :-: |').join('')}`,
    ...operations.filter(one => one.kind === kind).map(row),
    '',
  ];
  return [
    '# Who may call what',
    '',
    'Made by `npm run manage -- permissions` from the policies themselves; a test fails when it is stale.',
    '`yes`: always. `if`: where a condition on the input holds, such as the one record that a link was made for.',
    'Members act only inside their own studio, and links only on their own record: the database refuses the rest too.',
    '',
    ...section('command', 'Commands'),
    ...section('query', 'Queries'),
  ].join('\n');
}

const row = (operation: Operation) =>
  `| \`${operation.operation}\` | ${AUDIENCES.map(audience => cell(operation, audience)).join(' | ')} |`;

function cell({ allow }: Operation, audience: Audience): string {
  const grants = allow.filter(grant => grant.to.includes(audience));
  if (!grants.length) return '';
  return grants.some(grant => !grant.when) ? 'yes' : 'if';
}
