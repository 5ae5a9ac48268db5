import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { preparePlan } from '@/server/forecast/engine/plan/plan';
import { readSm } from '@/server/forecast/engine/scheduling/read-sm';
import { solve } from '@/server/forecast/engine/scheduling/solve';
import { SMALL_PROJECT } from '@/server/forecast/engine/testing/small-project';
import { fault } from './feasibility';
import { generatePlan } from './plan-generator';
import type { PsplibAnswer } from './psplib-process';
import { psplibReport, rowsOf } from './psplib-report';
import type { Instance } from './psplib-set';
import { longestTasks } from './trace';

function bench(...args: string[]) {
  const { GROUNDWORK_DATA: _, ...env } = process.env;
  return spawnSync('npx', ['--no-install', 'tsx', 'server/manage/bench/main.ts', ...args], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: env as NodeJS.ProcessEnv,
  });
}

test('without a name the benchmarks are listed; without data one sentence says what to set', () => {
  expect(bench().stdout).toMatch(/psplib[\s\S]*forecast[\s\S]*what-if/);
  const { status, stdout, stderr } = bench('psplib');
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('Set GROUNDWORK_DATA to the folder that holds psplib/');
});

test('a generated plan has the size asked for, is one that the engine takes, and comes out the same each time', () => {
  for (const items of [60, 240, 600]) {
    const plan = generatePlan(items, 1, 10);
    expect(plan.features.flatMap(one => Object.keys(one.effortHours))).toHaveLength(items);
    expect(preparePlan(plan, { order: [] }).editions.mvp.work.itemFeature).toHaveLength(items);
    expect(generatePlan(items, 1, 10)).toEqual(plan);
    expect(generatePlan(items, 2, 10)).not.toEqual(plan);
  }
});

test('what is wrong with a schedule is found from its starts', () => {
  const problem = readSm(SMALL_PROJECT);
  const { starts, makespan } = solve(problem, { schedules: 100, seed: 1 });
  const changed = (job: number, start: number) => starts.map((one, j) => (j === job ? start : one));
  expect(fault(problem, starts, makespan)).toBeNull();
  expect(fault(problem, starts, makespan - 1)).toContain('the last job ends at 9');
  expect(fault(problem, changed(0, -1), makespan)).toContain('job 1 has no proper start');
  expect(fault(problem, changed(4, 0), makespan)).toContain('job 5 starts before');
  expect(fault(problem, changed(1, starts[2]!), makespan)).not.toBeNull();
  const parallel = Int32Array.of(0, 0, 0, 0, 3, 9);
  expect(fault(problem, parallel, 9)).toContain('resource 1 is short at 0');
});

test('deviations are averaged over instances, then told as mean and worst of the seeds', () => {
  const instance = { set: 'j60', name: 'j601_1', reference: 100 } as Instance;
  const answer = (seed: number, makespan: number) =>
    ({ instance, schedules: 1000, seed, makespan, processorMs: 4, schedulesUsed: 900 }) as PsplibAnswer;
  const rows = rowsOf([answer(1, 110), answer(2, 114)]);
  expect(rows).toMatchObject([{ set: 'j60', instances: 1, seeds: 2, meanPercent: 12, worstPercent: 14 }]);
  expect(psplibReport(rows)).toContain('11.56');
});

test('of a browser’s recording only the tasks of threads that draw pages count', () => {
  const names = [
    { name: 'thread_name', pid: 1, tid: 1, args: { name: 'CrRendererMain' } },
    { name: 'thread_name', pid: 1, tid: 2, args: { name: 'DedicatedWorker thread' } },
  ];
  const task = (tid: number, ms: number) => ({ name: 'RunTask', pid: 1, tid, dur: 1000 * ms });
  const recording = {
    traceEvents: [...names, task(1, 12), task(1, 20), task(2, 400), { ...task(1, 90), name: 'Layout' }],
  };
  expect(longestTasks(Buffer.from(JSON.stringify(recording)), 16)).toEqual({ longestMs: 20, overFrame: 1 });
});
