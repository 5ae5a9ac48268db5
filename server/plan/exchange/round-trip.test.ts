import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlanFile } from '@/server/forecast/plan-file';
import { newId } from '@/server/kernel/ids';
import { comparePlans } from '../domain/compare/compare';
import { jiraTable } from '../domain/exchange/jira';
import { writeMarkdown } from '../domain/exchange/markdown';
import { planFileOf } from '../domain/exchange/plan-file';
import { workbookSheets } from '../domain/exchange/sheets';
import { featureTable } from '../domain/exchange/table';
import { takeIn } from '../domain/exchange/take';
import { trelloBoard } from '../domain/exchange/trello';
import type { Plan } from '../domain/plan';
import { plan as anyPlan } from '../testing/plans';
import { writeCsv } from './csv';
import { readFile } from './read-file';
import { writeXlsx } from './xlsx';

const NOW = '2027-01-04T08:00:00.000Z';
const ids = {
  feature: () => newId('feature'),
  risk: () => newId('risk'),
  fixedCost: () => newId('fixedCost'),
};
const side = { money: (minor: number) => `€${minor / 100}`, day: (day: string) => day };

const WRITERS: Record<string, (plan: Plan) => Promise<string | Buffer> | string | Buffer> = {
  csv: plan => {
    const { header, rows } = featureTable(plan);
    return writeCsv(header, rows);
  },
  xlsx: plan => writeXlsx(workbookSheets(plan, { code: 'EUR', minorDigits: 2 })),
  json: plan => JSON.stringify(planFileOf(plan, () => '')),
  markdown: plan => writeMarkdown(plan, side),
  trello: plan => JSON.stringify(trelloBoard(plan)),
  jira: plan => {
    const { header, rows } = jiraTable(plan);
    return writeCsv(header, rows);
  },
};

const somePlan = anyPlan.filter(plan => plan.features.length > 0);
/** Markdown knows no two blank lines in a row. */
const withoutGaps = (plan: Plan): Plan => ({
  ...plan,
  features: plan.features.map(one => ({ ...one, note: one.note.replace(/\n{3,}/g, '\n\n') })),
});
const written = async (kind: string, plan: Plan) => Buffer.from(await WRITERS[kind]!(plan));
const blank = (plan: Plan): Plan => ({ ...plan, features: [], risks: [], fixedCosts: [] });

/** What a file says of features, whatever their ids and places are. */
const said = (plan: Plan) => {
  const titles = new Map(plan.features.map(one => [one.id, one.title]));
  return plan.features
    .map(({ id: _, position: _p, updatedAt: _u, origin: _o, needs, serves, ...feature }) => ({
      ...feature,
      serves: serves.toSorted(),
      needs: needs.map(id => titles.get(id)).toSorted(),
    }))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1));
};

describe.each(Object.keys(WRITERS))('a plan written as %s', kind => {
  it('is read back into an empty plan with the same features', async () => {
    await fc.assert(
      fc.asyncProperty(somePlan.map(withoutGaps), async plan => {
        const read = await readFile(await written(kind, plan), `plan.${kind === 'markdown' ? 'md' : kind}`, {
          totalsAre: 'backend',
        });
        expect(read.kind).toBe(kind);
        expect(read.unread).toEqual([]);
        const { after, notes } = takeIn(blank(plan), read, 'replace', ids, NOW);
        expect(notes).toEqual([]);
        expect(said(after)).toEqual(said(plan));
      }),
      { numRuns: kind === 'xlsx' ? 20 : 60 },
    );
  });

  it('changes nothing in the plan that it was written from', async () => {
    await fc.assert(
      fc.asyncProperty(somePlan.map(withoutGaps), async plan => {
        const sorted = {
          ...plan,
          features: plan.features.map(one => ({ ...one, needs: one.needs.toSorted() })),
        };
        const read = await readFile(await written(kind, plan), `plan.${kind === 'markdown' ? 'md' : kind}`, {
          totalsAre: 'backend',
        });
        const { after } = takeIn(sorted, read, 'add', ids, NOW);
        const found = comparePlans(sorted, after);
        expect(found.features).toEqual({ added: [], removed: [], changed: [] });
        expect(found.same).toBe(true);
      }),
      { numRuns: kind === 'xlsx' ? 10 : 30 },
    );
  });
});

describe('a plan file', () => {
  it('of any plan that can be forecast is accepted by the forecast on the command line, with its team', () => {
    fc.assert(
      fc.property(somePlan, plan => {
        const file = {
          currency: 'EUR',
          team: [
            {
              id: 'ada',
              disciplines: ['backend', 'frontend', 'design', 'qa', 'devops', 'pm'],
              rateMinorPerHour: 9_000,
            },
          ],
          ...planFileOf({ ...plan, risks: plan.risks.filter(one => one.impact !== 'hours') }, () => 'words'),
        };
        const input = parsePlanFile(JSON.stringify(file));
        expect(input.features.map(one => one.id)).toEqual(plan.features.map(one => one.id));
      }),
    );
  });

  it('brings risks, costs and parts back too', async () => {
    await fc.assert(
      fc.asyncProperty(somePlan, async plan => {
        const withParts: Plan = {
          ...plan,
          parts: [
            {
              key: 'own:therapist',
              kind: 'role',
              state: 'accepted',
              content: { name: 'Therapist', people: 34, note: '' },
              suggested: null,
              because: 'They said so',
              serves: ['goals.a'],
              position: 1024,
              updatedAt: NOW,
            },
          ],
        };
        const read = await readFile(await written('json', withParts), 'plan.json', { totalsAre: 'backend' });
        const { after } = takeIn({ ...blank(plan), parts: [] }, read, 'replace', ids, NOW);
        expect(after.parts).toMatchObject([{ key: 'own:therapist', content: { name: 'Therapist' } }]);
        const plain = (of: Plan) =>
          of.fixedCosts.map(({ id: _, ...cost }) => JSON.stringify(cost)).toSorted();
        expect(plain(after)).toEqual(plain(plan));
        expect(
          after.risks.map(({ title, probability, low, high }) => ({ title, probability, low, high })),
        ).toEqual(plan.risks.map(({ title, probability, low, high }) => ({ title, probability, low, high })));
      }),
      { numRuns: 30 },
    );
  });
});

describe('a cell that a spreadsheet would run', () => {
  it('is made harmless in every CSV', async () => {
    await fc.assert(
      fc.asyncProperty(somePlan, async plan => {
        for (const kind of ['csv', 'jira']) {
          const text = (await written(kind, plan)).toString('utf8').replace(/^\uFEFF/, '');
          const { data } = (await import('papaparse')).default.parse<string[]>(text);
          for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
      { numRuns: 30 },
    );
  });
});
