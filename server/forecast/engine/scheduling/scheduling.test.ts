import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { graphOf } from '../graph';
import { sequence } from '../random/sequence';
import { SMALL_PROJECT } from '../testing/small-project';
import { Crossover } from './crossover';
import { Generation } from './generation';
import { backwards, type Problem, problemOf } from './problem';
import { readSm } from './read-sm';
import { RegretSampling } from './regret-sampling';
import { solve } from './solve';

// A busy machine may be slow; nothing here is about speed.
vi.setConfig({ testTimeout: 60_000 });

test('a project file is read in full', () => {
  const problem = readSm(SMALL_PROJECT.replaceAll('\n', '\r\n'));
  expect(problem).toMatchObject({ jobs: 6, resources: 2, criticalPath: 7 });
  expect([...problem.durations]).toEqual([0, 3, 2, 5, 4, 0]);
  expect([...problem.capacities]).toEqual([1, 2]);
  expect([...problem.predecessors.targets]).toEqual([0, 0, 0, 1, 2, 3, 4]);
});

test('a broken project file is refused with the line and the reason', () => {
  const reason = (from: string | RegExp, to: string) => {
    try {
      readSm(SMALL_PROJECT.replace(from, to));
    } catch (error) {
      return (error as Error).message;
    }
    return 'accepted';
  };
  expect(reason(/RESOURCEAV[\s\S]*/, '')).toContain('the section RESOURCEAVAILABILITIES is missing');
  expect(reason(/ {3}5 {8}1 {10}1[\s\S]*?(?=\*)/, '')).toContain(
    'line 16: under PRECEDENCE RELATIONS, job 5 of 6 is missing',
  );
  expect(reason('2   3   4', '2   3')).toContain('line 12: job 1 should have 3 successors but lists 2');
  expect(reason('2   3   4', '2   3   9')).toContain('there is no job 9');
  expect(reason('  5      1     4 ', '  5      1     x ')).toContain("line 26: 'x' is not a whole number");
  expect(reason('  3      1     2       1    1', '  3      1     2       3    1')).toContain(
    'asks 3 of resource 1',
  );
  expect(reason('  3      1     2       1    1', '  3      1     2       1')).toContain(
    'job 3 needs a duration and 2 requests',
  );
  expect(reason('6        1          0', '6        1          1   1')).toContain('in a circle');
  expect(reason('   2        1          1', '   2        2          1')).toContain('job 2 has 2 modes');
  expect(reason('nonrenewable              :  0', 'nonrenewable              :  2')).toContain(
    'nonrenewable resources',
  );
  expect(reason('    1    2\n', '    1\n')).toContain('2 availabilities were expected');
  expect(reason(/[\s\S]*/, 'hello')).toContain('RESOURCEAVAILABILITIES is missing');
});

test('a project too long to be kept in memory is refused', () => {
  const jobs = 600;
  const rows = (row: (job: number) => string) =>
    Array.from({ length: jobs }, (_, i) => row(i + 1)).join('\n');
  const text = `jobs (incl. supersource/sink ):  ${jobs}
PRECEDENCE RELATIONS:
${rows(job => `${job} 1 0`)}
REQUESTS/DURATIONS:
${rows(job => `${job} 1 100000 1`)}
RESOURCEAVAILABILITIES:
  R 1
    1
`;
  expect(() => readSm(text)).toThrow('the jobs last 60000000 periods in all');
  expect(readSm(text.replaceAll('100000', '1000')).lowerBound).toBe(600_000);
});

test('the small project is solved, the same way each time', () => {
  const problem = readSm(SMALL_PROJECT);
  const solution = solve(problem, { schedules: 100, seed: 1 });
  expect(solution.makespan).toBe(9);
  expect(clashes(problem, solution.starts)).toEqual([]);
  expect(solve(problem, { schedules: 100, seed: 1 })).toEqual(solution);
});

