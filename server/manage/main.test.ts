import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Runs the command line as a person would, in a process of its own. */
const manage = (...args: string[]) => managing('', ...args);
function managing(input: string, ...args: string[]) {
  const run = spawnSync('npx', ['--no-install', 'tsx', 'server/manage/main.ts', ...args], {
    encoding: 'utf8',
    input,
  });
  // npm may warn about its own settings; that is not ours.
  const stderr = run.stderr
    .split('\n')
    .filter(line => line && !line.startsWith('npm '))
    .join('\n');
  return { code: run.status, stdout: run.stdout, stderr };
}
const folder = mkdtempSync(join(tmpdir(), 'groundwork-manage-'));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('manage', () => {
  it('lists its commands when asked nothing', () => {
    const { code, stdout } = manage();
    expect(code).toBe(0);
    for (const name of [
      'postpull',
      'migrate',
      'seed',
      'doctor',
      'create-staff',
      'permissions',
      'forecast',
      'schedule',
    ]) {
      expect(stdout).toContain(name);
    }
  });

  it('takes what another command wrote, from standard input', () => {
    const brief = readFileSync('docs/examples/brief-courses.json', 'utf8');
    const plan = managing(brief, 'plan', '-', '--json');
    expect(plan.code).toBe(0);
    const forecast = managing(plan.stdout, 'forecast', '-', '--trials', '100', '--json');
    expect(JSON.parse(forecast.stdout)).toMatchObject({ trials: 100 });
    const { code, stderr } = managing('\u001b[31mred', 'forecast', '-');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^standard input: not JSON: .*\[31mred/);
    expect(stderr).not.toContain('\u001b');
  });

  it('says in one line what is wrong, on standard error, with exit code 2', () => {
    const wrong = [
      ['dance'],
      ['forecast'],
      ['forecast', join(folder, 'nowhere.json')],
      ['forecast', file('broken.json', '{"currency": "EUR"')],
      ['forecast', file('typo.json', '{"curency": "EUR"}')],
      ['forecast', 'docs/examples/plan.json', '--trials', 'many'],
      ['forecast', 'docs/examples/plan.json', '--trials', '0'],
      ['schedule', file('cut.sm', 'PRECEDENCE RELATIONS:\njobnr. #modes\n 1 1')],
      ['create-staff', 'nobody@example.com', '--group', 'king'],
    ];
    for (const args of wrong) {
      const { code, stdout, stderr } = manage(...args);
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: '' });
      expect(stderr.trim().split('\n'), args.join(' ')).toHaveLength(1);
    }
  });

  it('forecasts the example plan: the same seed gives the same figures, another does not', () => {
    const run = (seed: string) =>
      manage('forecast', 'docs/examples/plan.json', '--json', '--trials', '500', '--seed', seed);
    const [one, same, other] = [run('7'), run('7'), run('8')];
    expect(one.code).toBe(0);
    expect(one.stdout).toBe(same.stdout);
    expect(one.stdout).not.toBe(other.stdout);
    const { editions, trials, seed } = JSON.parse(one.stdout);
    expect({ trials, seed }).toEqual({ trials: 500, seed: 7 });
    for (const { cost, finish, workdays, probability } of Object.values<
      Record<string, Record<string, unknown>>
    >(editions)) {
      expect(Object.keys(cost!)).toEqual(['mean', 'p10', 'p50', 'p80', 'p95']);
      expect(Object.keys(finish!)).toEqual(['p10', 'p50', 'p80', 'p95']);
      expect(Object.keys(workdays!)).toEqual(['mean', 'p10', 'p50', 'p80', 'p95']);
      expect(Object.keys(probability!)).toEqual(['budget', 'deadline', 'joint']);
    }
  });
});
