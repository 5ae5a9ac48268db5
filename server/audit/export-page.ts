import Papa from 'papaparse';
import { z } from 'zod';
import { members, staff, system } from '@/server/kernel/policy';
import { query } from '@/server/kernel/query';
import { wordsOf } from './domain/words';
import { type AuditEntry, auditTrail } from './queries';

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;

/** A part of the trail as the text of a file, the last entry first; `next` is where the part after it begins. */
export const exportAuditPage = query({
  name: 'audit.exportPage',
  input: auditTrail.input.omit({ limit: true }).extend({ format: z.enum(EXPORT_FORMATS) }),
  allow: [members('owner'), staff('support', 'operator', 'superuser'), system],
  async run(scope): Promise<{ text: string; next: number | null }> {
    const { format, ...asked } = scope.input;
    const { items, next } = await auditTrail.within(scope, { ...asked, limit: 1000 });
    const text = format === 'csv' ? csvOf(items, { isFirst: !asked.before }) : linesOf(items);
    return { text, next };
  },
});

const linesOf = (items: readonly AuditEntry[]) => items.map(one => `${JSON.stringify(one)}\n`).join('');

/** With a mark at its beginning, by which Excel reads it as UTF-8; nothing in it runs as a formula. */
function csvOf(items: readonly AuditEntry[], { isFirst }: { isFirst: boolean }): string {
  const rows = items.map(one => COLUMNS.map(([, cell]) => cell(one) ?? ''));
  const text = Papa.unparse(isFirst ? [COLUMNS.map(([name]) => name), ...rows] : rows, {
    newline: '\r\n',
    escapeFormulae: true,
  });
  return text ? `${isFirst ? '\uFEFF' : ''}${text}\r\n` : '';
}

const COLUMNS: readonly (readonly [string, (entry: AuditEntry) => string | number | null])[] = [
  ['Position', one => one.position],
  ['When (UTC)', one => one.at],
  ['Who', one => one.actorName],
  ['Kind of who', one => one.actorKind],
  ['Id of who', one => one.actor],
  ['Staff in their place', one => one.impersonatorName ?? one.impersonator],
  ['What', one => wordsOf(one.command)],
  ['Command', one => one.command],
  ['About', one => one.about?.title ?? null],
  ['Id of what', one => one.subject],
  ['Detail', one => JSON.stringify(one.detail)],
  ['Request', one => one.requestId],
  ['SHA-256', one => one.hash],
];