const problemsOf = (mostJobs: number) =>
  fc
    .array(
      fc.record({
        duration: fc.integer({ min: 0, max: 6 }),
        demands: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 })),
        before: fc.array(fc.nat(20), { maxLength: 2 }),
      }),
      { minLength: 2, maxLength: mostJobs },
    )
    .map(jobs => {
      const successors: number[][] = jobs.map(() => []);
      jobs.forEach(({ before }, job) => {
        for (const earlier of new Set(before)) if (earlier < job) successors[earlier]!.push(job);
      });
      return problemOf(
        graphOf(successors),
        Int32Array.from(jobs, job => job.duration),
        Int32Array.from(jobs.flatMap(job => job.demands)),
        Int32Array.of(3, 2),
      );
    });

const problems = problemsOf(6);

test('small projects come out as short as the best of all start times, and feasible', () => {
  fc.assert(
    fc.property(problemsOf(5), problem => {
      const solution = solve(problem, { schedules: 600, seed: 1 });
      expect(solution.makespan).toBe(shortest(problem));
      expect(clashes(problem, solution.starts)).toEqual([]);
      expect(solution.schedules).toBeLessThanOrEqual(600);
    }),
    { numRuns: 60 },
  );
});

test('both schemes give feasible schedules, from either side, and justification never makes one longer', () => {
  fc.assert(
    fc.property(problems, problem => {
      const forward = new Generation(problem);
      const mirror = backwards(problem);
      const backward = new Generation(mirror);
      for (const order of orders(problem).slice(0, 6)) {
        for (const scheme of ['serial', 'parallel'] as const) {
          const list = Int32Array.from(order);
          let makespan = forward[scheme](list);
          expect(clashes(problem, forward.starts)).toEqual([]);
          for (const [side, of] of [
            [backward, mirror],
            [forward, problem],
          ] as const) {
            (side === backward ? forward : backward).orderByFinish(list);
            const justified = side.serial(list.reverse());
            expect(clashes(of, side.starts)).toEqual([]);
            expect(justified).toBeLessThanOrEqual(makespan);
            makespan = justified;
          }
        }
      }
    }),
  );
});

test('no schedule is shorter than the bound at which the search stops', () => {
  fc.assert(
    fc.property(problemsOf(5), problem => {
      expect(problem.lowerBound).toBeGreaterThanOrEqual(problem.criticalPath);
      expect(shortest(problem)).toBeGreaterThanOrEqual(problem.lowerBound);
    }),
  );
});

test('lists of samples and children keep precedence and hold every job once', () => {
  fc.assert(
    fc.property(problems, fc.nat(1000), (problem, seed) => {
      const random = sequence(seed);
      const sampling = new RegretSampling(problem.successors, problem.latestFinish, random);
      const crossover = new Crossover(problem.successors, random);
      const [mother, father] = [sampling.draw(), sampling.draw()];
      for (const list of [sampling.mostUrgentFirst(), mother, father, crossover.cross(mother, father)]) {
        expect(Array.from(list).sort((a, b) => a - b)).toEqual([...Array(problem.jobs).keys()]);
        const starts = new Int32Array(problem.jobs);
        let time = 0;
        for (const job of list) {
          starts[job] = time;
          time += problem.durations[job]!;
        }
        expect(clashes(problem, starts).filter(clash => clash.includes('wait'))).toEqual([]);
      }
    }),
  );
});

test('more schedules never give a longer one', () => {
  fc.assert(
    fc.property(problems, fc.nat(100), (problem, seed) => {
      const lengths = [1, 3, 30, 120, 500].map(schedules => solve(problem, { schedules, seed }).makespan);
      expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
    }),
    { numRuns: 30 },
  );
});

const psplib = `${process.env['GROUNDWORK_DATA'] ?? ''}/psplib`;
const hasPsplib = existsSync(`${psplib}/bounds.csv`);
if (!hasPsplib)
  process.stdout.write('PSPLIB samples skipped: set GROUNDWORK_DATA to the folder with psplib/\n');

