import { z } from 'zod';
import { citedAnswers } from '@/server/brief/domain/cited-answers';
import { briefById } from '@/server/brief/queries';
import { composeInput } from '@/server/forecast/domain/compose-input';
import { studioSide } from '@/server/forecast/input';
import { id } from '@/server/kernel/ids';
import { minorDigits } from '@/server/kernel/money';
import { members, system } from '@/server/kernel/policy';
import { type QueryScope, query } from '@/server/kernel/query';
import { jiraTable } from './domain/exchange/jira';
import { writeMarkdown } from './domain/exchange/markdown';
import { planFileOf } from './domain/exchange/plan-file';
import { FILE_KINDS } from './domain/exchange/reading';
import { workbookSheets } from './domain/exchange/sheets';
import { featureTable } from './domain/exchange/table';
import { trelloBoard } from './domain/exchange/trello';
import type { Plan } from './domain/plan';
import { writeCsv } from './exchange/csv';
import { writeXlsx } from './exchange/xlsx';
import { planById } from './queries';

const TYPES = {
  csv: ['csv', 'text/csv; charset=utf-8'],
  xlsx: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  json: ['plan.json', 'application/json; charset=utf-8'],
  markdown: ['md', 'text/markdown; charset=utf-8'],
  trello: ['trello.json', 'application/json; charset=utf-8'],
  jira: ['jira.csv', 'text/csv; charset=utf-8'],
} as const;

/** The plan as a file to take elsewhere. What people cost is in none but an owner's or manager's plan file. */
export const exportFile = query({
  name: 'plan.exportFile',
  input: z.object({ planId: id('plan'), kind: z.enum(FILE_KINDS) }),
  allow: [members(), system],
  async run({ input: { planId, kind }, ...scope }) {
    const plan = await planById.within(scope, { planId });
    const [ending, contentType] = TYPES[kind];
    const body = await write(scope, plan, kind);
    return {
      fileName: `${fileNameOf(plan.title)}.${ending}`,
      contentType,
      /** The file's bytes in base 64. */
      content: Buffer.from(body).toString('base64'),
    };
  },
});

async function write(
  scope: QueryScope,
  plan: Plan,
  kind: (typeof FILE_KINDS)[number],
): Promise<string | Buffer> {
  switch (kind) {
    case 'csv': {
      const { header, rows } = featureTable(plan);
      return writeCsv(header, rows);
    }
    case 'jira': {
      const { header, rows } = jiraTable(plan);
      return writeCsv(header, rows, { mark: false });
    }
    case 'trello':
      return `${JSON.stringify(trelloBoard(plan), null, 2)}\n`;
    case 'json':
      return `${JSON.stringify(await planFile(scope, plan), null, 2)}\n`;
    case 'xlsx':
    case 'markdown': {
      const { currency } = await studioSide(scope, plan.startsOn);
      if (kind === 'xlsx')
        return writeXlsx(workbookSheets(plan, { code: currency, minorDigits: minorDigits(currency) }));
      const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency });
      const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
      return writeMarkdown(plan, {
        money: minor => money.format(minor / 10 ** minorDigits(currency)),
        day: iso => day.format(Date.parse(iso)),
      });
    }
  }
}

/**
 * The plan file of docs/plan-file.md, with the studio's team and calendar, so that it can be forecast as it
 * is. A member may not see rates: theirs has none, and a forecast of it asks for them.
 */
async function planFile(scope: QueryScope, plan: Plan) {
  const input = composeInput(plan, await studioSide(scope, plan.startsOn));
  const words = await answerWords(scope, plan);
  const seesRates = scope.actor.kind !== 'user' || scope.actor.role !== 'member';
  const { title, client, ...said } = planFileOf(plan, ref => words.get(ref) ?? '');
  return {
    title,
    client,
    currency: input.currency,
    hoursPerDay: input.hoursPerDay,
    focusFactor: input.focusFactor,
    distribution: input.distribution,
    rangeConfidence: input.rangeConfidence,
    ...said,
    // What the client's budget leaves for the work.
    budgetMinor: input.budgetMinor,
    team: input.team.map(({ rateMinorPerHour, ...person }) =>
      seesRates ? { ...person, rateMinorPerHour } : person,
    ),
    holidays: input.holidays,
  };
}

async function answerWords(scope: QueryScope, plan: Plan): Promise<Map<string, string>> {
  if (!plan.briefId) return new Map();
  const { answers } = await briefById.within(scope, { briefId: plan.briefId });
  return new Map(citedAnswers(answers).map(answer => [answer.ref, answer.words]));
}

/** `Physio clinics: booking` is `physio-clinics-booking`. */
const fileNameOf = (title: string): string =>
  title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'plan';
