import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { CommandError } from './command-error';
import { forecastCommand } from './forecast';

// A busy machine may be slow; nothing here is about speed.
vi.setConfig({ testTimeout: 60_000 });

const EXAMPLE = 'docs/examples/plan.json';

/** Runs the command; answers what it wrote to stdout, or its `CommandError`. */
async function run(...args: string[]): Promise<string | CommandError> {
  const written: string[] = [];
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation(text => written.push(String(text)) > 0);
  try {
    await forecastCommand().parseAsync(args, { from: 'user' });
    return written.join('');
  } catch (error) {
    expect(written).toEqual([]);
    if (error instanceof CommandError) return error;
    throw error;
  } finally {
    stdout.mockRestore();
  }
}

afterEach(() => vi.restoreAllMocks());

test('--json prints one object with exactly the promised figures', async () => {
  const figures = JSON.parse((await run(EXAMPLE, '--json', '--trials', '60', '--seed', '7')) as string);
  expect(figures).toEqual({
    engineVersion: expect.any(String),
    seed: 7,
    trials: 60,
    editions: { mvp: expect.any(Object), scalable: expect.any(Object), enterprise: expect.any(Object) },
  });
  const day = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
  const number = expect.any(Number);
  for (const edition of Object.values(figures.editions)) {
    expect(edition).toEqual({
      cost: { mean: number, p10: number, p50: number, p80: number, p95: number },
      finish: { p10: day, p50: day, p80: day, p95: day },
      workdays: { mean: number, p10: number, p50: number, p80: number, p95: number },
      probability: { budget: number, deadline: number, joint: number },
    });
  }
});

test('the example tells its story: the first edition nearly always fits, the last hardly ever', async () => {
  const { editions } = JSON.parse((await run(EXAMPLE, '--json', '--trials', '400')) as string);
  expect(editions.mvp.probability.joint).toBeGreaterThan(0.9);
  expect(editions.scalable.probability.joint).toBeGreaterThan(0.2);
  expect(editions.scalable.probability.joint).toBeLessThan(0.6);
  expect(editions.enterprise.probability.joint).toBeLessThan(0.05);
});

test('without --json a person reads money in its currency, days and chances', async () => {
  const report = (await run(EXAMPLE, '--trials', '60')) as string;
  for (const part of [
    'budget for the work €90,000',
    'deadline 2027-06-18',
    'Cost P80',
    'Finish P95',
    'Both',
    'Enterprise',
  ]) {
    expect(report).toContain(part);
  }
  expect(report).toContain('! With 60 trials');
});

test('bad files and options end with one line and exit code 2', async () => {
  const broken = join(tmpdir(), `plan-${process.pid}.json`);
  const refusal = async (...args: string[]) => {
    const error = (await run(...args)) as CommandError;
    expect(error.exitCode).toBe(2);
    expect(error.message).not.toContain('\n');
    return error.message;
  };
  expect(await refusal('nowhere.json')).toBe('nowhere.json: there is no such file');
  expect(await refusal('docs')).toContain('docs: cannot be read');
  writeFileSync(broken, '{');
  expect(await refusal(broken)).toContain('not JSON');
  writeFileSync(broken, '{"currency":"EUR","start":"2027-01-01","features":[],"team":[],"margin":1}');
  expect(await refusal(broken)).toContain("there is no field 'margin'");
  for (const trials of ['abc', '0', '-5', '1.5', '']) {
    expect(await refusal(EXAMPLE, '--trials', trials)).toContain('Give a whole number from 1 to 100000');
  }
  expect(await refusal(EXAMPLE, '--seed', '4294967296')).toContain('--seed');
  expect(await refusal(EXAMPLE, '--fast')).toContain("unknown option '--fast'");
  expect(await refusal()).toContain("missing required argument 'file'");
});