test.skipIf(!hasPsplib)('PSPLIB samples are feasible and near the best known', () => {
  const bounds = readFileSync(`${psplib}/bounds.csv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(','));
  for (const [set, mostOverPercent] of [
    ['j30', 0.5],
    ['j60', 1.4],
  ] as const) {
    const rows = bounds.filter(row => row[0] === set).filter((_, i) => i % 12 === 0);
    expect(readdirSync(`${psplib}/${set}`).length).toBeGreaterThanOrEqual(rows.length);
    let overPercent = 0;
    for (const [, name, , criticalPath, lower, upper] of rows) {
      const problem = readSm(readFileSync(`${psplib}/${set}/${name}.sm`, 'utf8'));
      const { makespan, starts } = solve(problem, { schedules: 1000, seed: 1 });
      expect(problem.criticalPath).toBe(Number(criticalPath));
      expect(clashes(problem, starts)).toEqual([]);
      expect(makespan).toBeGreaterThanOrEqual(Number(lower));
      overPercent += (100 * (makespan - Number(upper))) / Number(upper) / rows.length;
    }
    expect(overPercent).toBeLessThan(mostOverPercent);
  }
});

/** Precedence and capacity computed anew from the starts alone. */
function clashes(problem: Problem, starts: Int32Array): string[] {
  const { jobs, resources, durations, demands, capacities, successors } = problem;
  const found: string[] = [];
  for (let job = 0; job < jobs; job++) {
    if (starts[job]! < 0) found.push(`job ${job} starts before the project`);
    for (let edge = successors.offsets[job]!; edge < successors.offsets[job + 1]!; edge++) {
      const after = successors.targets[edge]!;
      if (starts[after]! < starts[job]! + durations[job]!)
        found.push(`job ${after} does not wait for ${job}`);
    }
  }
  const end = Math.max(...Array.from(starts, (start, job) => start + durations[job]!));
  for (let period = 0; period < end; period++) {
    for (let k = 0; k < resources; k++) {
      let taken = 0;
      for (let job = 0; job < jobs; job++) {
        const runs = starts[job]! <= period && period < starts[job]! + durations[job]!;
        if (runs) taken += demands[job * resources + k]!;
      }
      if (taken > capacities[k]!) found.push(`resource ${k} is short in period ${period}`);
    }
  }
  return found;
}

/**
 * The length of the shortest schedule, by trying every whole start of every job in ever longer projects. It shares no
 * code with what it judges. Jobs are numbered so that each comes after those it waits for.
 */
function shortest({ jobs, resources, durations, demands, capacities, successors }: Problem): number {
  const waitsFor = Array.from({ length: jobs }, (): number[] => []);
  for (let job = 0; job < jobs; job++)
    for (let edge = successors.offsets[job]!; edge < successors.offsets[job + 1]!; edge++)
      waitsFor[successors.targets[edge]!]!.push(job);
  const starts: number[] = [];
  const taken = (period: number, k: number) =>
    starts.reduce((sum, start, job) => {
      const runs = start <= period && period < start + durations[job]!;
      return runs ? sum + demands[job * resources + k]! : sum;
    }, 0);
  const fits = (job: number, start: number) => {
    if (waitsFor[job]!.some(other => start < starts[other]! + durations[other]!)) return false;
    for (let period = start; period < start + durations[job]!; period++)
      for (let k = 0; k < resources; k++)
        if (taken(period, k) + demands[job * resources + k]! > capacities[k]!) return false;
    return true;
  };
  const canEndBy = (length: number, job = 0): boolean => {
    if (job === jobs) return true;
    for (let start = 0; start + durations[job]! <= length; start++) {
      if (!fits(job, start)) continue;
      starts.push(start);
      const rest = canEndBy(length, job + 1);
      starts.pop();
      if (rest) return true;
    }
    return false;
  };
  for (let length = 0; ; length++) if (canEndBy(length)) return length;
}

/** Every order of the jobs that precedence allows. */
function orders({ jobs, successors }: Problem): number[][] {
  const isBefore = (a: number, b: number) =>
    successors.targets.subarray(successors.offsets[a]!, successors.offsets[a + 1]!).includes(b);
  const extend = (list: number[]): number[][] => {
    if (list.length === jobs) return [list];
    const left = [...Array(jobs).keys()].filter(job => !list.includes(job));
    return left
      .filter(job => !left.some(other => isBefore(other, job)))
      .flatMap(job => extend([...list, job]));
  };
  return extend([]);
}
