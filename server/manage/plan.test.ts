import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { forecast } from '@/server/forecast/engine/forecast';
import { forecastInputOf, parsePlanFile, readPlanFile } from '@/server/forecast/plan-file';
import { EXAMPLES } from '@/server/plan/domain/suggest/testing/examples';
import { CommandError } from './command-error';
import { planCommand } from './plan';

// A busy machine may be slow; nothing here is about speed.
vi.setConfig({ testTimeout: 60_000 });

/** Runs the command; answers what it wrote to stdout, or its `CommandError`. */
async function run(...args: string[]): Promise<string | CommandError> {
  const written: string[] = [];
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation(text => written.push(String(text)) > 0);
  try {
    await planCommand().parseAsync(args, { from: 'user' });
    return written.join('');
  } catch (error) {
    expect(written).toEqual([]);
    if (error instanceof CommandError) return error;
    throw error;
  } finally {
    stdout.mockRestore();
  }
}

const fileOf = (name: string) => `docs/examples/brief-${name}.json`;

afterEach(() => vi.restoreAllMocks());

describe.each(EXAMPLES)('manage plan of the example %s', name => {
  it('prints a plan file that the forecast accepts, the same each time, every feature with its answers', async () => {
    const text = (await run(fileOf(name), '--json')) as string;
    expect(await run(fileOf(name), '--json')).toBe(text);
    const file = readPlanFile(text);
    for (const feature of file.features) {
      expect(feature.because!.length).toBeGreaterThan(0);
      for (const { answer, words } of feature.because!) {
        expect(answer).toMatch(/^[a-z]+(\.[a-z0-9-]+)?$/);
        expect(words).not.toBe('');
      }
      expect(feature.why).toMatch(/\.$/);
    }
    for (const list of [
      file.roles,
      file.entities,
      file.permissions,
      file.architecture,
      file.controls,
      file.targets,
    ])
      expect(list!.length).toBeGreaterThan(0);
    const { editions } = forecast({ ...forecastInputOf(file), trials: 60 });
    expect(editions.mvp.featureCount).toBeGreaterThanOrEqual(18);
    expect(editions.mvp.cost.p50).toBeLessThan(file.budgetMinor!);
    expect(editions.mvp.likelyHours).toBeLessThan(editions.scalable.likelyHours);
    expect(editions.scalable.likelyHours).toBeLessThan(editions.enterprise.likelyHours);
  });
});

describe('manage plan', () => {
  it('without --json is a report for a person', async () => {
    const report = (await run(fileOf('clinics'))) as string;
    for (const part of [
      'budget €108,000',
      'deadline 2027-06-18',
      'MVP:',
      'at the team’s rates',
      'Book, move and cancel an appointment',
      'so the brief asks for',
      'Where it runs',
      'Little’s law',
      'OWASP ASVS 5.0.0 level 3',
      'RISKS',
      'TRACE',
    ])
      expect(report).toContain(part);
  });

  it('starts on the wished day, on the given one, or two weeks after a brief that names none', async () => {
    const start = async (...args: string[]) => parsePlanFile((await run(...args, '--json')) as string).start;
    expect(await start(fileOf('clinics'))).toBe('2027-02-01');
    expect(await start(fileOf('clinics'), '--start', '2027-03-08')).toBe('2027-03-08');
    const bare = join(tmpdir(), `brief-${process.pid}.json`);
    const client = { name: 'A', email: 'a@b.example' };
    writeFileSync(
      bare,
      JSON.stringify({ title: 'A', client, currency: 'EUR', writtenOn: '2026-11-18', answers: {} }),
    );
    // Two weeks later is Wednesday 2 December; the Monday after it is the 7th.
    expect(await start(bare)).toBe('2026-12-07');
  });

  it('ends with one line and exit code 2 on bad files and options', async () => {
    const broken = join(tmpdir(), `broken-brief-${process.pid}.json`);
    const refusal = async (...args: string[]) => {
      const error = (await run(...args)) as CommandError;
      expect(error).toBeInstanceOf(CommandError);
      expect(error.exitCode).toBe(2);
      expect(error.message).not.toContain('\n');
      return error.message;
    };
    expect(await refusal('nowhere.json')).toBe('nowhere.json: there is no such file');
    writeFileSync(broken, '{');
    expect(await refusal(broken)).toContain('not JSON');
    writeFileSync(broken, '{"titel": "A"}');
    expect(await refusal(broken)).toContain("there is no field 'titel'");
    const brief = JSON.parse(readFileSync(fileOf('clinics'), 'utf8'));
    const tooSmall = { ...brief, answers: { budget: { ...brief.answers.budget, lowMinor: -5 } } };
    writeFileSync(broken, JSON.stringify(tooSmall));
    expect(await refusal(broken)).toContain('answers.budget.lowMinor: must be at least 0, not -5');
    const upsideDown = { ...brief.answers.budget, lowMinor: 9, highMinor: 8 };
    writeFileSync(broken, JSON.stringify({ ...brief, answers: { budget: upsideDown } }));
    expect(await refusal(broken)).toContain('the lowest amount (9) is above the highest (8)');
    writeFileSync(broken, '['.repeat(200_000));
    expect(await refusal(broken)).toContain('nested more than 50 deep');
    writeFileSync(broken, JSON.stringify({ ...brief, team: brief.team.slice(0, 1) }));
    expect(await refusal(broken, '--json')).toContain('its plan cannot be forecast: features[');
    expect(await refusal(fileOf('clinics'), '--start', 'tomorrow')).toContain(
      'Give a day between 1970 and 2199',
    );
    expect(await refusal()).toContain("missing required argument 'file'");
  });
});
