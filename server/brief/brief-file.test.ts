import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BriefFileError, briefFileJsonSchema, parseBriefFile, plainTeam } from './brief-file';
import { EMPTY_ANSWERS } from './domain/sections';

const smallest = {
  title: 'Booking',
  client: { name: 'Halden', email: 'ines@halden.example' },
  currency: 'EUR',
  writtenOn: '2026-11-16',
  answers: {
    goals: { items: [{ goal: 'Half of it online', measure: '50%' }] },
    budget: { lowMinor: null, highMinor: 500_000, currency: 'EUR', note: '' },
  },
};

/** The one-line refusal of a brief that differs from the smallest at one place, given as `a.b.0.c`. */
function refusal(path: string, value: unknown): string {
  const brief = structuredClone(smallest) as Record<string, unknown>;
  const steps = path.split('.');
  let at = brief;
  for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>;
  at[steps.at(-1)!] = value;
  return refusalOf(JSON.stringify(brief));
}

function refusalOf(text: string): string {
  try {
    parseBriefFile(text);
  } catch (error) {
    expect(error).toBeInstanceOf(BriefFileError);
    const { message } = error as Error;
    expect(message).not.toContain('\n');
    return message;
  }
  return 'accepted';
}

describe('a brief file', () => {
  it('gets its defaults: rows are numbered, sections are empty, the team is the plain one', () => {
    const brief = parseBriefFile(JSON.stringify(smallest));
    expect(brief).toEqual({
      ...smallest,
      answers: {
        ...EMPTY_ANSWERS,
        goals: { items: [{ id: '1', goal: 'Half of it online', measure: '50%' }] },
        budget: smallest.answers.budget,
      },
      hoursPerDay: 8,
      focusFactor: 0.8,
      holidays: [],
      fixedCosts: [],
      team: plainTeam('EUR'),
    });
    expect(plainTeam('JPY')[0]!.rateMinorPerHour).toBe(90);
  });

  it('with a misspelt field is refused wherever it is', () => {
    expect(refusal('reader', 1)).toBe("there is no field 'reader'; check its spelling or take it out");
    expect(refusal('answers.goal', {})).toContain("answers: there is no field 'goal'");
    expect(refusal('answers.goals.items.0.mesure', '')).toContain(
      "answers.goals.items[0]: there is no field 'mesure'",
    );
    expect(refusal('answers.budget.highminor', 3)).toContain("answers.budget: there is no field 'highminor'");
    expect(refusal('team', [{ ...plainTeam('EUR')[0], rate: 3 }])).toContain(
      "team[0]: there is no field 'rate'",
    );
  });

  it('with a wrong value is refused with its place and what to do', () => {
    expect(refusal('writtenOn', undefined)).toContain('writtenOn: is missing');
    expect(refusal('writtenOn', '2027-02-30')).toContain('writtenOn: is not a day');
    expect(refusal('client.email', 'ines')).toContain('client.email: give an e-mail address');
    expect(refusal('currency', 'euro')).toContain('currency');
    expect(refusal('answers.budget.currency', 'USD')).toBe(
      "answers.budget.currency: is 'USD' but the brief counts in EUR; use one of them",
    );
    expect(refusal('answers.features', { items: [{ what: 'x', why: '', priority: 'soon' }] })).toBe(
      "answers.features.items[0].priority: is 'soon'; use must, should, later",
    );
    expect(refusal('hoursPerDay', 30)).toContain('hoursPerDay: is 30');
    expect(refusal('team', [])).toBe('accepted');
  });

  it('that is no brief is refused', () => {
    expect(refusalOf('{"title": ')).toContain('not JSON');
    expect(refusalOf('[]')).toBe('the file must hold an object in braces, not a list');
  });

  it('has a schema in docs/brief-file.schema.json that is current; run this test with UPDATE_SCHEMA=1 to write it', async () => {
    const text = `${JSON.stringify(briefFileJsonSchema(), null, 2)}\n`;
    if (process.env['UPDATE_SCHEMA']) {
      const { writeFileSync } = await import('node:fs');
      writeFileSync('docs/brief-file.schema.json', text);
    }
    expect(JSON.parse(readFileSync('docs/brief-file.schema.json', 'utf8'))).toEqual(JSON.parse(text));
  });
});
