import { describe, expect, test } from 'vitest';
import { BASE_CATALOGUE } from '@/server/catalogue/domain/base';
import { asRead, MOST_READ } from './reading';
import { saidBy, textOf } from './said';
import { suggestPlan } from './suggest-plan';
import { answersWith, exampleBrief } from './testing/examples';

const long = (size: number) => 'book a session and send the invoice '.repeat(300).slice(0, size);
const full = answersWith({
  goals: { items: rows(60, at => ({ goal: `Goal ${at} ${long(280)}`, measure: long(290) })) },
  features: { items: rows(60, at => ({ what: `Feature ${at} ${long(280)}`, why: long(290) })) },
  roles: { items: rows(60, at => ({ name: `Role ${at}`, may: `${long(90)}\n`.repeat(80) })) },
  workflows: {
    items: rows(60, at => ({ name: `Workflow ${at}`, steps: rows(60, () => long(290)) })),
  },
  integrations: { items: rows(60, at => ({ name: `System ${at} ${long(280)}`, purpose: long(290) })) },
  vision: { items: rows(60, () => ({ horizon: 'two-years', what: long(290) })) },
});

describe('how much of a brief is read', () => {
  test('all of an ordinary one, as the very same object', () => {
    const { answers } = exampleBrief('clinics');
    expect(asRead(answers)).toBe(answers);
  });

  test('of one that is filled to its limits, so many characters and no more', () => {
    const read = saidBy(asRead(full)).reduce((sum, one) => sum + textOf(one).length, 0);
    expect(read).toBeLessThanOrEqual(MOST_READ + 1_000);
    expect(read).toBeGreaterThan(MOST_READ * 0.9);
  });

  test('names before what more is said of them, and whole lines', () => {
    const answers = answersWith({
      roles: { items: [{ name: 'Nurse', may: 'See the plan\nMove a shift' }] },
      vision: { items: [{ horizon: 'two-years', what: 'Twelve clinics' }] },
    });
    const read = asRead(answers, 'NurseTwelve clinics'.length + 'See the plan\nMove'.length);
    expect(read.vision.items[0]?.what).toBe('Twelve clinics');
    expect(read.roles.items[0]?.may).toBe('See the plan');
  });

  test('so that the largest brief is no more work than a long one', () => {
    const before = process.cpuUsage();
    suggestPlan({ answers: full, catalogue: BASE_CATALOGUE });
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(5_000);
  });
});

function rows<T>(count: number, row: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => row(at));
}
