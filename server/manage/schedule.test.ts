import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { SMALL_PROJECT } from '@/server/forecast/engine/testing/small-project';
import { CommandError } from './command-error';
import { scheduleCommand } from './schedule';

const file = join(tmpdir(), `project-${process.pid}.sm`);

/** Runs the command on a project's text; answers what it wrote to stdout, or its `CommandError`. */
async function run(project: string, ...args: string[]): Promise<string | CommandError> {
  writeFileSync(file, project);
  const written: string[] = [];
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation(text => written.push(String(text)) > 0);
  try {
    await scheduleCommand().parseAsync([file, ...args], { from: 'user' });
    return written.join('');
  } catch (error) {
    expect(written).toEqual([]);
    if (error instanceof CommandError) return error;
    throw error;
  } finally {
    stdout.mockRestore();
  }
}

test('--json prints makespan, critical path, schedules used and a start per job', async () => {
  const figures = JSON.parse((await run(SMALL_PROJECT, '--json', '--schedules', '60')) as string);
  expect(figures).toEqual({
    makespan: 9,
    criticalPath: 7,
    schedules: expect.any(Number),
    starts: expect.any(Array),
  });
  expect(figures.starts).toHaveLength(6);
  expect(figures.schedules).toBeLessThanOrEqual(60);
});

test('without --json a person reads the makespan and the jobs by start', async () => {
  const report = (await run(SMALL_PROJECT)) as string;
  expect(report).toContain('Makespan 9, 28.6% over the critical path of 7');
  expect(report.trim().split('\n')).toHaveLength(3 + 6);
});

test('a truncated file and wrong options end with one line and exit code 2', async () => {
  for (const [project, ...args] of [
    [SMALL_PROJECT.slice(0, 700)],
    ['not a project'],
    [SMALL_PROJECT, '--schedules', 'many'],
    [SMALL_PROJECT, '--schedules', '0'],
    [SMALL_PROJECT, '--seed', '-1'],
  ] as [string, ...string[]][]) {
    const error = (await run(project, ...args)) as CommandError;
    expect(error).toBeInstanceOf(CommandError);
    expect(error.exitCode).toBe(2);
    expect(error.message).not.toContain('\n');
  }
});
