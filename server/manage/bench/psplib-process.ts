import { readFileSync } from 'node:fs';
import { readSm } from '@/server/forecast/engine/scheduling/read-sm';
import { solve } from '@/server/forecast/engine/scheduling/solve';
import { fault } from './feasibility';
import { answerTasks } from './processes';
import type { Instance } from './psplib-set';

export interface PsplibTask {
  instance: Instance;
  schedules: number;
  seed: number;
}

export interface PsplibAnswer extends PsplibTask {
  makespan: number;
  /** Time of the processor, which other programs on the machine do not lengthen much. */
  processorMs: number;
  schedulesUsed: number;
  /** What is wrong with the file or the schedule. */
  fault: string | null;
}

answerTasks((task: PsplibTask): PsplibAnswer => {
  const { instance, schedules, seed } = task;
  try {
    const problem = readSm(readFileSync(instance.file, 'utf8'));
    const before = process.cpuUsage();
    const { makespan, starts, schedules: schedulesUsed } = solve(problem, { schedules, seed });
    const { user, system } = process.cpuUsage(before);
    return {
      ...task,
      makespan,
      processorMs: (user + system) / 1000,
      schedulesUsed,
      fault:
        fault(problem, starts, makespan) ??
        (problem.criticalPath === instance.criticalPath
          ? null
          : 'its critical path is not that of bounds.csv') ??
        (makespan >= instance.bestLowerBound ? null : 'the schedule is shorter than the known lower bound') ??
        (schedulesUsed <= schedules ? null : `${schedulesUsed} schedules were generated`),
    };
  } catch (error) {
    return { ...task, makespan: 0, processorMs: 0, schedulesUsed: 0, fault: (error as Error).message };
  }
});
